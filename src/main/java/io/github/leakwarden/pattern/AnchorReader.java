package io.github.leakwarden.pattern;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads what an {@link AnchorWriter} wrote. */
final class AnchorReader {
    private final ByteBuffer in;
    private final List<Literal> literals;
    private ByteSet[] sets = new ByteSet[0];

    AnchorReader(ByteBuffer in, List<Literal> literals) {
        this.in = in;
        this.literals = literals;
    }

    List<AnchorTable.Entry> read() {
        sets = new ByteSet[in.getInt()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = ByteSet.ofWords(in.getLong(), in.getLong(), in.getLong(), in.getLong());
        }
        int count = in.getInt();
        List<AnchorTable.Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry());
        }
        return entries;
    }

    private AnchorTable.Entry entry() {
        int pattern = in.getInt();
        int literal = in.getInt();
        long minBefore = in.getLong();
        long maxBefore = in.getLong();
        ByteSet prefix = sets[in.getInt()];
        int entry = in.getInt();
        int entryBack = in.getInt();
        Gate.Side before = side();
        Gate gate = new Gate(before, side());
        Anchor anchor = new Anchor(literals.get(literal), minBefore, maxBefore, prefix, gate, entry, entryBack);
        return new AnchorTable.Entry(pattern, anchor, literal);
    }

    private Gate.Side side() {
        boolean edgeAllowed = in.get() != 0;
        int count = in.get();
        List<Gate.Stretch> stretches = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ByteSet set = sets[in.getInt()];
            stretches.add(new Gate.Stretch(set, in.getInt()));
        }
        return new Gate.Side(stretches, edgeAllowed);
    }
}
