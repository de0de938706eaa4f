package io.github.leakwarden.report;

import java.util.function.UnaryOperator;

/** Text cut to what a format takes. */
public final class Cut {
    private static final int LEAST = 2;

    private Cut() {}

    /** At most {@code units} UTF-16 units, no character cut in two. */
    public static String atMost(int units, String text) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 2)) ? units - 2 : units - 1;
        return text.substring(0, end) + "…";
    }

    /** At most {@code units} of what is written of the text; cut before it is written, so that no escape is cut in two. */
    public static String written(int units, String text, UnaryOperator<String> writer) {
        String written = writer.apply(atMost(units, text));
        for (int room = units / 2; written.length() > units; room /= 2) {
            written = writer.apply(atMost(Math.max(room, LEAST), text));
        }
        return written;
    }
}
