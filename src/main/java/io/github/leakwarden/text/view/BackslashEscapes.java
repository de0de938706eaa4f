package io.github.leakwarden.text.view;

import java.util.List;

/**
 * Escapes that begin with a backslash, as the languages and formats write them that have any: {@code xHH}, {@code u}
 * with four digits or more in braces, {@code U} with eight, octal digits, {@code n} and its like, a punctuation mark
 * for itself, and a line end for nothing, with the blanks after it (properties, YAML, shell, make, C).
 *
 * <p>A backslash before any other letter stays, as in a pattern's {@code \d}.
 */
record BackslashEscapes() implements Spelling {
    private static final boolean[] LEADS = Ascii.table("\\");
    private static final LineContinuation CONTINUATION = new LineContinuation();
    private static final int LONGEST_BRACES = 6;
    private static final String CONTROLS = "nrtfbvae";
    private static final String CONTROL_VALUES = "\n\r\t\f\b\u000B\u0007\u001B";

    @Override
    public String label() {
        return "backslash";
    }

    @Override
    public List<String> triggers() {
        return List.of("\\");
    }

    @Override
    public boolean[] leads() {
        return LEADS;
    }

    @Override
    public int width(byte[] bytes, int at, int end) {
        if (at + 2 > end) {
            return 0;
        }
        byte next = bytes[at + 1];
        return switch (next) {
            case 'x' -> Digits.hex(bytes, at + 2, 2, end) >= 0 ? 4 : braces(bytes, at + 2, end);
            case 'u' -> unicode(bytes, at, end);
            case 'U' -> Digits.hex(bytes, at + 2, 2, end) == 0 && Digits.hex(bytes, at + 4, 6, end) >= 0 ? 10 : 0;
            case '\n', '\r' -> CONTINUATION.width(bytes, at, end);
            default -> Ascii.isLetter(next) ? (CONTROLS.indexOf(next) >= 0 ? 2 : 0) : plain(bytes, at, end);
        };
    }

    private static int plain(byte[] bytes, int at, int end) {
        int octal = 0;
        while (octal < 3 && at + 1 + octal < end && Digits.isOctal(bytes[at + 1 + octal])) {
            octal++;
        }
        boolean tooHigh = octal == 3 && bytes[at + 1] > '3';
        if (octal > 0) {
            return tooHigh ? 3 : octal + 1;
        }
        return bytes[at + 1] >= ' ' && bytes[at + 1] < 0x7F ? 2 : 0;
    }

    /** Java takes any number of the letter. */
    private static int unicode(byte[] bytes, int at, int end) {
        int digits = at + 2;
        while (digits < end && bytes[digits] == 'u') {
            digits++;
        }
        int unit = Digits.hex(bytes, digits, 4, end);
        if (unit < 0) {
            return braces(bytes, at + 2, end);
        }
        boolean paired = Character.isHighSurrogate((char) unit) && lowSurrogate(bytes, digits + 4, end) >= 0;
        return digits + (paired ? 10 : 4) - at;
    }

    private static int lowSurrogate(byte[] bytes, int at, int end) {
        if (at + 6 > end || bytes[at] != '\\' || bytes[at + 1] != 'u') {
            return -1;
        }
        int unit = Digits.hex(bytes, at + 2, 4, end);
        return unit >= 0 && Character.isLowSurrogate((char) unit) ? unit : -1;
    }

    /** The escape's width if hexadecimal digits in braces stand at {@code at}, its third byte. */
    private static int braces(byte[] bytes, int at, int end) {
        if (at >= end || bytes[at] != '{') {
            return 0;
        }
        int digits = Digits.hexRun(bytes, at + 1, end, LONGEST_BRACES);
        int close = at + 1 + digits;
        return digits > 0 && close < end && bytes[close] == '}' ? digits + 4 : 0;
    }

    @Override
    public int value(byte[] bytes, int at, int width, int end) {
        byte kind = bytes[at + 1];
        if (kind == '\n' || kind == '\r') {
            return NOTHING;
        }
        if (Digits.isOctal(kind)) {
            int value = 0;
            for (int i = at + 1; i < at + width; i++) {
                value = value << 3 | bytes[i] - '0';
            }
            return value;
        }
        if (width == 2) {
            int control = CONTROLS.indexOf(kind);
            return control < 0 ? kind : CONTROL_VALUES.charAt(control);
        }
        return hexadecimal(bytes, at, width);
    }

    private static int hexadecimal(byte[] bytes, int at, int width) {
        int end = at + width;
        if (bytes[end - 1] == '}') {
            return Digits.hex(bytes, at + 3, width - 4, end);
        }
        if (bytes[at + 1] != 'u') {
            int digits = Math.min(6, width - 2);
            return Digits.hex(bytes, end - digits, digits, end);
        }
        int last = Digits.hex(bytes, end - 4, 4, end);
        boolean paired = width >= 12 && bytes[end - 6] == '\\';
        return paired ? Character.toCodePoint((char) Digits.hex(bytes, end - 10, 4, end), (char) last) : last;
    }
}
