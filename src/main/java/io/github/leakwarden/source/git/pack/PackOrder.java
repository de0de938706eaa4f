package io.github.leakwarden.source.git.pack;

import java.util.Arrays;

/**
 * The objects of a pack in the order in which they lie there. An object's place in this order is its position; a delta
 * mostly has its base some positions before it. Immutable, for any number of threads; 12 bytes an object.
 */
final class PackOrder {
    /** {@code offset << numberBits | number}, ascending. */
    private final long[] entries;

    private final int numberBits;
    private final int[] positions;
    private final long end;

    /**
     * @param first where the first object's entry may start
     * @param end where the last one's ends
     * @throws PackFault if the index has an entry outside of the pack, or two in one place
     */
    PackOrder(PackIndex index, long first, long end) throws PackFault {
        int size = index.size();
        this.end = end;
        this.numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        if (end >= 1L << Long.SIZE - 1 - numberBits) {
            throw new PackFault("is larger than any pack that git makes");
        }
        long[] unsorted = new long[size];
        for (int number = 0; number < size; number++) {
            long offset = index.offset(number);
            if (offset < first || offset >= end) {
                throw new PackFault("names an object outside of the pack");
            }
            unsorted[number] = offset << numberBits | number;
        }
        this.entries = ByOffset.sorted(unsorted, numberBits);
        this.positions = new int[size];
        for (int position = 0; position < size; position++) {
            if (position > 0 && start(position) == start(position - 1)) {
                throw new PackFault("names two objects in one place");
            }
            positions[number(position)] = position;
        }
    }

    int size() {
        return entries.length;
    }

    /** The position of the object of that number in the index. */
    int position(int number) {
        return positions[number];
    }

    /** The position of the entry that starts at an offset before that of another entry; negative if none does. */
    int position(long offset, int other) {
        long entry = offset << numberBits;
        int high = other;
        int step = 1;
        while (high - step > 0 && entries[high - step] > entry) {
            high -= step;
            step *= 2;
        }
        int found = -1 - Arrays.binarySearch(entries, Math.max(0, high - step), high, entry - 1);
        return found >= 0 && found < other && start(found) == offset ? found : -1;
    }

    /** Where the entry starts. */
    long start(int position) {
        return entries[position] >>> numberBits;
    }

    /** Where the next one starts. */
    long end(int position) {
        return position + 1 < entries.length ? start(position + 1) : end;
    }

    /** The object's number in the index. */
    int number(int position) {
        return (int) (entries[position] & (1L << numberBits) - 1);
    }
}
