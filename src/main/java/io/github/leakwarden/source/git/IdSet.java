package io.github.leakwarden.source.git;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A set of object ids (SHA-1, 20 bytes), numbered in the order they came. For one thread.
 *
 * <p>Ids lie side by side in one array: a history of millions of objects costs about 40 bytes each and no object.
 */
final class IdSet {
    static final int ID_BYTES = 20;

    private static final int WORDS = 5;

    private int[] slots = new int[1024];
    private int[] words = new int[512 * WORDS];
    private int size;

    /** Number of ids. */
    int size() {
        return size;
    }

    /**
     * The number of the id at {@code raw[at, at + 20)}, which is added if new.
     *
     * @return its number from 0 if it was there, else {@code -1 - number}
     */
    int add(byte[] raw, int at) {
        return add(word(raw, at), word(raw, at + 4), word(raw, at + 8), word(raw, at + 12), word(raw, at + 16));
    }

    /** The number in what {@link #add} returned, whether the id was there or not. */
    static int number(int added) {
        return added >= 0 ? added : -1 - added;
    }

    private int add(int a, int b, int c, int d, int e) {
        int mask = slots.length - 1;
        int slot = a & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            int base = number * WORDS;
            if (words[base] == a
                    && words[base + 1] == b
                    && words[base + 2] == c
                    && words[base + 3] == d
                    && words[base + 4] == e) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return append(slot, a, b, c, d, e);
    }

    /** The same for an id of JGit's. */
    int add(AnyObjectId id) {
        int[] raw = new int[WORDS];
        id.copyRawTo(raw, 0);
        return add(raw[0], raw[1], raw[2], raw[3], raw[4]);
    }

    /** The same for an id of another set. */
    int add(IdSet other, int number) {
        int base = number * WORDS;
        int[] from = other.words;
        return add(from[base], from[base + 1], from[base + 2], from[base + 3], from[base + 4]);
    }

    /** The number of an id, or -1 if it is not here. */
    int find(AnyObjectId id) {
        int[] raw = new int[WORDS];
        id.copyRawTo(raw, 0);
        return find(raw, 0);
    }

    /** The number here of an id of another set, or -1 if it is not here. */
    int find(IdSet other, int number) {
        return find(other.words, number * WORDS);
    }

    private int find(int[] from, int base) {
        int mask = slots.length - 1;
        for (int slot = from[base] & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int mine = (slots[slot] - 1) * WORDS;
            if (words[mine] == from[base]
                    && words[mine + 1] == from[base + 1]
                    && words[mine + 2] == from[base + 2]
                    && words[mine + 3] == from[base + 3]
                    && words[mine + 4] == from[base + 4]) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /** All ids in the order of their numbers, {@value #ID_BYTES} bytes each, as {@link #of} reads them. */
    void put(ByteBuffer out) {
        out.asIntBuffer().put(words, 0, size * WORDS);
        out.position(out.position() + size * ID_BYTES);
    }

    /**
     * So many ids out of a buffer.
     *
     * @throws RuntimeException if there are fewer
     */
    static IdSet of(ByteBuffer in, int count) {
        if (count < 0 || count > in.remaining() / ID_BYTES) {
            throw new IllegalArgumentException("cut off");
        }
        IdSet set = new IdSet();
        set.words = count == 0 ? set.words : Ints.of(in, count * WORDS);
        set.slots = new int[Math.max(1024, Integer.highestOneBit(Math.max(count, 1)) * 4)];
        int mask = set.slots.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = set.words[number * WORDS] & mask;
            while (set.slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            set.slots[slot] = number + 1;
        }
        set.size = count;
        return set;
    }

    private int append(int slot, int a, int b, int c, int d, int e) {
        int base = size * WORDS;
        if (base == words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[base] = a;
        words[base + 1] = b;
        words[base + 2] = c;
        words[base + 3] = d;
        words[base + 4] = e;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return -size;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = words[number * WORDS] & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = number + 1;
        }
        slots = larger;
    }

    /** The id with that number. */
    ObjectId get(int number) {
        int base = number * WORDS;
        return new ObjectId(words[base], words[base + 1], words[base + 2], words[base + 3], words[base + 4]);
    }

    /** Compares two ids as their hexadecimal spellings compare. */
    int compare(int number, int other) {
        for (int i = 0; i < WORDS; i++) {
            int order = Integer.compareUnsigned(words[number * WORDS + i], words[other * WORDS + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int word(byte[] raw, int at) {
        return (raw[at] & 0xFF) << 24 | (raw[at + 1] & 0xFF) << 16 | (raw[at + 2] & 0xFF) << 8 | raw[at + 3] & 0xFF;
    }
}
