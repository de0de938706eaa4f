package io.github.leakwarden.detect;

import java.util.Arrays;

/**
 * Where in one text the literals stand that rules are found by, and where long runs begin that may be encoded: all for
 * which a search looks at every byte. What is made of it depends on the whole text and is worked out anew for each.
 * Immutable.
 */
public final class Sightings {
    /** What stands there is no literal but the start of a long run. */
    static final int RUN = Integer.MAX_VALUE;

    /** {@code start << 32 | what}, ascending. */
    private final long[] sightings;

    private Sightings(long[] sightings) {
        this.sightings = sightings;
    }

    int size() {
        return sightings.length;
    }

    /** Bytes of memory that they take. */
    public long bytes() {
        return (long) sightings.length * Long.BYTES;
    }

    /** Where it begins. */
    int start(int sighting) {
        return (int) (sightings[sighting] >>> 32);
    }

    /** The literal's number, or {@link #RUN}. */
    int what(int sighting) {
        return (int) sightings[sighting];
    }

    /** The first that begins at an offset or after it. */
    int firstFrom(int offset) {
        int found = Arrays.binarySearch(sightings, (long) offset << 32);
        return found < 0 ? -1 - found : found;
    }

    /** Collects sightings in any order. For one thread. */
    static final class Builder {
        private long[] values = new long[256];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int start, int what) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = (long) start << 32 | what;
        }

        int size() {
            return size;
        }

        Sightings build() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return new Sightings(sorted);
        }
    }
}
