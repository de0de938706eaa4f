package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/**
 * Applies one {@link BytePattern} to the text {@code [from, to)} of a byte array. Only those two are edges of the text: a
 * match that is tried at some place sees what really stands before it. One thread; offsets are indexes of the array.
 *
 * <p>A search remembers what failed, so that many tries over the same text stay linear: try ascending places, and change
 * nothing in the array before the next {@link #reset}.
 */
public final class PatternMatcher {
    private final BytePattern pattern;
    private final Backtracker backtracker;
    private @Nullable PikeMachine machine;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int[] slots = {-1, -1};

    PatternMatcher(BytePattern pattern, Workspace workspace) {
        this.pattern = pattern;
        this.backtracker = new Backtracker(pattern.program(), workspace);
    }

    public BytePattern pattern() {
        return pattern;
    }

    /** Takes up another text. */
    public PatternMatcher reset(byte[] text, int start, int end) {
        if (start < 0 || end < start || end > text.length) {
            throw new IllegalArgumentException("not within the array: [" + start + ", " + end + ")");
        }
        bytes = text;
        from = start;
        to = end;
        backtracker.reset(text, start, end);
        return this;
    }

    /** Whether a match begins exactly at {@code start}, a character boundary. */
    public boolean matchAt(int start) {
        if (!Lookahead.admits(pattern.atStart(), bytes, start, to)) {
            return false;
        }
        int end = tryAt(start);
        return end == Backtracker.GAVE_UP ? accept(machine().search(bytes, from, to, start, true)) : end >= 0;
    }

    /** Whether a match begins at {@code start}, a character boundary, or after it; the first such match is taken. */
    public boolean find(int start) {
        int end = Backtracker.NO_MATCH;
        int at = start;
        while (at <= to && end == Backtracker.NO_MATCH) {
            if (Lookahead.admits(pattern.atStart(), bytes, at, to)) {
                end = tryAt(at);
            }
            if (end == Backtracker.GAVE_UP) {
                return accept(machine().search(bytes, from, to, at, false));
            }
            at += at < to ? Utf8.decode(bytes, at, to) & 7 : 1;
        }
        return end >= 0;
    }

    /** Where the latest match begins. */
    public int start() {
        return slots[0];
    }

    /** Where the latest match ends, exclusive. */
    public int end() {
        return slots[1];
    }

    /** Where a group of the latest match begins, or -1 if the group took no part in it. */
    public int start(int group) {
        return slots[2 * group];
    }

    /** Where a group of the latest match ends, exclusive, or -1. */
    public int end(int group) {
        return slots[2 * group + 1];
    }

    /** Like {@link #tryAt}, for any index: a match begins at no other than a character boundary. */
    int tryCandidate(int start) {
        boolean possible =
                Lookahead.admits(pattern.atStart(), bytes, start, to) && Utf8.isBoundary(bytes, from, to, start);
        return possible ? tryAt(start) : Backtracker.NO_MATCH;
    }

    /** Whether the rest of the pattern from instruction {@code pc} on may match at {@code pos}: no is certain, yes is not. */
    boolean mayContinue(int pc, int pos) {
        return backtracker.match(pc, pos) != Backtracker.NO_MATCH;
    }

    /** The end of the match at {@code start}, or what the backtracker answers instead. */
    int tryAt(int start) {
        int end = backtracker.match(pattern.program().start, start);
        if (end >= 0) {
            slots = backtracker.slots();
        }
        return end;
    }

    private boolean accept(int @Nullable [] found) {
        if (found == null) {
            return false;
        }
        slots = found;
        return true;
    }

    private PikeMachine machine() {
        PikeMachine known = machine;
        if (known == null) {
            known = new PikeMachine(Compiler.compileWrittenOut(pattern.tree(), pattern.groupCount()));
            machine = known;
        }
        return known;
    }
}
