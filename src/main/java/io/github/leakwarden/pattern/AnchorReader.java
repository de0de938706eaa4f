package io.github.leakwarden.pattern;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads what an {@link AnchorWriter} wrote, one entry at a time as they are asked for. Immutable from outside. */
final class AnchorReader {
    private static final int WORDS = 4;

    private final ByteBuffer entries;
    private final Automaton automaton;
    private final int[] sets;
    private final int[] places;
    private final int[] patterns;
    private final int[] literals;

    /** Leaves {@code in} behind the entries. */
    AnchorReader(ByteBuffer in, Automaton automaton) {
        this.automaton = automaton;
        this.sets = Packed.ints(in);
        this.patterns = Packed.ints(in);
        this.literals = Packed.ints(in);
        this.places = Packed.ints(in);
        this.entries = ByteBuffer.wrap(Packed.bytes(in));
    }

    int size() {
        return patterns.length;
    }

    int pattern(int number) {
        return patterns[number];
    }

    int literal(int number) {
        return literals[number];
    }

    Anchor anchor(int number) {
        ByteBuffer in = entries.duplicate().position(places[number]);
        long minBefore = in.getLong();
        long maxBefore = in.getLong();
        ByteSet prefix = set(in.getInt());
        int entry = in.getInt();
        int entryBack = in.getInt();
        Gate.Side before = side(in);
        Gate gate = new Gate(before, side(in));
        return new Anchor(automaton.literal(literals[number]), minBefore, maxBefore, prefix, gate, entry, entryBack);
    }

    private ByteSet set(int number) {
        long[] words = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            int at = 2 * (WORDS * number + i);
            words[i] = (long) sets[at] << 32 | sets[at + 1] & 0xFFFFFFFFL;
        }
        return ByteSet.ofWords(words[0], words[1], words[2], words[3]);
    }

    private Gate.Side side(ByteBuffer in) {
        boolean edgeAllowed = in.get() != 0;
        int count = in.get();
        List<Gate.Stretch> stretches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ByteSet set = set(in.getInt());
            stretches.add(new Gate.Stretch(set, in.getInt()));
        }
        return new Gate.Side(stretches, edgeAllowed);
    }
}
