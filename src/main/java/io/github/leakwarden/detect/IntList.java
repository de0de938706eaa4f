package io.github.leakwarden.detect;

import java.util.Arrays;

/** A list of ints that keeps its memory when cleared. For one thread. */
final class IntList {
    private static final int[] NONE = {};
    private static final int SMALLEST = 8;

    /** No array of its own until something is added: there are several lists for each rule, and most stay empty. */
    private int[] values = NONE;

    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(SMALLEST, size * 2));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    /** A copy in ascending order. */
    int[] sorted() {
        int[] copy = Arrays.copyOf(values, size);
        Arrays.sort(copy);
        return copy;
    }
}
