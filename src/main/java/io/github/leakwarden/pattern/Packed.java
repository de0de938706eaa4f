package io.github.leakwarden.pattern;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Arrays as bytes, big-endian, each behind its length. Read in one go: a start-up must not pay for every element.
 */
public final class Packed {
    private Packed() {}

    public static void write(DataOutput out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    public static void write(DataOutput out, byte[] values) throws IOException {
        out.writeInt(values.length);
        out.write(values);
    }

    public static int[] ints(ByteBuffer in) {
        int[] values = new int[length(in, Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + Integer.BYTES * values.length);
        return values;
    }

    public static byte[] bytes(ByteBuffer in) {
        byte[] values = new byte[length(in, 1)];
        in.get(values);
        return values;
    }

    /** A wrong length must not ask for much memory. */
    private static int length(ByteBuffer in, int width) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining() / width) {
            throw new IllegalArgumentException("packed arrays are damaged");
        }
        return length;
    }
}
