package io.github.leakwarden.exposure.flow;

/** How much may be worked out for one file, in counts, so that two runs agree. */
final class Budget {
    /** Expressions looked at, helpers counted at each call. */
    private static final int MOST_STEPS = 400_000;

    /** Expressions inside expressions, over all calls being followed. */
    private static final int DEEPEST = 600;

    private int steps;
    private int depth;

    /** Thrown when a budget is used up; never leaves the package. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super("budget spent", null, false, false);
        }
    }

    void enter() {
        if (++steps > MOST_STEPS || ++depth > DEEPEST) {
            throw new Spent();
        }
    }

    void leave() {
        depth--;
    }
}
