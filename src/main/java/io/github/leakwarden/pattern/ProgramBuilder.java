package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the instructions of a {@link Program}. */
final class ProgramBuilder {
    int[] op = new int[16];
    int[] next = new int[16];
    int[] x = new int[16];
    int[] y = new int[16];
    int[] z = new int[16];
    int size;

    private final Map<CharSet, Integer> setNumbers = new HashMap<>();
    private final List<CharSet> sets = new ArrayList<>();
    private final List<byte[]> strings = new ArrayList<>();

    int add(int operation, int following, int operand) {
        return add(operation, following, operand, 0, 0);
    }

    int add(int operation, int following, int first, int second, int third) {
        if (size == op.length) {
            grow();
        }
        op[size] = operation;
        next[size] = following;
        x[size] = first;
        y[size] = second;
        z[size] = third;
        return size++;
    }

    int set(CharSet set) {
        Integer known = setNumbers.get(set);
        if (known != null) {
            return known;
        }
        setNumbers.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    int string(byte[] bytes) {
        strings.add(bytes);
        return strings.size() - 1;
    }

    List<CharSet> sets() {
        return List.copyOf(sets);
    }

    byte[][] strings() {
        return strings.toArray(new byte[0][]);
    }

    private void grow() {
        op = Arrays.copyOf(op, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        x = Arrays.copyOf(x, 2 * size);
        y = Arrays.copyOf(y, 2 * size);
        z = Arrays.copyOf(z, 2 * size);
    }
}
