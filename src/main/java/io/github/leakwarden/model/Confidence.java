package io.github.leakwarden.model;

import java.util.Locale;

/** How often a hit of this sort is real, surest first. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** Whether this is as sure as {@code threshold} or surer. */
    public boolean atLeast(Confidence threshold) {
        return ordinal() <= threshold.ordinal();
    }

    /** One step less sure; {@link #LOW} stays. */
    public Confidence down() {
        return this == HIGH ? MEDIUM : LOW;
    }

    /** One step surer; {@link #HIGH} stays. */
    public Confidence up() {
        return this == LOW ? MEDIUM : HIGH;
    }

    /** The spelling of rule files and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
