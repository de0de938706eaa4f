package io.github.leakwarden.text.view;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Collects strings that stand in a file, in its order, as the lines of a view. A line end maps to what stands before. */
final class StringLines {
    private static final int WIDEST_GAP = 3;

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final UnitRuns.Builder map = new UnitRuns.Builder();
    private int previousEnd;

    StringLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Adds {@code bytes[from, to)}. */
    void add(int from, int to) {
        begin(from);
        if (from < to) {
            map.units(out.size(), 1, from, 1, to - from);
            out.write(bytes, from, to - from);
        }
        previousEnd = Math.max(previousEnd, to);
    }

    /** Adds the ASCII characters that stand in every second byte from {@code from} on. */
    void addWide(int from, int characters) {
        begin(from);
        map.units(out.size(), 1, from, 2, characters);
        for (int i = 0; i < characters; i++) {
            out.write(bytes[from + 2 * i]);
        }
        previousEnd = from + 2 * characters;
    }

    private void begin(int from) {
        int gap = Math.min(WIDEST_GAP, from - previousEnd);
        if (gap > 0) {
            map.unit(out.size(), 1, from - gap, gap);
            out.write('\n');
        }
    }

    Optional<DecodedView> view(String name) {
        byte[] text = out.toByteArray();
        return text.length == 0 ? Optional.empty() : Optional.of(new DecodedView(text, text.length, map.build(), name));
    }
}
