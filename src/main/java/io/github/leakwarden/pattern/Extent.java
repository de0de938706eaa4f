package io.github.leakwarden.pattern;

/**
 * How many bytes a node can match, and how many instructions it takes written out. All three are capped at {@link
 * #MANY}; a {@code max} of that stands for "no bound".
 */
record Extent(long min, long max, long instructions) {
    static final long MANY = 1L << 40;

    static Extent of(Node node) {
        if (node instanceof Node.Chars chars) {
            return new Extent(chars.set().minWidth(), chars.set().maxWidth(), 1);
        }
        if (node instanceof Node.Sequence sequence) {
            Extent sum = new Extent(0, 0, 0);
            for (Node part : sequence.parts()) {
                sum = sum.plus(of(part));
            }
            return sum;
        }
        if (node instanceof Node.Choice choice) {
            Extent any = of(choice.branches().get(0));
            for (Node branch : choice.branches().subList(1, choice.branches().size())) {
                any = any.or(of(branch));
            }
            return any;
        }
        if (node instanceof Node.Repeat repeat) {
            return of(repeat.body()).times(repeat);
        }
        if (node instanceof Node.Group group) {
            Extent body = of(group.body());
            return new Extent(body.min, body.max, cap(body.instructions + 2));
        }
        return new Extent(0, 0, node instanceof Node.Assertion ? 1 : 0);
    }

    boolean isBounded() {
        return max < MANY;
    }

    Extent plus(Extent other) {
        return new Extent(cap(min + other.min), cap(max + other.max), cap(instructions + other.instructions));
    }

    private Extent or(Extent other) {
        return new Extent(
                Math.min(min, other.min), Math.max(max, other.max), cap(instructions + other.instructions + 1));
    }

    private Extent times(Node.Repeat repeat) {
        boolean open = repeat.max() == Node.UNBOUNDED;
        long most = open ? (max == 0 ? 0 : MANY) : cap(max * repeat.max());
        long copies = open ? Math.max(1, repeat.min()) : repeat.max();
        return new Extent(cap(min * repeat.min()), most, cap((instructions + 1) * copies + 1));
    }

    private static long cap(long value) {
        return Math.min(value, MANY);
    }
}
