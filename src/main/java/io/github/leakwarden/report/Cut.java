package io.github.leakwarden.report;

/** Text cut to what a format takes. */
public final class Cut {
    private Cut() {}

    /** At most {@code units} UTF-16 units, no character cut in two. */
    public static String atMost(int units, String text) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 2)) ? units - 2 : units - 1;
        return text.substring(0, end) + "…";
    }
}
