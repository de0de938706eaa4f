package io.github.leakwarden.text.view;

/** ASCII text in bytes. */
final class Ascii {
    private Ascii() {}

    /** Whether the text stands at {@code at} and ends by {@code end}. */
    static boolean isAt(byte[] bytes, int at, int end, String text) {
        if (at + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text, given in lower case, stands at {@code at} in whatever case and ends by {@code end}. */
    static boolean isAtInAnyCase(byte[] bytes, int at, int end, String text) {
        if (at < 0 || at + text.length() > end) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            byte b = bytes[at + i];
            if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A table of all bytes in which those of the text are true. */
    static boolean[] table(String text) {
        boolean[] table = new boolean[256];
        for (int i = 0; i < text.length(); i++) {
            table[text.charAt(i)] = true;
        }
        return table;
    }

    static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Printable, a blank, a line end, the escape of a terminal's colours, or a NUL as in wide text. */
    static boolean isText(byte b) {
        return b >= ' ' ? b != 0x7F : b == 0 || b == '\n' || b == '\r' || b == '\t' || b == 0x1B;
    }
}
