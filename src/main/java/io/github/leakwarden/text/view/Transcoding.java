package io.github.leakwarden.text.view;

import java.util.Arrays;
import java.util.Optional;

/**
 * A whole text in UTF-16 or UTF-32, read as UTF-8: a view that replaces the raw bytes.
 *
 * <p>Recognised by its byte order mark unless ASCII follows it, else by where its NUL bytes stand. The mark is no part of the view; an
 * unpaired surrogate becomes U+FFFD.
 */
public final class Transcoding {
    private static final int SAMPLE_BYTES = 1024;
    private static final int REPLACEMENT = 0xFFFD;

    /** Byte orders, with the width of a unit. */
    private enum Form {
        UTF_16_LE("utf-16le", 2),
        UTF_16_BE("utf-16be", 2),
        UTF_32_LE("utf-32le", 4),
        UTF_32_BE("utf-32be", 4);

        private final String label;
        private final int width;

        Form(String label, int width) {
            this.label = label;
            this.width = width;
        }

        /** The unit at {@code at}, unsigned for UTF-16. */
        int unit(byte[] b, int at) {
            return switch (this) {
                case UTF_16_LE -> (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
                case UTF_16_BE -> (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF);
                case UTF_32_LE -> (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8 | (b[at + 2] & 0xFF) << 16 | b[at + 3] << 24;
                case UTF_32_BE -> b[at] << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | (b[at + 3] & 0xFF);
            };
        }
    }

    private Transcoding() {}

    /** Whether the bytes begin with a byte order mark of a wide encoding. */
    static boolean startsWithMark(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        return first == 0xFFFE || first == 0xFEFF || (first == 0 && second == 0xFEFF);
    }

    /** The view, if {@code bytes[0, length)} is such a text; costs a look at few bytes if not. */
    public static Optional<DecodedView> of(byte[] bytes, int length) {
        if (length < 4) {
            return Optional.empty();
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE) {
            boolean wide = bytes[2] == 0 && bytes[3] == 0;
            return marked(bytes, length, wide ? Form.UTF_32_LE : Form.UTF_16_LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return marked(bytes, length, Form.UTF_16_BE);
        }
        if (first == 0 && second == 0 && bytes[2] == (byte) 0xFE && bytes[3] == (byte) 0xFF) {
            return marked(bytes, length, Form.UTF_32_BE);
        }
        Optional<Form> form = withoutMark(bytes, length);
        return form.isEmpty() ? Optional.empty() : Optional.of(decode(bytes, length, form.get(), 0));
    }

    /** A mark is as wide as a unit. It may lie: before text of one byte a character, the raw bytes are what to search. */
    private static Optional<DecodedView> marked(byte[] bytes, int length, Form form) {
        return isAscii(bytes, form.width, length)
                ? Optional.empty()
                : Optional.of(decode(bytes, length, form, form.width));
    }

    /** Wide text has NULs sooner or later, and without them only half of its bytes look like ASCII. */
    private static boolean isAscii(byte[] bytes, int from, int length) {
        int sample = Math.min(length - from, SAMPLE_BYTES);
        int printable = 0;
        for (int i = from; i < from + sample; i++) {
            if (bytes[i] == 0) {
                return false;
            }
            printable += bytes[i] >= ' ' || (bytes[i] >= '\t' && bytes[i] <= '\r') ? 1 : 0;
        }
        return sample > 0 && printable >= sample * 3 / 4;
    }

    /**
     * UTF-16 of mostly Latin text has a NUL in every second byte, always on the same side; UTF-32 of any text has one in
     * every fourth, and in most others.
     */
    private static Optional<Form> withoutMark(byte[] bytes, int length) {
        int sample = Math.min(length, SAMPLE_BYTES) & ~3;
        int[] nulls = new int[4];
        for (int i = 0; i < sample; i++) {
            nulls[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int units = sample / 4;
        int most = units * 7 / 10;
        int few = units / 50;
        if (nulls[3] == units && nulls[2] > most && nulls[1] > most && nulls[0] <= few) {
            return Optional.of(Form.UTF_32_LE);
        }
        if (nulls[0] == units && nulls[1] > most && nulls[2] > most && nulls[3] <= few) {
            return Optional.of(Form.UTF_32_BE);
        }
        int evenNulls = nulls[0] + nulls[2];
        int oddNulls = nulls[1] + nulls[3];
        if (oddNulls > 2 * most && evenNulls <= 1 + 2 * few) {
            return Optional.of(Form.UTF_16_LE);
        }
        return evenNulls > 2 * most && oddNulls <= 1 + 2 * few ? Optional.of(Form.UTF_16_BE) : Optional.empty();
    }

    private static DecodedView decode(byte[] bytes, int length, Form form, int from) {
        byte[] out = new byte[Math.max(16, length / form.width + 16)];
        UnitRuns.Builder map = new UnitRuns.Builder();
        int filled = 0;
        for (int i = from; i + form.width <= length; ) {
            int codePoint = form.unit(bytes, i);
            int width = form.width;
            if (width == 2 && Character.isHighSurrogate((char) codePoint) && i + 4 <= length) {
                int low = form.unit(bytes, i + 2);
                if (Character.isLowSurrogate((char) low)) {
                    codePoint = Character.toCodePoint((char) codePoint, (char) low);
                    width = 4;
                }
            }
            if (filled + 4 > out.length) {
                out = Arrays.copyOf(out, out.length + (out.length >> 1));
            }
            int written = encode(codePoint, out, filled);
            map.unit(filled, written, i, width);
            filled += written;
            i += width;
        }
        return new DecodedView(out, filled, map.build(), form.label);
    }

    /** Writes the character as UTF-8 at {@code at}, which has room for four bytes; returns its width. */
    static int encode(int codePoint, byte[] out, int at) {
        if (codePoint >= 0 && codePoint < 0x80) {
            out[at] = (byte) codePoint;
            return 1;
        }
        if (codePoint >= 0 && codePoint < 0x800) {
            out[at] = (byte) (0xC0 | codePoint >> 6);
            out[at + 1] = (byte) (0x80 | codePoint & 0x3F);
            return 2;
        }
        boolean valid = codePoint >= 0 && codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
        int c = valid ? codePoint : REPLACEMENT;
        if (c < 0x10000) {
            out[at] = (byte) (0xE0 | c >> 12);
            out[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
            out[at + 2] = (byte) (0x80 | c & 0x3F);
            return 3;
        }
        out[at] = (byte) (0xF0 | c >> 18);
        out[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
        out[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at + 3] = (byte) (0x80 | c & 0x3F);
        return 4;
    }
}
