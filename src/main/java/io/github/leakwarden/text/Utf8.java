package io.github.leakwarden.text;

import java.nio.charset.StandardCharsets;

/** UTF-8 read byte by byte, as Go reads it: an invalid byte is one character of width one. */
public final class Utf8 {
    /** What an invalid byte decodes to. */
    public static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /** Whether {@code bytes[0, length)} starts with the UTF-8 byte order mark. */
    public static boolean startsWithBom(byte[] bytes, int length) {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Width in bytes, 1 to 4, of the character at {@code at}; 1 where the bytes are invalid or cut at {@code end}. */
    public static int width(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        int width = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        if (width == 1 || at + width > end) {
            return 1;
        }
        for (int i = 1; i < width; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return width == 2 || validSecond(lead, bytes[at + 1] & 0xFF) ? width : 1;
    }

    /** Where {@code bytes[0, length)} stop being text, at a NUL or a byte that is not UTF-8; the length if nowhere. */
    public static int firstOfNoText(byte[] bytes, int length) {
        int at = 0;
        while (at < length && bytes[at] != 0) {
            int width = bytes[at] > 0 ? 1 : width(bytes, at, length);
            if (width == 1 && bytes[at] < 0) {
                return at;
            }
            at += width;
        }
        return at;
    }

    private static boolean validSecond(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    /** UTF-16 units that {@code bytes[from, to)} decode to. */
    public static int utf16Length(byte[] bytes, int from, int to) {
        int units = 0;
        for (int i = from; i < to; ) {
            int width = bytes[i] >= 0 ? 1 : width(bytes, i, to);
            units += width == 4 ? 2 : 1;
            i += width;
        }
        return units;
    }

    /** The text of {@code bytes[from, to)}, a name say; a byte that is not UTF-8 is written {@code \xHH}. */
    public static String text(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int width = bytes[i] >= 0 ? 1 : width(bytes, i, to);
            if (width == 1 && bytes[i] < 0) {
                out.append("\\x").append(Integer.toHexString(bytes[i] & 0xFF));
            } else {
                out.append(new String(bytes, i, width, StandardCharsets.UTF_8));
            }
            i += width;
        }
        return out.toString();
    }
}
