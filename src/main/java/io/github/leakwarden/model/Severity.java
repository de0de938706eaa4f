package io.github.leakwarden.model;

import java.util.Locale;

/** The harm a live credential does, worst first. */
public enum Severity {
    CRITICAL(9.5),
    HIGH(8.0),
    MEDIUM(5.5),
    LOW(2.0),
    /** Listed when asked for; never an alert. */
    INFO(0.0);

    private final double score;

    Severity(double score) {
        this.score = score;
    }

    /** GitHub's {@code security-severity}, 0.0 to 10.0. */
    public double score() {
        return score;
    }

    /** One step less harm; {@link #INFO} stays. */
    public Severity down() {
        return values()[Math.min(ordinal() + 1, INFO.ordinal())];
    }

    /** One step more harm; {@link #CRITICAL} stays. */
    public Severity up() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** Whether this is as bad as {@code threshold} or worse. */
    public boolean atLeast(Severity threshold) {
        return ordinal() <= threshold.ordinal();
    }

    /** The spelling of rule files and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
