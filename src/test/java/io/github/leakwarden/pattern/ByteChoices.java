package io.github.leakwarden.pattern;

import java.util.Random;

/**
 * A generator that takes its choices from an input, so that a fuzzer steers what is generated; after its end the choices
 * are arbitrary, but the same each time.
 */
final class ByteChoices extends Random {
    private static final long serialVersionUID = 1;

    private final byte[] input;
    private int at;
    private int arbitrary = 1;

    ByteChoices(byte[] input) {
        super(0);
        this.input = input;
    }

    @Override
    public int nextInt(int bound) {
        return (bound > 256 ? one() << 8 | one() : one()) % bound;
    }

    @Override
    protected int next(int bits) {
        return (one() << 24 | one() << 16 | one() << 8 | one()) >>> (32 - bits);
    }

    private int one() {
        if (at < input.length) {
            return input[at++] & 0xFF;
        }
        arbitrary = arbitrary * 1_103_515_245 + 12_345;
        return arbitrary >>> 16 & 0xFF;
    }
}
