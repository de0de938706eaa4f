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

    /** The same; runs that hold something packed are added to a list. */
    public static List<DecodedView> of(byte[] bytes, int length, List<PackedRun> packed) {
        Reader reader = new Reader(bytes, length, packed);
        LongRuns.find(bytes, 0, length, reader);
        return reader.views();
    }

    /** The same, where it is known where long runs begin, as {@link LongRuns} finds them. */
    public static List<DecodedView> of(byte[] bytes, int length, int[] longRuns, List<PackedRun> packed) {
        Reader reader = new Reader(bytes, length, packed);
        for (int start : longRuns) {
            reader.run(start);
        }
        return reader.views();
    }

    /** Reads the runs it is told of, in ascending order; one within another, which is wrapped, is read with that. */
    private static final class Reader implements LongRuns.Sink {
        private final byte[] bytes;
        private final int length;
        private final List<PackedRun> packed;
        private final List<DecodedView> views = new ArrayList<>(0);
        private int end;

        Reader(byte[] bytes, int length, List<PackedRun> packed) {
            this.bytes = bytes;
            this.length = length;
            this.packed = packed;
        }

        @Override
        public void run(int start) {
            if (start < end) {
                return;
            }
            EncodedRun run = EncodedRun.startingAt(bytes, start, length);
            new Base64Run(run).addViews(views);
            HexRun.addViews(run, views, packed);
            if (PackedRun.isOne(run)) {
                packed.add(PackedRun.ofBase64(run));
            }
            end = run.end();
        }

        /** All of them, when the last run was told. */
        List<DecodedView> views() {
            NumberList.addViews(bytes, length, views);
            return views;
        }
    }
}
