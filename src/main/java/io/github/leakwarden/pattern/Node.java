package io.github.leakwarden.pattern;

import java.util.List;

/**
 * A parsed pattern as a tree. Flags are gone: case folding is in the {@link Chars}, {@code m} in the {@link Assertion},
 * {@code U} in the {@link Repeat}.
 */
sealed interface Node {
    /** Stands for "no upper bound" in {@link Repeat#max()}. */
    int UNBOUNDED = -1;

    /** Whether it can match the empty text. */
    boolean nullable();

    /** Matches the empty text. */
    record Empty() implements Node {
        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** One character of a set; an empty set never matches. */
    record Chars(CharSet set) implements Node {
        @Override
        public boolean nullable() {
            return false;
        }
    }

    /** A condition on the place between two characters. */
    record Assertion(Kind kind) implements Node {
        enum Kind {
            TEXT_START,
            TEXT_END,
            LINE_START,
            LINE_END,
            WORD_BOUNDARY,
            NO_WORD_BOUNDARY
        }

        @Override
        public boolean nullable() {
            return true;
        }
    }

    /** One part after the other. */
    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean nullable() {
            for (Node part : parts) {
                if (!part.nullable()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The first branch that lets the whole match succeed. */
    record Choice(List<Node> branches) implements Node {
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public boolean nullable() {
            for (Node branch : branches) {
                if (branch.nullable()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code body} from {@code min} to {@code max} times, as often ({@code greedy}) or as rarely as possible. */
    record Repeat(Node body, int min, int max, boolean greedy) implements Node {
        @Override
        public boolean nullable() {
            return min == 0 || body.nullable();
        }
    }

    /** A capturing group; the whole match is group 0 and has no node. */
    record Group(int index, Node body) implements Node {
        @Override
        public boolean nullable() {
            return body.nullable();
        }
    }
}
