package io.github.leakwarden.pattern;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks up which literals may stand where the automaton came upon a piece of one: pieces of up to four lower-cased bytes,
 * packed into an int with the last byte lowest, in one hash table for each length. Immutable once built.
 */
final class Pieces {
    static final int LONGEST = 4;

    private static final int[] NONE = new int[0];

    /** By length: keys, and beside each the number of its list plus one; zero marks a free place. */
    private final int[][] keys = new int[LONGEST + 1][];

    private final int[][] lists = new int[LONGEST + 1][];

    /** Where each list begins in {@link #literals}, and where the last one ends. */
    private final int[] starts;

    private final int[] literals;

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
        List<int[]> literalsByList = new ArrayList<>();
        for (int literal = 0; literal < lengths.length; literal++) {
            add(keysOfLiterals[literal], lengths[literal], literal, literalsByList);
        }
        starts = new int[literalsByList.size() + 1];
        literals = new int[lengths.length];
        for (int list = 0; list < literalsByList.size(); list++) {
            int[] ofList = literalsByList.get(list);
            System.arraycopy(ofList, 0, literals, starts[list], ofList.length);
            starts[list + 1] = starts[list] + ofList.length;
        }
    }

    private Pieces(ByteBuffer in) {
        for (int length = 1; length <= LONGEST; length++) {
            keys[length] = Packed.ints(in);
            lists[length] = Packed.ints(in);
        }
        starts = Packed.ints(in);
        literals = Packed.ints(in);
    }

    void writeTo(DataOutput out) throws IOException {
        for (int length = 1; length <= LONGEST; length++) {
            Packed.write(out, keys[length]);
            Packed.write(out, lists[length]);
        }
        Packed.write(out, starts);
        Packed.write(out, literals);
    }

    /** Reads what {@link #writeTo} wrote. */
    static Pieces readFrom(ByteBuffer in) {
        return new Pieces(in);
    }

    boolean hasLength(int length) {
        return keys[length].length > 0;
    }

    /** The number of the list of literals with this piece; -1 if there are none. */
    int list(int length, int key) {
        return lists[length][place(length, key)] - 1;
    }

    /** Where a list begins; it ends where the next one begins. */
    int start(int list) {
        return starts[list];
    }

    int literal(int at) {
        return literals[at];
    }

    private void add(int key, int length, int literal, List<int[]> literalsByList) {
        int place = place(length, key);
        int list = lists[length][place];
        if (list == 0) {
            keys[length][place] = key;
            literalsByList.add(NONE);
            list = literalsByList.size();
            lists[length][place] = list;
        }
        int[] known = literalsByList.get(list - 1);
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = literal;
        literalsByList.set(list - 1, more);
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
