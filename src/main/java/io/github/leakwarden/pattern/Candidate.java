package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anchors of which every match holds one, and what it costs to look for them: the lower, the better. */
record Candidate(List<Anchor> anchors, double cost) {
    /** The automaton looks for this much of a literal; the rest is compared only where that stands. */
    private static final int PIECE = 4;

    /** What one more literal costs, in occurrences per byte: it takes room in the automaton. */
    private static final double COST_OF_LITERAL = 2e-8;

    static Candidate of(List<Anchor> anchors, BytePairs pairs) {
        double cost = 0;
        for (Anchor anchor : anchors) {
            cost += COST_OF_LITERAL + costOf(anchor, pairs);
        }
        return new Candidate(anchors, cost);
    }

    /** An occurrence costs its look-up; one that has the whole literal costs a gate, and more where the start is unsure. */
    private static double costOf(Anchor anchor, BytePairs pairs) {
        String latin1 = anchor.literal().latin1();
        int length = Math.min(PIECE, latin1.length());
        int piece = pairs.rarest(latin1, length);
        double found = pairs.frequency(latin1.substring(piece, piece + length));
        double afterwards = anchor.isFixed() ? 1 : anchor.isBounded() ? 3 : 6;
        return found + pairs.frequency(latin1) * afterwards;
    }

    Candidate and(Candidate other) {
        List<Anchor> all = new ArrayList<>(anchors);
        all.addAll(other.anchors);
        return new Candidate(all, cost + other.cost);
    }

    /** The cheaper of two, the first of equals; null stands for none. */
    static @Nullable Candidate better(@Nullable Candidate first, @Nullable Candidate second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.cost < first.cost ? second : first;
    }
}
