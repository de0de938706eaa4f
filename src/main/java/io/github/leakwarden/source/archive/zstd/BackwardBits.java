package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits read from the end of a stretch of bytes to its start, as RFC 8878 4.1 has them. For one thread. */
final class BackwardBits {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int start;

    /** Bits not yet read; negative by as many as were read beyond the start, where zeros are. */
    private int left;

    /** The highest bit set in the last byte only marks where the bits begin. */
    BackwardBits(byte[] bytes, int start, int end) throws IOException {
        if (end <= start || bytes[end - 1] == 0) {
            throw new IOException("bit stream without its mark");
        }
        this.bytes = bytes;
        this.start = start;
        int mark = 31 - Integer.numberOfLeadingZeros(bytes[end - 1] & 0xFF);
        this.left = (end - 1 - start) * 8 + mark;
    }

    int left() {
        return left;
    }

    /** The next bits, at most 32, the first read uppermost. */
    int read(int bits) {
        int value = peek(bits);
        left -= bits;
        return value;
    }

    /** The next bits, without going on. */
    int peek(int bits) {
        int at = left - bits;
        if (at >= 0) {
            return at(at, bits);
        }
        return bits + at <= 0 ? 0 : at(0, bits + at) << -at;
    }

    void skip(int bits) {
        left -= bits;
    }

    private int at(int bit, int bits) {
        int index = start + (bit >>> 3);
        long word = index + 8 <= bytes.length ? (long) LONG.get(bytes, index) : tail(index);
        return (int) ((word >>> (bit & 7)) & ((1L << bits) - 1));
    }

    private long tail(int index) {
        long word = 0;
        for (int i = bytes.length - 1; i >= index; i--) {
            word = word << 8 | (bytes[i] & 0xFF);
        }
        return word;
    }
}
