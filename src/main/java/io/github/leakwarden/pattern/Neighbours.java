package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/** The parts of a pattern on one side of a place in it, the nearest first; null is the pattern's edge. */
record Neighbours(Node node, @Nullable Neighbours rest) {
    /** What the parts can match: bytes, not instructions. */
    static Extent extent(@Nullable Neighbours nearest) {
        Extent sum = new Extent(0, 0, 0);
        for (Neighbours at = nearest; at != null; at = at.rest) {
            sum = sum.plus(Extent.of(at.node));
        }
        return sum;
    }

    /** Every byte that can stand anywhere in what the parts match. */
    static ByteSet bytes(@Nullable Neighbours nearest) {
        ByteSet all = ByteSet.NONE;
        for (Neighbours at = nearest; at != null; at = at.rest) {
            all = all.union(bytes(at.node));
        }
        return all;
    }

    private static ByteSet bytes(Node node) {
        if (node instanceof Node.Chars chars) {
            return chars.set().bytes();
        }
        if (node instanceof Node.Group group) {
            return bytes(group.body());
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat.max() == 0 ? ByteSet.NONE : bytes(repeat.body());
        }
        ByteSet all = ByteSet.NONE;
        if (node instanceof Node.Sequence sequence) {
            for (Node part : sequence.parts()) {
                all = all.union(bytes(part));
            }
        }
        if (node instanceof Node.Choice choice) {
            for (Node branch : choice.branches()) {
                all = all.union(bytes(branch));
            }
        }
        return all;
    }
}
