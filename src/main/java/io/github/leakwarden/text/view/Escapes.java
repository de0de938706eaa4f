package io.github.leakwarden.text.view;

/** Spellings that put a character as hexadecimal digits. */
enum Escapes {
    /** {@code %HH}, one byte, as in URLs (RFC 3986, section 2.1). */
    PERCENT("percent", '%') {
        @Override
        int width(byte[] bytes, int at, int end) {
            return at + 3 <= end && bytes[at] == '%' && hex(bytes, at + 1, 2) >= 0 ? 3 : 0;
        }

        @Override
        int decode(byte[] bytes, int at, int width, byte[] out, int to) {
            out[to] = (byte) hex(bytes, at + 1, 2);
            return 1;
        }
    },

    /** {@code u} and four digits after a backslash, a pair of them beyond the basic plane, and {@code \xHH}. */
    BACKSLASH("backslash", '\\') {
        @Override
        int width(byte[] bytes, int at, int end) {
            if (at + 4 > end || bytes[at] != '\\') {
                return 0;
            }
            if (bytes[at + 1] == 'x') {
                return hex(bytes, at + 2, 2) >= 0 ? 4 : 0;
            }
            int unit = unit(bytes, at, end);
            if (unit < 0) {
                return 0;
            }
            boolean paired = Character.isHighSurrogate((char) unit)
                    && at + 12 <= end
                    && bytes[at + 6] == '\\'
                    && unit(bytes, at + 6, end) >= 0
                    && Character.isLowSurrogate((char) unit(bytes, at + 6, end));
            return paired ? 12 : 6;
        }

        @Override
        int decode(byte[] bytes, int at, int width, byte[] out, int to) {
            int codePoint = switch (width) {
                case 4 -> hex(bytes, at + 2, 2);
                case 6 -> hex(bytes, at + 2, 4);
                default -> Character.toCodePoint((char) hex(bytes, at + 2, 4), (char) hex(bytes, at + 8, 4));
            };
            return Transcoding.encode(codePoint, out, to);
        }

        private int unit(byte[] bytes, int at, int end) {
            return at + 6 <= end && bytes[at + 1] == 'u' ? hex(bytes, at + 2, 4) : -1;
        }
    };

    private final String label;
    private final char lead;

    Escapes(String label, char lead) {
        this.label = label;
        this.lead = lead;
    }

    /** Name of the views. */
    String label() {
        return label;
    }

    /** The byte that begins each escape. */
    char lead() {
        return lead;
    }

    /** Bytes of the escape that begins at {@code at} and ends by {@code end}; 0 if none does. */
    abstract int width(byte[] bytes, int at, int end);

    /** Writes what the escape stands for at {@code to}; returns the bytes written, at most four and at most its width. */
    abstract int decode(byte[] bytes, int at, int width, byte[] out, int to);

    /** The value of {@code digits} hexadecimal digits, or -1. */
    private static int hex(byte[] bytes, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
