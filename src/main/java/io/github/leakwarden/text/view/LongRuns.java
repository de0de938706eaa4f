package io.github.leakwarden.text.view;

/**
 * Finds where runs of base64 characters begin that are long enough for a view. Whether one begins at an offset is told by
 * the byte before it and the {@link RunViews#SHORTEST_RUN} bytes from there on, by no others.
 */
public final class LongRuns {
    private LongRuns() {}

    /** Takes the starts of runs. */
    @FunctionalInterface
    public interface Sink {
        /** A run begins at index {@code start}. */
        void run(int start);
    }

    /**
     * Tells, in ascending order, every run that begins in {@code [from, to)} with all that tells it: at 0, or after a byte
     * that is there too.
     *
     * <p>Each step looks at the last byte that a shortest run could have, then backwards; where that meets a byte of no
     * run, the next run cannot end sooner than a whole length after it. Most bytes of a text are never looked at.
     */
    public static void find(byte[] bytes, int from, int to, Sink sink) {
        boolean[] isCharacter = Base64.characters();
        int before = from == 0 ? -1 : after(bytes, from, to);
        int last = before + RunViews.SHORTEST_RUN;
        while (last < to) {
            int at = last;
            while (at > before && isCharacter[bytes[at] & 0xFF]) {
                at--;
            }
            if (at == before) {
                sink.run(before + 1);
                at = after(bytes, last, to);
            }
            before = at;
            last = at + RunViews.SHORTEST_RUN;
        }
    }

    /** The first byte that is no character. */
    private static int after(byte[] bytes, int from, int to) {
        boolean[] isCharacter = Base64.characters();
        int at = from;
        while (at < to && isCharacter[bytes[at] & 0xFF]) {
            at++;
        }
        return at;
    }
}
