package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Views in which percent escapes ({@code %24}) or backslash escapes ({@code \x24}, or {@code u} and four digits) are undone.
 *
 * <p>A view holds the text around escapes, not the whole file: of the escape's line up to {@link #REACH_BYTES} to either
 * side (half as many after it where escapes crowd), and whole lines before and after it within {@link #CONTEXT_BYTES}. Escapes whose surroundings touch share a view.
 */
public final class EscapeViews {
    /** How far from an escape a view reaches, at most. */
    public static final int REACH_BYTES = 2048;

    /** How far beyond an escape's line a view takes neighbouring lines, at most. */
    public static final int CONTEXT_BYTES = 256;

    private EscapeViews() {}

    /**
     * The views around escapes, percent views first, each kind in the order of the text.
     *
     * @param positions offsets, ascending, of {@code %} or {@code \} that may begin an escape; {@code [0, count)}
     */
    public static List<DecodedView> around(byte[] bytes, int length, int[] positions, int count) {
        List<DecodedView> views = new ArrayList<>();
        for (Escapes escapes : List.of(Escapes.PERCENT, Escapes.BACKSLASH)) {
            for (Span region : regions(bytes, length, positions, count, escapes)) {
                views.add(decode(bytes, (int) region.start(), (int) region.end(), escapes));
            }
        }
        return views;
    }

    private static List<Span> regions(byte[] bytes, int length, int[] positions, int count, Escapes escapes) {
        List<Span> regions = new ArrayList<>();
        int start = -1;
        int end = -1;
        int reached = -1;
        for (int i = 0; i < count; i++) {
            int at = positions[i];
            if (escapes.width(bytes, at, length) == 0) {
                continue;
            }
            if (at >= reached) {
                int from = start(bytes, at);
                if (start >= 0 && from > end) {
                    regions.add(new Span(start, end));
                }
                start = start < 0 || from > end ? from : start;
                int lineEnd = lineEnd(bytes, at, Math.min(length, at + REACH_BYTES));
                end = Math.max(end, contextEnd(bytes, lineEnd, length));
                reached = Math.min(lineEnd, at + REACH_BYTES / 2);
            }
        }
        if (start >= 0) {
            regions.add(new Span(start, end));
        }
        return regions;
    }

    private static int start(byte[] bytes, int at) {
        int line = at;
        while (line > Math.max(0, at - REACH_BYTES) && !isLineEnd(bytes[line - 1])) {
            line--;
        }
        if (line == 0 || !isLineEnd(bytes[line - 1])) {
            return line;
        }
        int start = line;
        for (int i = line - 1; i > Math.max(0, line - CONTEXT_BYTES); i--) {
            start = isLineEnd(bytes[i - 1]) ? i : start;
        }
        return line <= CONTEXT_BYTES ? 0 : start;
    }

    private static int contextEnd(byte[] bytes, int line, int length) {
        if (line == length || !isLineEnd(bytes[line])) {
            return line;
        }
        int end = line;
        for (int i = line + 1; i < Math.min(length, line + CONTEXT_BYTES); i++) {
            end = isLineEnd(bytes[i]) ? i : end;
        }
        return line + CONTEXT_BYTES >= length ? length : end;
    }

    private static int lineEnd(byte[] bytes, int at, int highest) {
        int end = at;
        while (end < highest && !isLineEnd(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static DecodedView decode(byte[] bytes, int from, int to, Escapes escapes) {
        byte[] out = new byte[to - from + 4];
        UnitRuns.Builder map = new UnitRuns.Builder();
        int filled = 0;
        for (int i = from; i < to; ) {
            int width = bytes[i] == escapes.lead() ? escapes.width(bytes, i, to) : 0;
            int written = 1;
            if (width == 0) {
                width = 1;
                out[filled] = bytes[i];
            } else {
                written = escapes.decode(bytes, i, width, out, filled);
            }
            map.unit(filled, written, i, width);
            filled += written;
            i += width;
        }
        return new DecodedView(Arrays.copyOf(out, filled), filled, map.build(), escapes.label());
    }
}
