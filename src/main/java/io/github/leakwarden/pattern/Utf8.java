package io.github.leakwarden.pattern;

/**
 * Reads UTF-8 one character at a time. A byte that begins no valid sequence is one character, U+FFFD, of width one, as
 * in Go's {@code utf8.DecodeRune}; patterns thereby see every byte of damaged text.
 */
final class Utf8 {
    /** What an invalid byte is read as. */
    static final int INVALID = 0xFFFD;

    private static final int INVALID_BYTE = INVALID << 3 | 1;

    private Utf8() {}

    /** The character at {@code pos} and its width, packed as {@code character << 3 | width}; {@code pos < end}. */
    static int decode(byte[] bytes, int pos, int end) {
        int lead = bytes[pos];
        if (lead >= 0) {
            return lead << 3 | 1;
        }
        int width = widthOf(lead & 0xFF);
        if (width == 0 || end - pos < width || !isSecond(lead & 0xFF, bytes[pos + 1] & 0xFF)) {
            return INVALID_BYTE;
        }
        int character = lead & (0x7F >> width) & 0xFF;
        for (int i = 1; i < width; i++) {
            int next = bytes[pos + i];
            if ((next & 0xC0) != 0x80) {
                return INVALID_BYTE;
            }
            character = character << 6 | next & 0x3F;
        }
        return character << 3 | width;
    }

    /** The start of the character that ends at {@code pos}, given that {@code low < pos} is itself a boundary. */
    static int previous(byte[] bytes, int low, int pos) {
        if (bytes[pos - 1] >= 0) {
            return pos - 1;
        }
        for (int start = pos - 2; start >= low && start >= pos - 4; start--) {
            if ((decode(bytes, start, pos) & 7) == pos - start) {
                return start;
            }
        }
        return pos - 1;
    }

    /** Whether a reader that began at {@code from} meets a character that starts at {@code pos}. */
    static boolean isBoundary(byte[] bytes, int from, int to, int pos) {
        if (pos >= to || (bytes[pos] & 0xC0) != 0x80) {
            return true;
        }
        for (int start = pos - 1; start >= from && start >= pos - 3; start--) {
            if ((bytes[start] & 0xC0) != 0x80) {
                return (decode(bytes, start, to) & 7) <= pos - start;
            }
        }
        return true;
    }

    /** Bytes that {@code character} takes when encoded. */
    static int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    /** The encoding of {@code character}, which is no surrogate. */
    static byte[] encode(int character) {
        int width = width(character);
        if (width == 1) {
            return new byte[] {(byte) character};
        }
        byte[] encoded = new byte[width];
        int rest = character;
        for (int i = width - 1; i > 0; i--) {
            encoded[i] = (byte) (0x80 | rest & 0x3F);
            rest >>>= 6;
        }
        encoded[0] = (byte) (0xF00 >> width | rest);
        return encoded;
    }

    private static int widthOf(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        return lead < 0xF0 ? 3 : 4;
    }

    /** Refuses overlong forms, surrogates and what lies beyond U+10FFFF, as the second byte tells them. */
    private static boolean isSecond(int lead, int second) {
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high;
    }
}
