package io.github.leakwarden.source.git;

import java.nio.ByteBuffer;

/** Arrays of numbers in a buffer. */
final class Ints {
    private Ints() {}

    /** @throws RuntimeException if the buffer holds fewer than {@code count}, or that is negative */
    static int[] of(ByteBuffer in, int count) {
        if (count < 0 || count > in.remaining() / Integer.BYTES) {
            throw new IllegalArgumentException("cut off");
        }
        int[] numbers = new int[count];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + count * Integer.BYTES);
        return numbers;
    }

    /** Writes {@code numbers[0, count)}. */
    static void put(ByteBuffer out, int[] numbers, int count) {
        out.asIntBuffer().put(numbers, 0, count);
        out.position(out.position() + count * Integer.BYTES);
    }

    /**
     * Where each of some runs starts that follow one another, and where the last one ends.
     *
     * @param lengths below 0 for none
     */
    static int[] starts(int[] lengths) {
        int[] starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], Math.max(lengths[i], 0));
        }
        return starts;
    }
}
