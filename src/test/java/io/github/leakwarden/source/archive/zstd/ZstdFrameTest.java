package io.github.leakwarden.source.archive.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ZstdFrameTest {
    private static final int MAGIC_BYTES = 4;
    private static final int WINDOW_BYTES = 8 << 20;

    /** Made by zstd 1.5 at level 19: words and numbers, in coded literals and sequences, with a checksum. */
    private static final String WORDS = "words.zst";

    @Test
    void decompressesCodedLiteralsAndSequences() throws IOException {
        String text = new String(decompress(words()), StandardCharsets.US_ASCII);

        assertThat(text).hasSize(939).matches("([a-z]+[0-9]{1,2} ?){120}");
    }

    @Test
    void leavesWhatStandsBehindTheFrame() throws IOException {
        byte[] frame = words();
        InputStream in = new ByteArrayInputStream(Arrays.copyOf(frame, frame.length + 5));
        in.skipNBytes(MAGIC_BYTES);

        new ZstdFrame(in, WINDOW_BYTES).readAllBytes();

        assertThat(in.readAllBytes()).hasSize(5);
    }

    @Test
    void throwsOnEveryFlippedBit() throws IOException {
        byte[] frame = words();
        byte[] whole = decompress(frame);
        for (int bit = MAGIC_BYTES * 8; bit < frame.length * 8; bit++) {
            byte[] damaged = frame.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isHarmless(damaged, whole)).as("bit %d", bit).isTrue();
        }
    }

    /** Some bits say only how much memory is needed. */
    private static boolean isHarmless(byte[] frame, byte[] whole) {
        try {
            return Arrays.equals(decompress(frame), whole);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    @Test
    void survivesRandomBlocks() {
        Random random = new Random(1);
        for (int round = 0; round < 3000; round++) {
            byte[] frame = new byte[200];
            random.nextBytes(frame);
            frame[MAGIC_BYTES] = 0x20;
            frame[MAGIC_BYTES + 1] = (byte) 0xFF;
            frame[MAGIC_BYTES + 2] = (byte) (180 << 3 | 5);
            frame[MAGIC_BYTES + 3] = 180 >> 5;
            frame[MAGIC_BYTES + 4] = 0;
            assertThatThrownBy(() -> {
                        decompress(frame);
                        throw new IOException("was whole by chance");
                    })
                    .isInstanceOfAny(IOException.class, RuntimeException.class);
        }
    }

    @Test
    void refusesAWindowLargerThanAllowed() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xF8};

        assertThatThrownBy(() -> decompress(frame))
                .isInstanceOfSatisfying(
                        ZstdFrame.NotSupported.class,
                        e -> assertThat(e.needsMemory()).isTrue());
    }

    @Test
    void refusesADictionary() {
        byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x21, 7, 0};

        assertThatThrownBy(() -> decompress(frame))
                .isInstanceOfSatisfying(
                        ZstdFrame.NotSupported.class,
                        e -> assertThat(e.needsMemory()).isFalse());
    }

    private static byte[] decompress(byte[] frame) throws IOException {
        InputStream in = new ByteArrayInputStream(frame, MAGIC_BYTES, frame.length - MAGIC_BYTES);
        return new ZstdFrame(in, WINDOW_BYTES).readAllBytes();
    }

    private static byte[] words() throws IOException {
        try (InputStream in = ZstdFrameTest.class.getResourceAsStream(WORDS)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
