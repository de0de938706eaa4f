package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A run of base64 characters, over several lines if it is wrapped, and the text in it.
 *
 * <p>Where in the run the encoding starts is not known, since a path or a name may stand right before it; so all four
 * alignments are tried.
 */
final class Base64Run {
    private static final int SHORTEST_STRETCH = Base64Text.SHORTEST_STRETCH;

    /** Characters of a line of a wrapped run, at least. */
    private static final int SHORTEST_WRAPPED_LINE = 48;

    private final byte[] source;
    private final int start;
    private final int end;
    private final boolean wrapped;

    /** Six bits of each character, line ends left out; empty until the run is worth it. */
    private byte[] values = new byte[0];

    private Base64Run(byte[] source, int start, int lineEnd, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.wrapped = lineEnd < end;
    }

    /** The run whose first character stands at {@code start}. */
    static Base64Run startingAt(byte[] source, int start, int length) {
        int lineEnd = lineEnd(source, start, length);
        int width = lineEnd - start;
        boolean mayBeWrapped = width >= SHORTEST_WRAPPED_LINE;
        return new Base64Run(
                source, start, lineEnd, mayBeWrapped ? wrappedEnd(source, lineEnd, width, length) : lineEnd);
    }

    /** One past the last character. */
    int end() {
        return end;
    }

    /** Adds a view for each stretch of text. */
    void addViews(List<DecodedView> views) {
        for (int alignment = 0; alignment < 4; alignment++) {
            if (mayHoldText(alignment)) {
                values = values.length == 0 ? values(source, start, end) : values;
                new Base64Text(values, alignment).stretches().forEach(stretch -> addView(stretch, views));
            }
        }
    }

    /** Looks at one quad of each stretch that there may be. In a wrapped run line ends shift the quads: it passes. */
    private boolean mayHoldText(int alignment) {
        int step = 4 * SHORTEST_STRETCH;
        for (int quad = start + alignment + step - 4; quad + 4 <= end; quad += step) {
            if (Base64.isAscii(source, quad) && asciiAround(quad, step - 4) >= SHORTEST_STRETCH) {
                return true;
            }
        }
        return wrapped;
    }

    /** Number of neighbouring ASCII quads, the one at {@code quad} included, up to {@code reach} to either side. */
    private int asciiAround(int quad, int reach) {
        int from = quad;
        while (from - 4 >= start && from > quad - reach && Base64.isAscii(source, from - 4)) {
            from -= 4;
        }
        int to = quad + 4;
        while (to + 4 <= end && to < quad + 4 + reach && Base64.isAscii(source, to)) {
            to += 4;
        }
        return (to - from) / 4;
    }

    private void addView(Base64Text.Stretch stretch, List<DecodedView> views) {
        byte[] decoded = stretch.decoded();
        OffsetMap map = OffsetMap.whole(encoded(stretch.from(), stretch.to()));
        if (!stretch.isWide()) {
            views.add(new DecodedView(decoded, decoded.length, map, "base64"));
            return;
        }
        Transcoding.of(decoded, decoded.length)
                .map(view -> new DecodedView(view.bytes(), view.length(), map, "base64"))
                .ifPresent(views::add);
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

    /** The end of a run whose first line is {@code width} characters up to {@code lineEnd}: full lines and a last one. */
    private static int wrappedEnd(byte[] source, int lineEnd, int width, int length) {
        int end = lineEnd;
        while (true) {
            int next = nextLine(source, end, length);
            int nextEnd = lineEnd(source, next, length);
            if (nextEnd - next != width) {
                return nextEnd > next && nextEnd - next < width ? nextEnd : end;
            }
            end = nextEnd;
        }
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
