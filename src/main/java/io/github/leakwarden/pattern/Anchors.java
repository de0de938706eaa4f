package io.github.leakwarden.pattern;

import java.util.List;

/**
 * The literals of a pattern: every match holds one of them in the way its {@link Anchor} says. None if the pattern has
 * no such literals; then only a search of the whole text finds its matches.
 */
public record Anchors(List<Anchor> alternatives) {
    public Anchors {
        alternatives = List.copyOf(alternatives);
    }

    /** Derives the rarest set of literals that {@code pattern} requires. */
    public static Anchors of(BytePattern pattern) {
        return new AnchorFinder(pattern, BytePairs.get()).find();
    }

    public boolean isEmpty() {
        return alternatives.isEmpty();
    }
}
