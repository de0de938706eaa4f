package io.github.leakwarden.source.archive;

import java.io.IOException;
import java.util.Arrays;

/** Stretches of a file that were looked at, in any order and perhaps one over the other. */
final class Ranges {
    private long[] starts = new long[64];
    private long[] ends = new long[64];
    private int count;

    /** What is done with a stretch. */
    interface Action {
        void accept(long start, long end) throws IOException;
    }

    void add(long start, long end) {
        if (count > 0 && ends[count - 1] == start) {
            ends[count - 1] = Math.max(end, start);
        } else if (end > start) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = start;
            ends[count++] = end;
        }
    }

    /** Tells the stretches of a file of so many bytes that were not looked at. */
    void forEachGap(long length, Action action) throws IOException {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (first, second) -> Long.compare(starts[first], starts[second]));
        long at = 0;
        for (int i : order) {
            if (starts[i] > at) {
                action.accept(at, Math.min(starts[i], length));
            }
            at = Math.max(at, ends[i]);
        }
        if (at < length) {
            action.accept(at, length);
        }
    }
}
