package io.github.leakwarden.text;

import java.util.Arrays;

/**
 * Which runs of bytes a text has from another one, in the order in which they stand in it; what lies between them is its
 * own. Offsets count bytes from zero. Immutable.
 */
public final class CopiedRuns {
    /** None. */
    public static final CopiedRuns NONE = new Builder().build();

    private static final int PARTS = 3;

    /** Source, start and length of each run. */
    private final int[] runs;

    private CopiedRuns(int[] runs) {
        this.runs = runs;
    }

    /** How many runs there are. */
    public int size() {
        return runs.length / PARTS;
    }

    /** Bytes of memory that they take. */
    public long bytes() {
        return (long) runs.length * Integer.BYTES;
    }

    /** Where the run starts in the other text. */
    public int source(int run) {
        return runs[PARTS * run];
    }

    /** Where it starts in this text. */
    public int start(int run) {
        return runs[PARTS * run + 1];
    }

    /** Where it ends in this text. */
    public int end(int run) {
        return start(run) + runs[PARTS * run + 2];
    }

    /** The runs that this text has from a third one, from which the other has {@code others}. */
    public CopiedRuns through(CopiedRuns others) {
        Builder through = new Builder();
        for (int run = 0; run < size(); run++) {
            int from = source(run);
            int to = from + end(run) - start(run);
            for (int other = others.firstEndingAfter(from); other < others.size(); other++) {
                int low = Math.max(from, others.start(other));
                int high = Math.min(to, others.end(other));
                if (low >= high) {
                    break;
                }
                int shift = low - others.start(other);
                through.add(others.source(other) + shift, start(run) + low - from, high - low);
            }
        }
        return through.build();
    }

    /** The first run that ends after an offset of this text. */
    public int firstEndingAfter(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Collects runs. For one thread. */
    public static final class Builder {
        private int[] runs = new int[PARTS * 8];
        private int filled;

        /** Adds a run behind all others; one that goes on where the last one ended lengthens that. */
        public void add(int source, int start, int length) {
            if (filled > 0
                    && runs[filled - 2] + runs[filled - 1] == start
                    && runs[filled - 3] + runs[filled - 1] == source) {
                runs[filled - 1] += length;
                return;
            }
            if (filled == runs.length) {
                runs = Arrays.copyOf(runs, 2 * filled);
            }
            runs[filled] = source;
            runs[filled + 1] = start;
            runs[filled + 2] = length;
            filled += PARTS;
        }

        /** Forgets what was added. */
        public void clear() {
            filled = 0;
        }

        /** What was added. */
        public CopiedRuns build() {
            return new CopiedRuns(Arrays.copyOf(runs, filled));
        }
    }
}
