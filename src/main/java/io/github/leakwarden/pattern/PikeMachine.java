package io.github.leakwarden.pattern;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Runs all ways through a written-out program side by side, in order of preference, one character at a time. Its memory
 * depends on the program only, so it answers where a {@link Backtracker} gives up. One thread.
 */
final class PikeMachine {
    private final Program program;
    private final @Nullable Lookahead atStart;
    private final byte[] empty = new byte[0];

    private PikeThreads current;
    private PikeThreads following;
    private final int[] working;

    private byte[] bytes = empty;
    private int from;
    private int to;

    PikeMachine(Program program) {
        this.program = program;
        this.atStart = new ProgramAnalysis(program).atStart();
        int slots = 2 * program.groups + 2;
        this.current = new PikeThreads(program.size(), slots);
        this.following = new PikeThreads(program.size(), slots);
        this.working = new int[slots];
    }

    /**
     * The captures of the first match that begins at {@code start}, or, if not {@code anchored}, at or after it; null if
     * there is none. {@code start} is a character boundary.
     */
    int @Nullable [] search(byte[] text, int begin, int end, int start, boolean anchored) {
        bytes = text;
        from = begin;
        to = end;
        int[] found = run(start, anchored);
        bytes = empty;
        return found;
    }

    private int @Nullable [] run(int start, boolean anchored) {
        int[] matched = null;
        current.clear();
        int pos = start;
        while (true) {
            boolean open = matched == null && (pos == start || !anchored);
            if (open && current.isEmpty() && !anchored) {
                pos = skip(pos);
                // Threads may have died at an assertion here; where the search goes on, it may hold.
                current.clear();
            }
            if (open) {
                Arrays.fill(working, -1);
                follow(current, program.start, pos);
            }
            int decoded = pos < to ? Utf8.decode(bytes, pos, to) : -1;
            int[] better = advance(decoded, pos);
            matched = better != null ? better : matched;
            if (pos >= to || following.isEmpty() && (matched != null || anchored)) {
                return matched;
            }
            pos += decoded & 7;
            PikeThreads spent = current;
            current = following;
            following = spent;
        }
    }

    private int skip(int pos) {
        int at = pos;
        while (at < to && !Lookahead.admits(atStart, bytes, at, to)) {
            at += Utf8.decode(bytes, at, to) & 7;
        }
        return at;
    }

    /** Moves all threads over one character; the captures of one that has matched, which ends those behind it. */
    private int @Nullable [] advance(int decoded, int pos) {
        following.clear();
        for (int i = 0; i < current.size(); i++) {
            int pc = current.instruction(i);
            if (program.op[pc] == Program.MATCH) {
                int[] slots = working.clone();
                current.copySlots(i, slots);
                return slots;
            }
            if (decoded >= 0 && program.sets.get(program.x[pc]).contains(decoded >>> 3)) {
                current.copySlots(i, working);
                follow(following, program.next[pc], pos + (decoded & 7));
            }
        }
        return null;
    }

    /** Adds a thread for every instruction that {@code pc} leads to without consuming. */
    private void follow(PikeThreads threads, int pc, int pos) {
        threads.push(pc, 0);
        while (threads.hasPending()) {
            int at = threads.pop();
            if (at < 0) {
                working[~at] = threads.popped();
            } else if (threads.enter(at)) {
                open(threads, at, pos);
            }
        }
    }

    private void open(PikeThreads threads, int pc, int pos) {
        switch (program.op[pc]) {
            case Program.SPLIT:
                threads.push(program.x[pc], 0);
                threads.push(program.next[pc], 0);
                break;
            case Program.ASSERT:
                if (Boundaries.holds(program.x[pc], bytes, from, to, pos)) {
                    threads.push(program.next[pc], 0);
                }
                break;
            case Program.SAVE:
                int slot = program.x[pc];
                threads.push(~slot, working[slot]);
                working[slot] = pos;
                threads.push(program.next[pc], 0);
                break;
            default:
                threads.add(pc, working);
        }
    }
}
