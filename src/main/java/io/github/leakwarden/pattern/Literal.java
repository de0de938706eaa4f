package io.github.leakwarden.pattern;

import java.nio.charset.StandardCharsets;

/**
 * Bytes to look for. {@code latin1} holds one byte a character; with {@code foldCase}, ASCII letters are found in either
 * case and held in lower case.
 */
public record Literal(String latin1, boolean foldCase) {
    public Literal {
        if (latin1.isEmpty()) {
            throw new IllegalArgumentException("an empty literal is everywhere");
        }
        for (int i = 0; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (c > 0xFF || foldCase && c >= 'A' && c <= 'Z') {
                throw new IllegalArgumentException("not bytes in the case that the literal asks for");
            }
        }
    }

    /** The literal whose bytes are {@code text} in UTF-8. */
    public static Literal of(String text, boolean foldCase) {
        String latin1 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new Literal(foldCase ? lower(latin1) : latin1, foldCase);
    }

    public int length() {
        return latin1.length();
    }

    /** Whether it stands anywhere in a text: for short ones, see {@link Automaton} for others. */
    public boolean standsIn(byte[] text) {
        for (int at = 0; at + length() <= text.length; at++) {
            int i = 0;
            while (i < length() && latin1.charAt(i) == (foldCase ? lower(text[at + i] & 0xFF) : text[at + i] & 0xFF)) {
                i++;
            }
            if (i == length()) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@code latin1} with its ASCII letters, and nothing else, in lower case. */
    static String lower(String latin1) {
        StringBuilder lower = new StringBuilder(latin1);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, (char) lower(lower.charAt(i)));
        }
        return lower.toString();
    }

    static int lower(int value) {
        return value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;
    }
}
