package io.github.leakwarden.pattern;

import java.util.Arrays;
import java.util.List;

/**
 * Tries a program at one place, first choice first, and never the same instruction at the same position twice: time is
 * linear in text and program. What failed is remembered from one start to the next, as long as starts ascend and nothing
 * matched. A search that would need more memory than a {@link Workspace} gives ends as {@link #GAVE_UP}.
 */
final class Backtracker {
    static final int NO_MATCH = -1;

    /** The answer is not known; ask the {@link PikeMachine}. */
    static final int GAVE_UP = -2;

    private static final int FAIL = -1;
    private static final int STOP = -2;

    /** Positions before the first start that are remembered too, since starts may come a little out of order. */
    private static final int SLACK = 256;

    /** Second half of a postponed try that is not the rest of a run. */
    private static final int PLAIN = -1;

    private final Program program;
    private final Workspace workspace;
    private final int window;

    private final int[] op;
    private final int[] next;
    private final int[] mark;
    private final List<CharSet> sets;
    private final int[] slots;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int base;
    private int pos;

    Backtracker(Program program, Workspace workspace) {
        this.program = program;
        this.workspace = workspace;
        this.window = Workspace.positions(program.marks);
        this.op = program.op;
        this.next = program.next;
        this.mark = program.mark;
        this.sets = program.sets;
        this.slots = new int[2 * program.groups + 2];
    }

    void reset(byte[] text, int start, int end) {
        bytes = text;
        from = start;
        to = end;
        base = start;
        workspace.claim(this);
        workspace.forgetVisits();
    }

    /** Where the captures of the latest match stand: start and end in turn, -1 for a group that took no part. */
    int[] slots() {
        return slots;
    }

    /** The end of the match that begins at instruction {@code pc} and {@code start}, or a negative answer. */
    int match(int pc, int start) {
        workspace.claim(this);
        int end = attempt(pc, start);
        if (end == GAVE_UP && start - base > SLACK) {
            rebase(start);
            end = attempt(pc, start);
        }
        if (end != NO_MATCH) {
            workspace.forgetVisits();
        }
        return end;
    }

    private int attempt(int pc, int start) {
        if (start < base || start - base > window >>> 1) {
            rebase(start);
        }
        workspace.clearStack();
        Arrays.fill(slots, -1);
        pos = start;
        int at = pc;
        while (true) {
            at = at < 0 ? at : arrive(at);
            if (at >= 0 && op[at] == Program.MATCH) {
                return pos;
            }
            at = at < 0 ? at : execute(at);
            if (at == FAIL) {
                if (workspace.stackIsEmpty()) {
                    return NO_MATCH;
                }
                at = resume();
            } else if (at == STOP) {
                return GAVE_UP;
            }
        }
    }

    private void rebase(int start) {
        workspace.forgetVisits();
        base = Math.max(from, start - SLACK);
    }

    /** The instruction itself, or {@link #FAIL} if it has been tried here before. */
    private int arrive(int pc) {
        return mark[pc] < 0 ? pc : visit(mark[pc], pc);
    }

    private int visit(int bit, int pc) {
        int distance = pos - base;
        if (distance >= window) {
            return STOP;
        }
        return workspace.visit(distance * program.marks + bit) ? pc : FAIL;
    }

    private int execute(int pc) {
        switch (op[pc]) {
            case Program.SET:
                return step(pc);
            case Program.STRING:
                return string(pc);
            case Program.EXACT:
                return advance(sets.get(program.x[pc]), program.y[pc]) ? next[pc] : FAIL;
            case Program.POSSESSIVE:
                return possessive(pc);
            case Program.GREEDY:
                return greedy(pc);
            case Program.LAZY:
                return lazy(pc);
            case Program.SPLIT:
                return split(pc);
            case Program.ASSERT:
                return Boundaries.holds(program.x[pc], bytes, from, to, pos) ? next[pc] : FAIL;
            default:
                return save(pc);
        }
    }

    private int step(int pc) {
        int width = sets.get(program.x[pc]).step(bytes, pos, to);
        pos += width;
        return width > 0 ? next[pc] : FAIL;
    }

