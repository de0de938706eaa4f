package io.github.leakwarden.pattern;

import java.util.Arrays;

/** The threads of a {@link PikeMachine} at one position, best first, and what is still to be followed to find them. */
final class PikeThreads {
    private final int slots;
    private final int[] seenIn;
    private int generation;

    private int[] instructions = new int[16];
    private int[] captures;
    private int size;

    private int[] pending = new int[32];
    private int top;

    PikeThreads(int programSize, int slots) {
        this.slots = slots;
        this.seenIn = new int[programSize];
        this.captures = new int[16 * slots];
    }

    void clear() {
        size = 0;
        if (++generation == Integer.MAX_VALUE) {
            Arrays.fill(seenIn, 0);
            generation = 1;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int instruction(int index) {
        return instructions[index];
    }

    void copySlots(int index, int[] target) {
        System.arraycopy(captures, index * slots, target, 0, slots);
    }

    /** Whether the instruction is met for the first time at this position. */
    boolean enter(int pc) {
        if (seenIn[pc] == generation) {
            return false;
        }
        seenIn[pc] = generation;
        return true;
    }

    void add(int pc, int[] working) {
        if (size == instructions.length) {
            instructions = Arrays.copyOf(instructions, 2 * size);
            captures = Arrays.copyOf(captures, 2 * size * slots);
        }
        instructions[size] = pc;
        System.arraycopy(working, 0, captures, size * slots, slots);
        size++;
    }

    void push(int what, int value) {
        if (top == pending.length) {
            pending = Arrays.copyOf(pending, 2 * top);
        }
        pending[top++] = value;
        pending[top++] = what;
    }

    boolean hasPending() {
        return top > 0;
    }

    /** What was pushed last; its value is {@link #popped()} until the next push. */
    int pop() {
        top -= 2;
        return pending[top + 1];
    }

    int popped() {
        return pending[top];
    }
}
