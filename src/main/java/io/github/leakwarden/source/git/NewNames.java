package io.github.leakwarden.source.git;

import io.github.leakwarden.text.Utf8;
import java.util.Arrays;

/**
 * The names of files and folders, each without the way to it, that some trees have and those before them do not; each is
 * told once, with who had it first. For one thread.
 *
 * <p>Every entry of every tree passes here: the names lie one behind the other in one array, and a name that was met
 * before makes no object.
 */
final class NewNames {
    /** In place of an entry that is neither file nor folder. */
    static final int NO_ENTRY = Integer.MIN_VALUE;

    /** As much as one array holds: two gigabytes. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private final int mostBytes;
    private byte[] bytes = new byte[1 << 14];

    /** Where each name ends; it starts where the one before it does. */
    private int[] ends = new int[512];

    private int[] slots = new int[1024];
    private int met;

    /** Of those that are new: number, owner and entry. */
    private int[] fresh = new int[3 * 64];

    private int size;
    private long left;

    NewNames() {
        this(MOST_BYTES);
    }

    /** @param mostBytes of all names together; those beyond are {@link #left} */
    NewNames(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Takes the name at the cursor. The trees before come first.
     *
     * @param owner who has the tree; below 0 for those before
     * @param child the entry, as {@link TreeChildren} numbers it, or {@link #NO_ENTRY}
     */
    void take(TreeEntries entry, int owner, int child) {
        int start = entry.nameStart();
        int end = entry.nameEnd();
        int mask = slots.length - 1;
        int slot = hash(entry.bytes(), start, end) & mask;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (Arrays.equals(bytes, start(known), ends[known], entry.bytes(), start, end)) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        if ((long) start(met) + end - start > mostBytes) {
            left++;
            return;
        }
        slots[slot] = met + 1;
        add(entry.bytes(), start, end);
        if (owner >= 0) {
            tell(owner, child);
        }
        if (2 * met > slots.length) {
            grow();
        }
    }

    private void add(byte[] tree, int from, int to) {
        int start = start(met);
        int end = start + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(mostBytes, Math.max(end, 2L * bytes.length)));
        }
        if (met == ends.length) {
            ends = Arrays.copyOf(ends, 2 * met);
        }
        System.arraycopy(tree, from, bytes, start, to - from);
        ends[met++] = end;
    }

    private void tell(int owner, int child) {
        if (3 * size == fresh.length) {
            fresh = Arrays.copyOf(fresh, 2 * fresh.length);
        }
        fresh[3 * size] = met - 1;
        fresh[3 * size + 1] = owner;
        fresh[3 * size + 2] = child;
        size++;
    }

    private void grow() {
        int[] larger = new int[2 * slots.length];
        int mask = larger.length - 1;
        for (int name = 0; name < met; name++) {
            int slot = hash(bytes, start(name), ends[name]) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = name + 1;
        }
        slots = larger;
    }

    private int start(int name) {
        return name == 0 ? 0 : ends[name - 1];
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash * 0x9E3779B9 >>> 7;
    }

    /** How many are new. */
    int size() {
        return size;
    }

    /** How many entries had names that are not known, as they did not fit; one that was met again counts again. */
    long left() {
        return left;
    }

    /** A new one, counted as they were met. */
    String name(int number) {
        int name = fresh[3 * number];
        return Utf8.text(bytes, start(name), ends[name]);
    }

    /** Who had it first. */
    int owner(int number) {
        return fresh[3 * number + 1];
    }

    /** What it was the name of then, as {@link TreeChildren} numbers it, or {@link #NO_ENTRY}. */
    int child(int number) {
        return fresh[3 * number + 2];
    }
}
