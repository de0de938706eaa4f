package io.github.leakwarden.report.sarif;

/**
 * The hash of a line as GitHub's SARIF upload computes it, but over the line as it is shown, with its secrets masked.
 *
 * <p>A polynomial of base 37 in 64-bit arithmetic over the first 100 UTF-16 units that are neither blank nor tab; after
 * the text the end mark 65535 and zeros up to 100. GitHub goes on into the lines that follow; a masked line stands for
 * itself, so that a neighbour's change opens no new alert. Vectors: the tests of {@code github/codeql-action}.
 */
final class LineHash {
    private static final int UNITS = 100;
    private static final long BASE = 37;
    private static final char END = 65535;

    private LineHash() {}

    /** Lower-case hexadecimal, without leading zeros and without the counter. */
    static String of(String line) {
        long hash = 0;
        int used = 0;
        for (int i = 0; i <= line.length() && used < UNITS; i++) {
            char unit = i < line.length() ? line.charAt(i) : END;
            if (unit != ' ' && unit != '\t') {
                hash = hash * BASE + unit;
                used++;
            }
        }
        for (; used < UNITS; used++) {
            hash *= BASE;
        }
        return Long.toHexString(hash);
    }
}
