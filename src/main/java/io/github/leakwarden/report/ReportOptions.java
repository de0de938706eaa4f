package io.github.leakwarden.report;

import java.time.LocalDate;

/**
 * How to write a report.
 *
 * @param showSecrets whether values may leave the process; off unless the user asked
 * @param colour whether to use terminal colours
 * @param width columns of the terminal, for wrapping
 * @param version Leakwarden's version, as in {@code tool.driver.version}
 * @param day the day of the scan, for formats that cannot do without a time; the only clock in a report
 * @param judgement what makes the scan fail
 */
public record ReportOptions(
        boolean showSecrets, boolean colour, int width, String version, LocalDate day, Judgement judgement) {
    /** For formats that hold no time, of a scan that fails as usual. */
    public ReportOptions(boolean showSecrets, boolean colour, int width, String version) {
        this(showSecrets, colour, width, version, LocalDate.EPOCH, Judgement.USUAL);
    }

    /** The same for a scan that fails otherwise. */
    public ReportOptions judgedBy(Judgement other) {
        return new ReportOptions(showSecrets, colour, width, version, day, other);
    }
}
