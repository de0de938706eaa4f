package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Base64 characters read in one alignment: four characters, a quad, are three bytes.
 *
 * <p>A stretch of text has a core, quads in a row whose bytes are all printable ASCII (or the NULs of UTF-16): six come
 * about by chance once in a million runs. Around the core it reaches as far as the bytes are UTF-8.
 */
final class Base64Text {
    /** Quads of a core, at least: together the shortest run. */
    static final int SHORTEST_STRETCH = RunViews.SHORTEST_RUN / 4;

    private final byte[] values;
    private final int alignment;
    private final List<Stretch> stretches = new ArrayList<>(1);

    /**
     * A text.
     *
     * @param from first character, an index into the values
     * @param to one past the last
     * @param decoded what they stand for
     */
    record Stretch(int from, int to, byte[] decoded) {
        /** Whether it may be text in UTF-16. */
        boolean isWide() {
            return WideText.is(decoded);
        }
    }

    /**
     * @param values six bits each
     * @param alignment of the first quad, 0 to 3
     */
    Base64Text(byte[] values, int alignment) {
        this.values = values;
        this.alignment = alignment;
    }

    /** The texts, in order. */
    List<Stretch> stretches() {
        int begin = alignment;
        int coreFrom = -1;
        int coreTo = -1;
        int ascii = 0;
        for (int quad = alignment; quad + 4 <= values.length; quad += 4) {
            ascii = isAscii(quad) ? ascii + 1 : 0;
            if (ascii >= SHORTEST_STRETCH) {
                coreFrom = coreFrom < 0 ? quad + 4 - ascii * 4 : coreFrom;
                coreTo = quad + 4;
            } else if (ascii == 0 && !mayBeUtf8(quad)) {
                add(begin, coreFrom, coreTo, quad);
                begin = quad + 4;
                coreFrom = -1;
            }
        }
        add(begin, coreFrom, coreTo, values.length);
        return stretches;
    }

    private void add(int from, int coreFrom, int coreTo, int to) {
        if (coreFrom < 0) {
            return;
        }
        byte[] decoded = decode(from, to);
        int head = trimmedHead(decoded, bytes(coreFrom - from));
        int tail = trimmedTail(decoded, bytes(coreTo - from));
        stretches.add(new Stretch(
                from + head / 3 * 4,
                // Whole quads, but the last one of the run may be cut off.
                tail == decoded.length ? to : Math.min(to, from + (tail + 2) / 3 * 4),
                Arrays.copyOfRange(decoded, head, tail)));
    }

    /** Where the text before the core begins to be UTF-8, up to whole quads: half a quad would be chance. */
    private static int trimmedHead(byte[] decoded, int core) {
        int head = 0;
        if (Transcoding.startsWithMark(decoded)) {
            return head;
        }
        for (int i = 0; i < core; ) {
            int width = Utf8.width(decoded, i, decoded.length);
            head = Ascii.isText(decoded[i]) || width > 1 ? head : i + 1;
            i += width;
        }
        return (head + 2) / 3 * 3;
    }

    /** Where the text behind the core ceases to be UTF-8. */
    private static int trimmedTail(byte[] decoded, int core) {
        int i = core;
        while (i < decoded.length) {
            int width = Utf8.width(decoded, i, decoded.length);
            if (!Ascii.isText(decoded[i]) && width == 1) {
                return i;
            }
            i += width;
        }
        return i;
    }

    private boolean isAscii(int quad) {
        byte a = values[quad];
        byte b = values[quad + 1];
        byte c = values[quad + 2];
        return (a & 0x20 | b & 0x08 | c & 0x02) == 0
                && Ascii.isText((byte) (a << 2 | b >> 4))
                && Ascii.isText((byte) (b << 4 | c >> 2))
                && Ascii.isText((byte) (c << 6 | values[quad + 3]));
    }

    private boolean mayBeUtf8(int quad) {
        byte b = values[quad + 1];
        byte c = values[quad + 2];
        byte first = (byte) (values[quad] << 2 | b >> 4);
        byte second = (byte) (b << 4 | c >> 2);
        byte third = (byte) (c << 6 | values[quad + 3]);
        return (first < 0 || Ascii.isText(first))
                && (second < 0 || Ascii.isText(second))
                && (third < 0 || Ascii.isText(third));
    }

    private byte[] decode(int from, int to) {
        byte[] out = new byte[bytes(to - from)];
        int bits = 0;
        int held = 0;
        int filled = 0;
        for (int i = from; i < to; i++) {
            bits = bits << 6 | values[i];
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[filled++] = (byte) (bits >> held);
            }
        }
        return out;
    }

    /** Bytes that so many characters stand for. */
    private static int bytes(int characters) {
        return (int) (characters * 6L / 8);
    }
}
