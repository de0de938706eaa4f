package io.github.leakwarden.text.view;

import java.util.Arrays;
import java.util.List;

/**
 * The text that a run holds in base64.
 *
 * <p>Where in the run the encoding starts is not known, since a path or a name may stand right before it; so all four
 * alignments are tried.
 */
final class Base64Run {
    private static final int SHORTEST_STRETCH = Base64Text.SHORTEST_STRETCH;

    private final EncodedRun run;
    private final byte[] source;

    /** Six bits of each character, line ends left out; empty until the run is worth it. */
    private byte[] values = new byte[0];

    /** Which character was reached when maps were made, in the order of the run, and where it stands. */
    private int reached;

    private int place;

    Base64Run(EncodedRun run) {
        this.run = run;
        this.source = run.source();
    }

    /** Adds a view for each stretch of text. */
    void addViews(List<DecodedView> views) {
        for (int alignment = 0; alignment < 4; alignment++) {
            if (mayHoldText(alignment)) {
                values = values.length == 0 ? values() : values;
                reached = 0;
                place = run.next(run.start());
                new Base64Text(values, alignment).stretches().forEach(stretch -> addView(stretch, views));
            }
        }
    }

    /** Looks at one quad of each stretch that there may be. In a wrapped run line ends shift the quads: it passes. */
    private boolean mayHoldText(int alignment) {
        int step = 4 * SHORTEST_STRETCH;
        for (int quad = run.start() + alignment + step - 4; quad + 4 <= run.end(); quad += step) {
            if (Base64.isAscii(source, quad) && asciiAround(quad, step - 4) >= SHORTEST_STRETCH) {
                return true;
            }
        }
        return run.wrapped();
    }

    /** Number of neighbouring ASCII quads, the one at {@code quad} included, up to {@code reach} to either side. */
    private int asciiAround(int quad, int reach) {
        int from = quad;
        while (from - 4 >= run.start() && from > quad - reach && Base64.isAscii(source, from - 4)) {
            from -= 4;
        }
        int to = quad + 4;
        while (to + 4 <= run.end() && to < quad + 4 + reach && Base64.isAscii(source, to)) {
            to += 4;
        }
        return (to - from) / 4;
    }

    private void addView(Base64Text.Stretch stretch, List<DecodedView> views) {
        byte[] decoded = stretch.decoded();
        WideText.read(decoded, decoded.length, stretch.isWide(), map(stretch), "base64")
                .ifPresent(views::add);
    }

    /** From bytes to quads; the last quad may be cut short, and has the padding. */
    private OffsetMap map(Base64Text.Stretch stretch) {
        UnitRuns.Builder map = new UnitRuns.Builder();
        while (reached < stretch.from()) {
            step();
        }
        int length = stretch.decoded().length;
        for (int i = stretch.from(); i < stretch.to(); i += 4) {
            int first = place;
            int last = place;
            while (reached < Math.min(i + 4, stretch.to())) {
                last = place;
                step();
            }
            int end = stretch.to() == values.length && i + 4 >= values.length ? run.paddedEnd(last + 1) : last + 1;
            int decoded = (i - stretch.from()) / 4 * 3;
            if (decoded < length) {
                map.unit(decoded, Math.min(3, length - decoded), first, end - first);
            }
        }
        return map.build();
    }

    private void step() {
        reached++;
        place = run.next(place + 1);
    }

    private byte[] values() {
        byte[] found = new byte[run.end() - run.start()];
        int filled = 0;
        for (int i = run.start(); i < run.end(); i++) {
            byte value = Base64.value(source[i]);
            if (value >= 0) {
                found[filled++] = value;
            }
        }
        return filled == found.length ? found : Arrays.copyOf(found, filled);
    }
}
