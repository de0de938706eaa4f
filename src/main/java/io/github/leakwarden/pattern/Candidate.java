package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places in a pattern of which every match passes one, and what it costs to look for them: the lower, the better. */
record Candidate(List<Place> places, double cost) {
    /** The automaton looks for this much of a literal; the rest is compared only where that stands. */
    private static final int PIECE = 4;

    /** What one more literal costs, in occurrences per byte: it takes room in the automaton. */
    private static final double COST_OF_LITERAL = 2e-8;

    /**
     * A place that matches one of some literals. Gates are derived only for the places that are taken.
     *
     * @param before the parts of the pattern before it
     * @param after the parts behind it
     * @param entry where it stands in the compiled pattern
     */
    record Place(
            Set<Literal> literals,
            @Nullable Neighbours before,
            @Nullable Neighbours after,
            ProgramPlace entry) {
        private void addTo(List<Anchor> anchors) {
            Extent distance = Neighbours.extent(before);
            ByteSet prefix = Neighbours.bytes(before);
            long most = distance.isBounded() ? distance.max() : Long.MAX_VALUE;
            for (Literal literal : literals) {
                byte[] bytes = literal.bytes();
                Gate gate =
                        new Gate(GateFinder.before(before, bytes[0]), GateFinder.after(after, bytes[bytes.length - 1]));
                anchors.add(new Anchor(literal, distance.min(), most, prefix, gate, entry.pc(), entry.offset()));
            }
        }
    }

    static Candidate of(Place place, BytePairs pairs) {
        Extent distance = Neighbours.extent(place.before());
        boolean fixed = distance.isBounded() && distance.min() == distance.max();
        int afterwards = fixed ? 1 : distance.isBounded() ? 3 : 6;
        double cost = 0;
        for (Literal literal : place.literals()) {
            cost += COST_OF_LITERAL + costOf(literal.latin1(), afterwards, pairs);
        }
        return new Candidate(List.of(place), cost);
    }

    /** An occurrence costs its look-up; one that has the whole literal costs a gate, and more where the start is unsure. */
    private static double costOf(String latin1, int afterwards, BytePairs pairs) {
        int length = Math.min(PIECE, latin1.length());
        int piece = pairs.rarest(latin1, length);
        double found = pairs.frequency(latin1.substring(piece, piece + length));
        return found + pairs.frequency(latin1) * afterwards;
    }

    Anchors anchors() {
        List<Anchor> anchors = new ArrayList<>();
        places.forEach(place -> place.addTo(anchors));
        return new Anchors(anchors);
    }

    Candidate and(Candidate other) {
        List<Place> all = new ArrayList<>(places);
        all.addAll(other.places);
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
