package io.github.leakwarden.text.view;

import java.util.Arrays;
import java.util.List;

/** The text, or what is packed, that a run holds in hexadecimal digits: twelve bytes of text in a row come about by chance in no hash. */
final class HexRun {
    private static final int SHORTEST_RUN = RunViews.SHORTEST_RUN;

    private final EncodedRun run;

    /** Offsets of the digits. */
    private final int[] places;

    private HexRun(EncodedRun run, int[] places) {
        this.run = run;
        this.places = places;
    }

    /**
     * Adds a view for each stretch of text, and what is packed in digits. A run of digits so long has one at each of the
     * places looked at.
     */
    static void addViews(EncodedRun run, List<DecodedView> views, List<PackedRun> packed) {
        for (int probe = run.start() + SHORTEST_RUN - 1; probe < run.end(); probe += SHORTEST_RUN) {
            if (isDigit(run, probe)) {
                int from = probe;
                while (from > run.start() && isDigit(run, from - 1)) {
                    from--;
                }
                int to = probe + 1;
                while (to < run.end() && isDigit(run, to)) {
                    to++;
                }
                if (to - from >= SHORTEST_RUN) {
                    int[] places = places(run, from, to);
                    HexRun hex = new HexRun(run, places);
                    if (places.length >= SHORTEST_RUN && PackedRun.isOne(run, places)) {
                        packed.add(PackedRun.ofDigits(run, places));
                    }
                    hex.addViews(0, views);
                    hex.addViews(1, views);
                }
                probe = to;
            }
        }
    }

    /** A digit, or what stands between lines. */
    private static boolean isDigit(EncodedRun run, int at) {
        byte b = run.source()[at];
        return Digits.digit(b) >= 0 || !Base64.isCharacter(b);
    }

    private static int[] places(EncodedRun run, int from, int to) {
        int[] places = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (Digits.digit(run.source()[i]) >= 0) {
                places[count++] = i;
            }
        }
        return count == places.length ? places : Arrays.copyOf(places, count);
    }

    private void addViews(int alignment, List<DecodedView> views) {
        int from = alignment;
        int at = alignment;
        for (; at + 2 <= places.length; at += 2) {
            if (!Ascii.isText((byte) value(at))) {
                add(from, at, views);
                from = at + 2;
            }
        }
        add(from, at, views);
    }

    private void add(int from, int to, List<DecodedView> views) {
        if (to - from < SHORTEST_RUN) {
            return;
        }
        byte[] decoded = new byte[(to - from) / 2];
        UnitRuns.Builder map = new UnitRuns.Builder();
        for (int i = 0; i < decoded.length; i++) {
            int digit = from + 2 * i;
            decoded[i] = (byte) value(digit);
            map.unit(i, 1, places[digit], places[digit + 1] + 1 - places[digit]);
        }
        WideText.read(decoded, decoded.length, WideText.is(decoded), map.build(), "hex")
                .ifPresent(views::add);
    }

    private int value(int digit) {
        byte[] source = run.source();
        return Digits.digit(source[places[digit]]) << 4 | Digits.digit(source[places[digit + 1]]);
    }
}
