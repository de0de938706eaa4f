package io.github.leakwarden.pattern;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what a {@link Program}'s matcher can know beforehand. */
final class ProgramAnalysis {
    /** Instructions looked at for one place before it is called unconstrained. */
    private static final int BUDGET = 96;

    /** To stay linear a run need not remember every position that it passed: one in 64 will do. */
    private static final int CHECKPOINT = 63;

    private final Program program;
    private final Map<Lookahead, Lookahead> shared = new HashMap<>();

    private final int[] pending = new int[BUDGET + 2];
    private ByteSet bytes = ByteSet.NONE;
    private boolean atEnd;

    ProgramAnalysis(Program program) {
        this.program = program;
    }

    /** Fills in what may follow splits and runs, and makes runs possessive where that decides how far they go. */
    void lookAhead() {
        for (int pc = 0; pc < program.size(); pc++) {
            if (program.op[pc] == Program.SPLIT) {
                program.ahead[pc] = from(program.next[pc]);
                program.aheadOfSecond[pc] = from(program.x[pc]);
            } else if (program.isRun(pc)) {
                program.ahead[pc] = from(program.next[pc]);
                if (isDisjoint(pc)) {
                    program.op[pc] = Program.POSSESSIVE;
                }
            }
        }
    }

    /** What may stand where a match begins; null if anything may. */
    @Nullable
    Lookahead atStart() {
        return from(program.start);
    }

    /**
     * Numbers the places that different ways of a search can reach at the same position. Remembering those is enough to
     * visit every place at most once for each position.
     */
    int placeMarks() {
        int[] arrivals = new int[program.size()];
        for (int pc = 0; pc < program.size(); pc++) {
            if (program.op[pc] != Program.MATCH) {
                arrivals[program.next[pc]] += program.isRun(pc) ? 2 : 1;
            }
            if (program.op[pc] == Program.SPLIT) {
                arrivals[program.x[pc]]++;
            }
        }
        int marks = 0;
        for (int pc = 0; pc < program.size(); pc++) {
            program.mark[pc] = arrivals[pc] > 1 ? marks++ : -1;
            program.runMark[pc] = program.isRun(pc) && program.z[pc] == Node.UNBOUNDED ? marks++ : -1;
            program.runMask[pc] = program.op[pc] == Program.LAZY && turnsBack(pc) ? 0 : CHECKPOINT;
        }
        return marks;
    }

    /**
     * Whether a run may be met again within one match. A lazy one must then remember every position: RE2 lets the earlier
     * turn go on where a later one would start over, which shows in the groups.
     */
    private boolean turnsBack(int run) {
        int size = 0;
        int looked = 0;
        pending[size++] = program.next[run];
        while (size > 0) {
            int at = pending[--size];
            if (at == run || ++looked > BUDGET) {
                return true;
            }
            if (program.op[at] != Program.MATCH) {
                pending[size++] = program.next[at];
            }
            if (program.op[at] == Program.SPLIT) {
                pending[size++] = program.x[at];
            }
        }
        return false;
    }

    private boolean isDisjoint(int run) {
        CharSet set = program.sets.get(program.x[run]);
        ByteSet ofRun = set.bytes();
        Lookahead after = program.ahead[run];
        if (after != null && after.bytes().intersection(ofRun).isEmpty()) {
            return true;
        }
        return program.y[run] > 0
                && endsAtWordBoundary(run)
                && ofRun.intersection(ByteSet.WORD.complement()).isEmpty();
    }

    /** A run of word characters that a boundary follows can stop only where the word does. */
    private boolean endsAtWordBoundary(int run) {
        int pc = program.next[run];
        while (program.op[pc] == Program.SAVE) {
            pc = program.next[pc];
        }
        return program.op[pc] == Program.ASSERT && program.x[pc] == Node.Assertion.Kind.WORD_BOUNDARY.ordinal();
    }

    /** What may stand at a place that instruction {@code pc} takes on; null if anything may. */
    private @Nullable Lookahead from(int pc) {
        bytes = ByteSet.NONE;
        atEnd = false;
        int size = 0;
        int looked = 0;
        pending[size++] = pc;
        while (size > 0) {
            int at = pending[--size];
            if (program.op[at] == Program.MATCH || ++looked > BUDGET) {
                return null;
            }
            if (consumes(at)) {
                continue;
            }
            if (isTextEnd(at)) {
                atEnd = true;
                continue;
            }
            pending[size++] = program.next[at];
            if (program.op[at] == Program.SPLIT) {
                pending[size++] = program.x[at];
            }
        }
        return share(new Lookahead(bytes, atEnd));
    }

    private Lookahead share(Lookahead made) {
        Lookahead known = shared.putIfAbsent(made, made);
        return known == null ? made : known;
    }

    /** Adds what the instruction can begin with; whether it always consumes something. */
    private boolean consumes(int pc) {
        switch (program.op[pc]) {
            case Program.SET, Program.EXACT, Program.POSSESSIVE, Program.GREEDY, Program.LAZY:
                bytes = bytes.union(program.sets.get(program.x[pc]).bytes());
                return program.op[pc] == Program.SET || program.y[pc] > 0;
            case Program.STRING:
                bytes = bytes.with(program.strings[program.x[pc]][0] & 0xFF);
                return true;
            default:
                return false;
        }
    }

    private boolean isTextEnd(int pc) {
        return program.op[pc] == Program.ASSERT && program.x[pc] == Node.Assertion.Kind.TEXT_END.ordinal();
    }
}
