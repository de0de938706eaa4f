package io.github.leakwarden.source.git.pack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Arrays that are used again: most objects are about as long as those before them. For one thread. */
final class Buffers {
    /** No longer object is read. */
    static final int LARGEST = 512 << 20;

    /** A longer array is not kept. */
    private static final int LONGEST_KEPT = 8 << 20;

    private static final int MOST_KEPT = 64;
    private static final int SMALLEST = 4 << 10;

    private final Deque<byte[]> idle = new ArrayDeque<>();

    /** An array with room for so many bytes, and whatever in it. */
    byte[] take(long length) throws PackFault {
        if (length > LARGEST) {
            throw new PackFault("has an object that is too large to read");
        }
        byte[] kept = idle.poll();
        if (kept != null && kept.length >= length) {
            return kept;
        }
        try {
            return new byte[Math.max(SMALLEST, (int) Math.min(LARGEST, length + length / 4))];
        } catch (OutOfMemoryError e) {
            throw new PackFault("has an object that is larger than memory", e);
        }
    }

    /** Takes an array back that nobody uses any more. */
    void giveBack(byte[] array) {
        if (array.length <= LONGEST_KEPT && idle.size() < MOST_KEPT) {
            idle.push(array);
        }
    }
}
