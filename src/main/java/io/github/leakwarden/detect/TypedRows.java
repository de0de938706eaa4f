package io.github.leakwarden.detect;

import java.util.List;

/** Tells values that somebody typed along the keyboard, the digits or the alphabet: {@code qwerty123456}, {@code abcd1234}. */
final class TypedRows {
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "0123456789abcdef0123456789abcdef",
            "qwertyuiopasdfghjklzxcvbnm",
            "poiuytrewqlkjhgfdsamnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "qazwsxedcrfvtgbyhnujmikolp",
            "a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6",
            "1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0",
            "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0",
            "1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b");

    /** A row of so many characters is hardly chance: it is enough if half the value is such. */
    private static final int LONG = 6;

    /** A row of so many may be: then nearly all of the value must be such. */
    private static final int SHORT = 4;

    /** Whether one ASCII character follows another in a row, or is the same. */
    private static final boolean[] NEIGHBOURS = neighbours();

    private TypedRows() {}

    /**
     * Whether the value is made of rows.
     *
     * @param value in lower case
     */
    static boolean makeUp(String value) {
        return hasNeighbours(value)
                && (2 * inRows(value, LONG) > value.length() || 10 * inRows(value, SHORT) > 9 * value.length());
    }

    /** Rows of six that are half a value make five twelfths of its pairs neighbours: most values end here. */
    private static boolean hasNeighbours(String value) {
        int neighbours = 0;
        for (int i = 1; i < value.length(); i++) {
            neighbours += NEIGHBOURS[(value.charAt(i - 1) & 0x7F) << 7 | value.charAt(i) & 0x7F] ? 1 : 0;
        }
        return 12 * neighbours >= 5 * value.length();
    }

    private static boolean[] neighbours() {
        boolean[] neighbours = new boolean[1 << 14];
        for (int c = 0; c < 0x80; c++) {
            neighbours[c << 7 | c] = true;
        }
        for (String row : ROWS) {
            for (int i = 1; i < row.length(); i++) {
                neighbours[row.charAt(i - 1) << 7 | row.charAt(i)] = true;
            }
        }
        return neighbours;
    }

    /** Characters in rows of at least {@code shortest}, or in as long a run of one character. */
    private static int inRows(String value, int shortest) {
        int inRows = 0;
        int at = 0;
        while (at + shortest <= value.length()) {
            int length = rowAt(value, at);
            inRows += length >= shortest ? length : 0;
            at += length >= shortest ? length : 1;
        }
        return inRows;
    }

    private static int rowAt(String value, int at) {
        int longest = runAt(value, at);
        for (String row : ROWS) {
            for (int start = row.indexOf(value.charAt(at));
                    start >= 0;
                    start = row.indexOf(value.charAt(at), start + 1)) {
                longest = Math.max(longest, common(row, start, value, at));
            }
        }
        return longest;
    }

    private static int runAt(String value, int at) {
        int end = at + 1;
        while (end < value.length() && value.charAt(end) == value.charAt(at)) {
            end++;
        }
        return end - at;
    }

    private static int common(String row, int start, String value, int at) {
        int length = 0;
        while (start + length < row.length()
                && at + length < value.length()
                && row.charAt(start + length) == value.charAt(at + length)) {
            length++;
        }
        return length;
    }
}
