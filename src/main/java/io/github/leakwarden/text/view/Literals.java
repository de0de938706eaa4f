package io.github.leakwarden.text.view;

/** Finds its way among string literals of source code, forwards and backwards. A literal here stays on its line. */
final class Literals {
    /** Longer ones are no pieces of a credential. */
    private static final int LONGEST = 512;

    private static final int LONGEST_GAP = 300;

    private Literals() {}

    static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    /** The first byte at or after {@code from} that is no blank and no line end; at most {@code end}. */
    static int skipBlank(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && i - from < LONGEST_GAP && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    /** The last byte at or before {@code from} that is no blank and no line end; perhaps -1. */
    static int skipBlankBack(byte[] bytes, int from) {
        int i = from;
        while (i >= 0 && from - i < LONGEST_GAP && isSpace(bytes[i])) {
            i--;
        }
        return i;
    }

    /** The last byte at or before {@code from} that is no letter or digit; perhaps -1. */
    static int skipWordBack(byte[] bytes, int from, int most) {
        int i = from;
        while (i >= 0 && from - i < most && (Ascii.isLetter(bytes[i]) || Digits.isDecimal(bytes[i]))) {
            i--;
        }
        return i;
    }

    /** Where the quote is that closes the literal opened at {@code open}; -1 if it does not. */
    static int close(byte[] bytes, int open, int end) {
        int limit = Math.min(end, open + LONGEST);
        for (int i = open + 1; i < limit && bytes[i] != '\n'; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == bytes[open]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the quote is that opened the literal closed at {@code close}; -1 if there is none. */
    static int open(byte[] bytes, int close) {
        int limit = Math.max(0, close - LONGEST);
        for (int i = close - 1; i >= limit && bytes[i] != '\n'; i--) {
            if (bytes[i] == bytes[close] && (i == 0 || bytes[i - 1] != '\\')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
