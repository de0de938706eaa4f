package io.github.leakwarden.text.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Views of text that stands in base64, in either alphabet of RFC 4648, or in hexadecimal digits, wrapped or not, or in
 * numbers of its bytes.
 *
 * <p>A character maps to the group of the encoding that holds it: four characters of base64, two digits, a
 * number.
 */
public final class RunViews {
    /** Shortest run that is looked at, in characters. */
    public static final int SHORTEST_RUN = 24;

    private RunViews() {}

    /** The views, in the order of the text, those of lists of numbers last. */
    public static List<DecodedView> of(byte[] bytes, int length) {
        return of(bytes, length, new ArrayList<>(0));
    }

    /**
     * The same; runs that hold something packed are added to a list.
     *
     * <p>Each step looks at the last byte that a shortest run could have, then backwards; where that meets a byte of no
     * run, the next run cannot end sooner than a whole length after it. Most bytes of a text are never
     * looked at.
     */
    public static List<DecodedView> of(byte[] bytes, int length, List<PackedRun> packed) {
        List<DecodedView> views = new ArrayList<>(0);
        boolean[] isCharacter = Base64.characters();
        int last = SHORTEST_RUN - 1;
        while (last < length) {
            int first = last - SHORTEST_RUN + 1;
            int at = last;
            while (at >= first && isCharacter[bytes[at] & 0xFF]) {
                at--;
            }
            if (at < first) {
                at = addViews(bytes, first, length, views, packed);
            }
            last = at + SHORTEST_RUN;
        }
        NumberList.addViews(bytes, length, views);
        return views;
    }

    /** The same, where it is known where long runs begin, as {@link LongRuns} finds them. */
    public static List<DecodedView> of(byte[] bytes, int length, int[] longRuns, List<PackedRun> packed) {
        List<DecodedView> views = new ArrayList<>(0);
        int end = 0;
        for (int start : longRuns) {
            if (start >= end) {
                end = addViews(bytes, start, length, views, packed);
            }
        }
        NumberList.addViews(bytes, length, views);
        return views;
    }

    /** Adds what the run holds that begins there, and returns where it ends: at a byte that is no character. */
    private static int addViews(byte[] bytes, int start, int length, List<DecodedView> views, List<PackedRun> packed) {
        EncodedRun run = EncodedRun.startingAt(bytes, start, length);
        new Base64Run(run).addViews(views);
        HexRun.addViews(run, views);
        if (PackedRun.isOne(run)) {
            packed.add(PackedRun.of(run));
        }
        return run.end();
    }
}
