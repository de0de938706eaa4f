package io.github.leakwarden.source.archive.zstd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksum of a frame: XXH64 with seed 0, of which the frame keeps the lower half. For one thread. */
final class XxHash64 {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE_BYTES = 32;

    /** The sum of the first two, which overflows. */
    private static final long PRIMES_1_AND_2 = 0x60EA27EEADC0B5D6L;

    private final long[] lanes = {PRIMES_1_AND_2, PRIME_2, 0, -PRIME_1};
    private final ByteBuffer pending = ByteBuffer.allocate(STRIPE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long total;

    void update(byte[] bytes, int from, int length) {
        total += length;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN);
        while (pending.position() > 0 && in.hasRemaining()) {
            pending.put(in.get());
            if (!pending.hasRemaining()) {
                stripe(pending.flip());
                pending.clear();
            }
        }
        while (in.remaining() >= STRIPE_BYTES) {
            stripe(in);
        }
        pending.put(in);
    }

    private void stripe(ByteBuffer in) {
        for (int i = 0; i < 4; i++) {
            lanes[i] = round(lanes[i], in.getLong());
        }
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }

    /** The lower half of the sum of everything so far, which ends it. */
    int sum() {
        long hash = PRIME_5;
        if (total >= STRIPE_BYTES) {
            hash = Long.rotateLeft(lanes[0], 1)
                    + Long.rotateLeft(lanes[1], 7)
                    + Long.rotateLeft(lanes[2], 12)
                    + Long.rotateLeft(lanes[3], 18);
            for (long lane : lanes) {
                hash = (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
            }
        }
        return (int) mixed(tail(hash + total));
    }

    private long tail(long start) {
        long hash = start;
        pending.flip();
        while (pending.remaining() >= 8) {
            hash = Long.rotateLeft(hash ^ round(0, pending.getLong()), 27) * PRIME_1 + PRIME_4;
        }
        if (pending.remaining() >= 4) {
            hash = Long.rotateLeft(hash ^ (pending.getInt() & 0xFFFFFFFFL) * PRIME_1, 23) * PRIME_2 + PRIME_3;
        }
        while (pending.hasRemaining()) {
            hash = Long.rotateLeft(hash ^ (pending.get() & 0xFF) * PRIME_5, 11) * PRIME_1;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * PRIME_2;
        mixed = (mixed ^ mixed >>> 29) * PRIME_3;
        return mixed ^ mixed >>> 32;
    }
}
