package io.github.leakwarden.report;

/**
 * How to write a report.
 *
 * @param showSecrets whether values may leave the process; off unless the user asked
 * @param colour whether to use terminal colours
 * @param width columns of the terminal, for wrapping
 * @param version Leakwarden's version, as in {@code tool.driver.version}
 */
public record ReportOptions(boolean showSecrets, boolean colour, int width, String version) {}
