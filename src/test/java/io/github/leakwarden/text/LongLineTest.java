package io.github.leakwarden.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns far out on a line, which are not counted from its start each time. */
final class LongLineTest {
    private static final int BYTES = 150_000;

    @Test
    void columnsAreThoseCountedFromTheLinesStart() {
        Random random = new Random(5);
        byte[] wide = "aé€𝄞".repeat(BYTES / 10).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[BYTES];
        random.nextBytes(noise);
        byte[] continuations = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            noise[i] = noise[i] == '\n' || noise[i] == '\r' ? (byte) 'x' : noise[i];
            continuations[i] = (byte) (0x80 | random.nextInt(0x40) | (random.nextInt(6) == 0 ? 0x70 : 0));
        }
        for (byte[] line : new byte[][] {wide, noise, continuations}) {
            byte[] text = new byte[line.length + 6];
            System.arraycopy("ab\n".getBytes(StandardCharsets.US_ASCII), 0, text, 0, 3);
            System.arraycopy(line, 0, text, 3, line.length);
            System.arraycopy("\ncd".getBytes(StandardCharsets.US_ASCII), 0, text, 3 + line.length, 3);
            LineMap lines = LineMap.of(text, text.length);
            for (int i = 0; i < 500; i++) {
                int offset = 3 + random.nextInt(line.length + 1);
                assertThat(lines.position(offset)).isEqualTo(new Position(2, 1 + Utf8.utf16Length(text, 3, offset)));
            }
            assertThat(lines.position(text.length)).isEqualTo(new Position(3, 3));
        }
    }
}
