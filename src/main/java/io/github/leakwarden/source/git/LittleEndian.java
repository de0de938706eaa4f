package io.github.leakwarden.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Numbers and texts as bytes, as a little-endian buffer reads them. */
final class LittleEndian {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(number >>> shift);
        }
    }

    void number(long number) {
        number((int) number);
        number((int) (number >>> Integer.SIZE));
    }

    void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    void block(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
