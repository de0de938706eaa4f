package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.Arrays;

/**
 * An exact map for encodings made of units: each unit of the original, such as {@code %24} or two bytes of UTF-16,
 * became one or more bytes of the view.
 *
 * <p>Neighbouring units of the same two widths are one run, so that a map takes memory only where the widths change.
 */
final class UnitRuns implements OffsetMap {
    /** Of each run: where it starts in the view, where in the original. */
    private final int[] viewStarts;

    private final int[] originalStarts;

    /** Of each run: bytes of a unit in the view (upper half) and in the original (lower half). */
    private final int[] widths;

    private UnitRuns(int[] viewStarts, int[] originalStarts, int[] widths) {
        this.viewStarts = viewStarts;
        this.originalStarts = originalStarts;
        this.widths = widths;
    }

    @Override
    public Span original(int start, int end) {
        int first = runOf(start);
        int last = runOf(end - 1);
        return new Span(
                originalStarts[first] + (long) unitIn(first, start) * originalWidth(first),
                originalStarts[last] + (unitIn(last, end - 1) + 1L) * originalWidth(last));
    }

    private int runOf(int offset) {
        int found = Arrays.binarySearch(viewStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int unitIn(int run, int offset) {
        return (offset - viewStarts[run]) / (widths[run] >>> 16);
    }

    private int originalWidth(int run) {
        return widths[run] & 0xFFFF;
    }

    /** Collects units in order. */
    static final class Builder {
        private int[] viewStarts = new int[8];
        private int[] originalStarts = new int[8];
        private int[] widths = new int[8];
        private int count;

        /** Where a unit that goes on the last run must stand, and its two widths. */
        private int nextView;

        private int nextOriginal;
        private int lastWidths;

        /** Adds a unit that starts at the two offsets and has the two widths, at least 1 each. */
        void unit(int viewStart, int viewWidth, int originalStart, int originalWidth) {
            units(viewStart, viewWidth, originalStart, originalWidth, 1);
        }

        /** Adds so many, one after the other. */
        void units(int viewStart, int viewWidth, int originalStart, int originalWidth, int howMany) {
            int both = viewWidth << 16 | originalWidth;
            boolean goesOn = both == lastWidths && originalStart == nextOriginal && viewStart == nextView;
            nextView = viewStart + viewWidth * howMany;
            nextOriginal = originalStart + originalWidth * howMany;
            lastWidths = both;
            if (goesOn) {
                return;
            }
            if (count == widths.length) {
                viewStarts = Arrays.copyOf(viewStarts, count * 2);
                originalStarts = Arrays.copyOf(originalStarts, count * 2);
                widths = Arrays.copyOf(widths, count * 2);
            }
            viewStarts[count] = viewStart;
            originalStarts[count] = originalStart;
            widths[count++] = both;
        }

        UnitRuns build() {
            return new UnitRuns(
                    Arrays.copyOf(viewStarts, count),
                    Arrays.copyOf(originalStarts, count),
                    Arrays.copyOf(widths, count));
        }
    }
}
