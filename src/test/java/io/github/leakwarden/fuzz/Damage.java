package io.github.leakwarden.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Bytes as they come out of a broken disk: flipped, cut off, left out, doubled, out of place. */
final class Damage {
    private static final byte[] TELLING = {0, 1, -1, 127, -128, '%', '\\', '"', '{', '[', '\n', (byte) 0xC3, (byte) 0xED
    };

    private Damage() {}

    /** A copy with one to four faults. */
    static byte[] of(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int faults = 1 + random.nextInt(4); faults > 0; faults--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
        switch (random.nextInt(6)) {
            case 0:
                return Arrays.copyOf(bytes, at);
            case 1:
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 2:
                return joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3:
                bytes[at] = TELLING[random.nextInt(TELLING.length)];
                return bytes;
            case 4:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            default:
                bytes[at] = (byte) random.nextInt(256);
                return bytes;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
