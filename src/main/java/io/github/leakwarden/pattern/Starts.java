package io.github.leakwarden.pattern;

import java.util.Arrays;

/** Ranges of places where a match may begin, both ends included. */
final class Starts {
    /** {@code low << 32 | high}. */
    private long[] ranges = new long[8];

    private int size;

    /** By anchor: where it stood last, and how low the starts went there. */
    private final int[] lastPosition;

    private final int[] lastLow;

    Starts(int anchors) {
        this.lastPosition = new int[anchors];
        this.lastLow = new int[anchors];
        Arrays.fill(lastPosition, -1);
    }

    /** Adds the starts that an anchor at {@code position} allows; positions of one anchor ascend. */
    void add(int number, Anchor anchor, byte[] bytes, int from, int position) {
        long high = position - anchor.minBefore();
        int least = (int) Math.max(from, anchor.isBounded() ? position - anchor.maxBefore() : from);
        int low = reachBack(number, anchor.prefix(), bytes, least, position);
        if (low <= high) {
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * size);
            }
            ranges[size++] = (long) low << 32 | high;
        }
    }

    /** How far the bytes before {@code position} are of the set; what the same anchor passed before is not read again. */
    private int reachBack(int number, ByteSet prefix, byte[] bytes, int least, int position) {
        int low = position;
        while (low > least && low != lastPosition[number] && prefix.contains(bytes[low - 1])) {
            low--;
        }
        if (low == lastPosition[number]) {
            low = Math.max(least, lastLow[number]);
        }
        lastPosition[number] = position;
        lastLow[number] = low;
        return low;
    }

    void sort() {
        Arrays.sort(ranges, 0, size);
    }

    int size() {
        return size;
    }

    int low(int index) {
        return (int) (ranges[index] >>> 32);
    }

    int high(int index) {
        return (int) ranges[index];
    }
}
