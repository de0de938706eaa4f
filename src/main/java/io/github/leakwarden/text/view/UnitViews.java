package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Views in which one {@link Spelling} is undone.
 *
 * <p>A view holds the text around units, not the whole file: of the unit's line up to {@link #REACH_BYTES} to either
 * side (half as many after it where units crowd), and whole lines before and after it within {@link #CONTEXT_BYTES}.
 * Units whose surroundings touch share a view.
 */
public final class UnitViews {
    /** How far from a unit a view reaches, at most. */
    public static final int REACH_BYTES = 2048;

    /** How far beyond a unit's line a view takes neighbouring lines, at most. */
    public static final int CONTEXT_BYTES = 256;

    private UnitViews() {}

    /**
     * The views, in the order of the text.
     *
     * @param positions offsets, ascending, at which units begin, in {@code [0, count)}
     */
    public static List<DecodedView> around(byte[] bytes, int length, Spelling spelling, int[] positions, int count) {
        List<DecodedView> views = new ArrayList<>();
        for (Span region : regions(bytes, length, positions, count)) {
            views.add(decode(bytes, (int) region.start(), (int) region.end(), spelling));
        }
        return views;
    }

    private static List<Span> regions(byte[] bytes, int length, int[] positions, int count) {
        List<Span> regions = new ArrayList<>();
        int start = -1;
        int end = -1;
        int reached = -1;
        for (int i = 0; i < count; i++) {
            int at = positions[i];
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

    private static DecodedView decode(byte[] bytes, int from, int to, Spelling spelling) {
        byte[] out = new byte[to - from + 4];
        UnitRuns.Builder map = new UnitRuns.Builder();
        int filled = 0;
        boolean[] leads = spelling.leads();
        int plain = from;
        for (int i = from; i < to; ) {
            int width = leads[bytes[i] & 0xFF] ? spelling.width(bytes, i, to) : 0;
            if (width == 0) {
                i++;
                continue;
            }
            filled = copy(bytes, plain, i, out, filled, map);
            int written = write(spelling, spelling.value(bytes, i, width, to), out, filled);
            if (written > 0) {
                map.units(filled, written, i, width, 1);
            }
            filled += written;
            i += width;
            plain = i;
        }
        filled = copy(bytes, plain, to, out, filled, map);
        return new DecodedView(Arrays.copyOf(out, filled), filled, map.build(), spelling.label());
    }

    private static int copy(byte[] bytes, int from, int to, byte[] out, int at, UnitRuns.Builder map) {
        if (from < to) {
            System.arraycopy(bytes, from, out, at, to - from);
            map.units(at, 1, from, 1, to - from);
        }
        return at + to - from;
    }

    /** No unit is shorter than what it is written as, so that there is room. */
    private static int write(Spelling spelling, int value, byte[] out, int at) {
        if (value == Spelling.NOTHING) {
            return 0;
        }
        if (spelling.valuesAreBytes()) {
            out[at] = (byte) value;
            return 1;
        }
        return Transcoding.encode(value, out, at);
    }
}
