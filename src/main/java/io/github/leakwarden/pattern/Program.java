package io.github.leakwarden.pattern;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as instructions in parallel arrays; immutable once built. Each instruction has an {@link #op}, the
 * instruction that follows it ({@link #next}) and operands whose meaning the operation gives.
 */
final class Program {
    /** Consumes one character of set {@code x}. */
    static final int SET = 0;

    /** Consumes the bytes of string {@code x}. */
    static final int STRING = 1;

    /** Consumes exactly {@code y} characters of set {@code x}. */
    static final int EXACT = 2;

    /** Consumes {@code y} to {@code z} characters of set {@code x}; no fewer than all there are can lead to a match. */
    static final int POSSESSIVE = 3;

    /** Consumes {@code y} to {@code z} characters of set {@code x}, many first. */
    static final int GREEDY = 4;

    /** Consumes {@code y} to {@code z} characters of set {@code x}, few first. */
    static final int LAZY = 5;

    /** Tries {@code next}, then {@code x}. */
    static final int SPLIT = 6;

    /** Goes on if the assertion with ordinal {@code x} holds. */
    static final int ASSERT = 7;

    /** Stores the position in capture slot {@code x}. */
    static final int SAVE = 8;

    /** The pattern has matched. */
    static final int MATCH = 9;

    final int[] op;
    final int[] next;
    final int[] x;
    final int[] y;
    final int[] z;
    final List<CharSet> sets;
    final byte[][] strings;
    final int start;
    final int groups;

    /** Per instruction: what may follow here for {@code next} to have a chance; null when anything may. */
    final @Nullable Lookahead[] ahead;

    /** Per {@link #SPLIT}: the same for {@code x}. */
    final @Nullable Lookahead[] aheadOfSecond;

    /** Per instruction: its bit among the places that a search must remember to have visited, or -1. */
    final int[] mark;

    /** Per unbounded run: its own such bit, or -1. */
    final int[] runMark;

    /** Per unbounded run: that bit counts at positions that have none of these bits. */
    final int[] runMask;

    final int marks;

    Program(ProgramBuilder built, int start, int groups) {
        this.op = Arrays.copyOf(built.op, built.size);
        this.next = Arrays.copyOf(built.next, built.size);
        this.x = Arrays.copyOf(built.x, built.size);
        this.y = Arrays.copyOf(built.y, built.size);
        this.z = Arrays.copyOf(built.z, built.size);
        this.sets = built.sets();
        this.strings = built.strings();
        this.start = start;
        this.groups = groups;
        this.ahead = new Lookahead[built.size];
        this.aheadOfSecond = new Lookahead[built.size];
        this.mark = new int[built.size];
        this.runMark = new int[built.size];
        this.runMask = new int[built.size];
        new ProgramAnalysis(this).lookAhead();
        this.marks = new ProgramAnalysis(this).placeMarks();
    }

    int size() {
        return op.length;
    }

    boolean isRun(int pc) {
        return op[pc] == POSSESSIVE || op[pc] == GREEDY || op[pc] == LAZY;
    }
}
