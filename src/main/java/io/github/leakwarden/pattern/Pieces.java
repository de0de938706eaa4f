package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks up which literals may stand where the automaton came upon a piece of one: pieces of up to four lower-cased bytes,
 * packed into an int with the last byte lowest, in one hash table for each length. Immutable once built.
 */
final class Pieces {
    static final int LONGEST = 4;

    /** By length: keys, and beside each the number of its list plus one; zero marks a free place. */
    private final int[][] keys = new int[LONGEST + 1][];

    private final int[][] lists = new int[LONGEST + 1][];
    private final List<int[]> literalsByList = new ArrayList<>();

    /** {@code keysOfLiterals[i]} and {@code lengths[i]} are the piece of literal {@code i}. */
    Pieces(int[] keysOfLiterals, byte[] lengths) {
        for (int length = 1; length <= LONGEST; length++) {
            int count = 0;
            for (byte each : lengths) {
                count += each == length ? 1 : 0;
            }
            int capacity = count == 0 ? 0 : Integer.highestOneBit(count) * 4;
            keys[length] = new int[capacity];
            lists[length] = new int[capacity];
        }
        for (int literal = 0; literal < lengths.length; literal++) {
            add(keysOfLiterals[literal], lengths[literal], literal);
        }
    }

    boolean hasLength(int length) {
        return keys[length].length > 0;
    }

    /** The literals with this piece; empty if there are none. Not to be changed. */
    int[] literals(int length, int key) {
        int list = lists[length][place(length, key)];
        return list == 0 ? NONE : literalsByList.get(list - 1);
    }

    private static final int[] NONE = new int[0];

    private void add(int key, int length, int literal) {
        int place = place(length, key);
        int list = lists[length][place];
        if (list == 0) {
            keys[length][place] = key;
            literalsByList.add(new int[] {literal});
            lists[length][place] = literalsByList.size();
        } else {
            int[] known = literalsByList.get(list - 1);
            int[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = literal;
            literalsByList.set(list - 1, more);
        }
    }

    private int place(int length, int key) {
        int[] keysOfLength = keys[length];
        int mask = keysOfLength.length - 1;
        int at = key * 0x9E3779B1 >>> 7 & mask;
        while (lists[length][at] != 0 && keysOfLength[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
