package io.github.leakwarden.text.view;

/**
 * Tells whether text around a unit may belong to a credential: an unbroken run of {@link #SHORTEST_RUN} characters that
 * is no plain word. Keeps ordinary escapes, as in messages and patterns, from being undone for nothing.
 */
final class Surroundings {
    /** Of a credential in pieces, one piece is no shorter. */
    private static final int SHORTEST_RUN = 8;

    private static final int REACH = 64;

    /** Marks, or units that stand for nothing, in a row: with more of them, what is beyond does not belong to the unit. */
    private static final int MOST_MARKS = 8;

    private static final String OTHERS = "_-+/=.$%\\&#;:@~!*^?{}\"'`";
    private static final boolean[] IN_RUN =
            Ascii.table("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + OTHERS);

    private static final int DIGIT = 1;
    private static final int LOWER = 2;
    private static final int UPPER = 4;

    private int count;
    private int kinds;

    /** Since the last letter or digit. */
    private int marks;

    private Surroundings() {}

    /**
     * Whether the unit {@code [at, at + width)} lies in such a run, or before one if it stands for a delimiter. One that
     * stands for nothing must have parts of a run on both sides, or {@code name: } before it.
     */
    static boolean hold(Spelling spelling, byte[] bytes, int at, int width, int length) {
        int value = spelling.value(bytes, at, width, length);
        if (value == Spelling.NOTHING && !(joins(bytes, at) && at + width < length && isInRun(bytes[at + width]))) {
            return false;
        }
        Surroundings run = new Surroundings();
        if (value == Spelling.NOTHING || isInRun(value)) {
            run.takeBefore(bytes, at);
            if (value != Spelling.NOTHING) {
                run.take(value);
            }
        }
        run.takeAfter(spelling, bytes, at + width, length);
        return run.isWorthALook();
    }

    /** Whether such a run begins at {@code from}. */
    static boolean follow(Spelling spelling, byte[] bytes, int from, int length) {
        Surroundings run = new Surroundings();
        run.takeAfter(spelling, bytes, from, length);
        return run.isWorthALook();
    }

    private static boolean joins(byte[] bytes, int at) {
        return at > 0
                && (isInRun(bytes[at - 1])
                        || (at > 1 && bytes[at - 1] == ' ' && (bytes[at - 2] == ':' || bytes[at - 2] == '=')));
    }

    private void takeBefore(byte[] bytes, int at) {
        for (int i = at - 1; i >= 0 && at - i <= REACH && isInRun(bytes[i]) && mayGoOn(); i--) {
            take(bytes[i]);
        }
    }

    /** Blanks do not end a run where it begins and behind {@code name:} or {@code name=}. */
    private void takeAfter(Spelling spelling, byte[] bytes, int from, int length) {
        boolean[] leads = spelling.leads();
        boolean mayBeBlank = true;
        int i = from;
        marks = 0;
        for (int taken = 0; i < length && taken < REACH && mayGoOn(); taken++) {
            int width = leads[bytes[i] & 0xFF] ? spelling.width(bytes, i, length) : 0;
            int value = width == 0 ? bytes[i] : spelling.value(bytes, i, width, length);
            if (isInRun(value)) {
                take(value);
                mayBeBlank = value == ':' || value == '=';
            } else if (value == Spelling.NOTHING && width > 0) {
                marks++;
            } else if (!(mayBeBlank && value == ' ')) {
                return;
            }
            i += Math.max(width, 1);
        }
    }

    private void take(int value) {
        int kind = value >= '0' && value <= '9'
                ? DIGIT
                : value >= 'a' && value <= 'z' ? LOWER : value >= 'A' && value <= 'Z' ? UPPER : 0;
        count++;
        kinds |= kind;
        marks = kind == 0 ? marks + 1 : 0;
    }

    private boolean mayGoOn() {
        return marks < MOST_MARKS && !isWorthALook();
    }

    private boolean isWorthALook() {
        return count >= SHORTEST_RUN && ((kinds & DIGIT) != 0 || kinds == (LOWER | UPPER));
    }

    private static boolean isInRun(int value) {
        return value >= 0 && value < 128 && IN_RUN[value];
    }
}
