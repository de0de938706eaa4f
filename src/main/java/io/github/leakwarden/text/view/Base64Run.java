package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run of base64 characters, over several lines if it is wrapped, and the text in it.
 *
 * <p>Where in the run the encoding starts is not known, since a path or a name may stand right before it; so all four
 * alignments are tried. A quad is taken for text when each of its three bytes may stand in a text; six in a row do so
 * by chance once in a million runs.
 */
final class Base64Run {
    /** Quads of a stretch of text, at least: together the shortest run. */
    private static final int SHORTEST_STRETCH = Base64Views.SHORTEST_RUN / 4;

    /** Quads that are no text, such as letters beyond ASCII, between two stretches of one view, at most. */
    private static final int LONGEST_GAP = 8;

    /** Characters of a line of a wrapped run, at least. */
    private static final int SHORTEST_WRAPPED_LINE = 48;

    private final byte[] source;
    private final int start;
    private final int end;
    private final byte[] values;

    private Base64Run(byte[] source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.values = values(source, start, end);
    }

    /** The run that the character at {@code at} belongs to. */
    static Base64Run around(byte[] source, int at, int length) {
        int start = at;
        while (start > 0 && Base64.isCharacter(source[start - 1])) {
            start--;
        }
        return new Base64Run(source, start, wrappedEnd(source, start, length));
    }

    /** One past the last character. */
    int end() {
        return end;
    }

    /** Number of characters, without line ends. */
    int length() {
        return values.length;
    }

    /** Adds a view for each stretch of text. */
    void addViews(List<DecodedView> views) {
        for (int alignment = 0; alignment < 4; alignment++) {
            addViews(alignment, views);
        }
    }

    private void addViews(int alignment, List<DecodedView> views) {
        int first = -1;
        int last = -1;
        int stretch = 0;
        for (int quad = alignment; quad + 4 <= values.length; quad += 4) {
            stretch = isText(quad) ? stretch + 1 : 0;
            if (stretch >= SHORTEST_STRETCH) {
                int begin = quad + 4 - stretch * 4;
                if (first >= 0 && begin - last > LONGEST_GAP * 4) {
                    view(first, last).ifPresent(views::add);
                    first = begin;
                }
                first = first < 0 ? begin : first;
                last = quad + 4;
            }
        }
        if (first >= 0) {
            view(first, values.length - last < 4 ? values.length : last).ifPresent(views::add);
        }
    }

    /** Whether the three bytes of the quad may stand in a text; NUL may, for UTF-16. */
    private boolean isText(int quad) {
        byte a = values[quad];
        byte b = values[quad + 1];
        byte c = values[quad + 2];
        if ((a & 0x20 | b & 0x08 | c & 0x02) != 0) {
            return false;
        }
        return isText((byte) (a << 2 | b >> 4))
                && isText((byte) (b << 4 | c >> 2))
                && isText((byte) (c << 6 | values[quad + 3]));
    }

    private static boolean isText(byte b) {
        return b >= ' ' ? b != 0x7F : b == 0 || b == '\n' || b == '\r' || b == '\t';
    }

    private Optional<DecodedView> view(int from, int to) {
        byte[] decoded = decode(from, to);
        OffsetMap map = OffsetMap.whole(encoded(from, to));
        int nulls = 0;
        for (byte b : decoded) {
            nulls += b == 0 ? 1 : 0;
        }
        if (nulls <= decoded.length / 10) {
            return Optional.of(new DecodedView(decoded, decoded.length, map, "base64"));
        }
        return Transcoding.of(decoded, decoded.length)
                .map(wide -> new DecodedView(wide.bytes(), wide.length(), map, "base64"));
    }

    private byte[] decode(int from, int to) {
        byte[] out = new byte[(int) ((to - from) * 6L / 8)];
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

    /** Where the characters {@code [from, to)} of the run stand in the source, with the padding that ends them. */
    private Span encoded(int from, int to) {
        int at = start;
        int first = start;
        for (int seen = 0; seen < to; at++) {
            if (Base64.isCharacter(source[at])) {
                first = seen == from ? at : first;
                seen++;
            }
        }
        int padded = at;
        while (to == values.length && padded < source.length && padded < at + 2 && source[padded] == '=') {
            padded++;
        }
        return new Span(first, padded);
    }

    /** The end of the run that starts at {@code start}: on its line, or lines further down if it is wrapped. */
    private static int wrappedEnd(byte[] source, int start, int length) {
        int end = lineEnd(source, start, length);
        int width = end - start;
        while (width >= SHORTEST_WRAPPED_LINE) {
            int next = nextLine(source, end, length);
            int nextEnd = lineEnd(source, next, length);
            boolean full = nextEnd - next == width;
            if (nextEnd == next || nextEnd - next > width) {
                return end;
            }
            end = nextEnd;
            if (!full) {
                return end;
            }
        }
        return end;
    }

    private static int lineEnd(byte[] source, int from, int length) {
        int end = from;
        while (end < length && Base64.isCharacter(source[end])) {
            end++;
        }
        return end;
    }

    /** Where the text of the next line starts if {@code end} ends its line; the length if it does not. */
    private static int nextLine(byte[] source, int end, int length) {
        int at = end < length && source[end] == '\r' ? end + 1 : end;
        if (at >= length || source[at] != '\n') {
            return length;
        }
        at++;
        while (at < length && (source[at] == ' ' || source[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static byte[] values(byte[] source, int start, int end) {
        byte[] values = new byte[end - start];
        int filled = 0;
        for (int i = start; i < end; i++) {
            byte value = Base64.value(source[i]);
            if (value >= 0) {
                values[filled++] = value;
            }
        }
        return filled == values.length ? values : Arrays.copyOf(values, filled);
    }
}