    private int string(int pc) {
        byte[] expected = program.strings[program.x[pc]];
        if (to - pos < expected.length) {
            return FAIL;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[pos + i] != expected[i]) {
                return FAIL;
            }
        }
        pos += expected.length;
        return next[pc];
    }

    private int save(int pc) {
        int slot = program.x[pc];
        if (!workspace.stackIsEmpty() && !workspace.push(~slot, slots[slot], 0)) {
            return STOP;
        }
        slots[slot] = pos;
        return next[pc];
    }

    private int split(int pc) {
        boolean first = Lookahead.admits(program.ahead[pc], bytes, pos, to);
        boolean second = Lookahead.admits(program.aheadOfSecond[pc], bytes, pos, to);
        if (!first) {
            return second ? program.x[pc] : FAIL;
        }
        if (second && !workspace.push(program.x[pc], pos, PLAIN)) {
            return STOP;
        }
        return next[pc];
    }

    private int possessive(int pc) {
        CharSet set = sets.get(program.x[pc]);
        if (!advance(set, program.y[pc])) {
            return FAIL;
        }
        int reached = extend(pc, set);
        return reached == pc ? next[pc] : reached;
    }

    private int greedy(int pc) {
        CharSet set = sets.get(program.x[pc]);
        if (!advance(set, program.y[pc])) {
            return FAIL;
        }
        int low = pos;
        int reached = extend(pc, set);
        if (reached == STOP) {
            return STOP;
        }
        if (reached == FAIL) {
            // From here on all has been tried, but not at the places between.
            pos = Utf8.previous(bytes, low, pos);
        }
        return descend(pc, low);
    }

    /** Goes on with the last position of {@code [low, pos]} that the rest of the program may like. */
    private int descend(int pc, int low) {
        Lookahead ahead = program.ahead[pc];
        while (!Lookahead.admits(ahead, bytes, pos, to)) {
            if (pos == low) {
                return FAIL;
            }
            pos = Utf8.previous(bytes, low, pos);
        }
        if (pos > low && !workspace.push(pc, low, Utf8.previous(bytes, low, pos))) {
            return STOP;
        }
        return next[pc];
    }

    private int lazy(int pc) {
        int extra = program.z[pc] == Node.UNBOUNDED ? Integer.MAX_VALUE : program.z[pc] - program.y[pc];
        if (!advance(sets.get(program.x[pc]), program.y[pc])) {
            return FAIL;
        }
        int fresh = checkpoint(pc);
        return fresh == pc ? ascend(pc, extra) : fresh;
    }

    /** Goes on with the first position, at most {@code extra} characters ahead, that the rest of the program may like. */
    private int ascend(int pc, int extra) {
        Lookahead ahead = program.ahead[pc];
        int left = extra;
        while (!Lookahead.admits(ahead, bytes, pos, to)) {
            int reached = left-- > 0 ? stretch(pc) : FAIL;
            if (reached != pc) {
                return reached;
            }
        }
        return left > 0 && !workspace.push(pc, pos, left) ? STOP : next[pc];
    }

    /** Takes up what was postponed last. */
    private int resume() {
        int what = workspace.pop();
        int first = workspace.first();
        int second = workspace.second();
        if (what < 0) {
            slots[~what] = first;
            return FAIL;
        }
        if (second == PLAIN) {
            pos = first;
            return what;
        }
        if (op[what] == Program.GREEDY) {
            pos = second;
            return descend(what, first);
        }
        pos = first;
        int reached = stretch(what);
        return reached == what ? ascend(what, second - 1) : reached;
    }

    /** Passes one more member of a run: its {@code pc}, or another answer if there is none or all was tried from there on. */
    private int stretch(int pc) {
        int width = sets.get(program.x[pc]).step(bytes, pos, to);
        pos += width;
        if (width == 0) {
            return FAIL;
        }
        return checkpoint(pc);
    }

    private int checkpoint(int pc) {
        return program.runMark[pc] >= 0 && (pos & program.runMask[pc]) == 0 ? visit(program.runMark[pc], pc) : pc;
    }

    /** Passes exactly {@code count} members of the set. */
    private boolean advance(CharSet set, int count) {
        byte[] kinds = set.kinds();
        int at = pos;
        for (int i = 0; i < count; i++) {
            byte kind = at < to ? kinds[bytes[at] & 0xFF] : CharSet.NO;
            int width = kind == CharSet.DECODE ? set.step(bytes, at, to) : kind;
            if (width == 0) {
                return false;
            }
            at += width;
        }
        pos = at;
        return true;
    }

    /**
     * Passes as many members as a run may have beyond its least. Its {@code pc}, or {@link #FAIL} if it came to where an
     * earlier try of the same run had been.
     */
    private int extend(int pc, CharSet set) {
        byte[] kinds = set.kinds();
        boolean unbounded = program.runMark[pc] >= 0;
        int left = unbounded ? Integer.MAX_VALUE : program.z[pc] - program.y[pc];
        while (left-- > 0 && pos < to) {
            byte kind = kinds[bytes[pos] & 0xFF];
            int width = kind == CharSet.DECODE ? set.step(bytes, pos, to) : kind;
            if (width == 0) {
                break;
            }
            pos += width;
            if (unbounded && (pos & program.runMask[pc]) == 0) {
                int fresh = visit(program.runMark[pc], pc);
                if (fresh != pc) {
                    return fresh;
                }
            }
        }
        return pc;
    }
}
