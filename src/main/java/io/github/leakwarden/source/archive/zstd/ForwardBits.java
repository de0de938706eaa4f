package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;

/** Bits read from the start of a stretch of bytes, lowest first. For one thread. */
final class ForwardBits {
    private final byte[] bytes;
    private final int end;
    private int bit;

    ForwardBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        this.bit = start * 8;
    }

    int read(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            if (bit >>> 3 >= end) {
                throw new IOException("description cut off");
            }
            value |= (bytes[bit >>> 3] >> (bit & 7) & 1) << i;
        }
        return value;
    }

    /** A number from 0 to {@code highest}; the small ones take one bit less, RFC 8878 4.1.1. */
    int readUpTo(int highest) throws IOException {
        int bits = 32 - Integer.numberOfLeadingZeros(highest);
        int few = (1 << bits) - 1 - highest;
        int value = read(bits - 1);
        if (value < few) {
            return value;
        }
        return read(1) == 0 ? value : value + (1 << (bits - 1)) - few;
    }

    /** How many more symbols have no states. */
    int readRepeats() throws IOException {
        int sum = 0;
        int more = 3;
        while (more == 3) {
            more = read(2);
            sum += more;
        }
        return sum;
    }

    /** The byte behind the last bit read. */
    int alignedEnd() {
        return (bit + 7) >>> 3;
    }
}
