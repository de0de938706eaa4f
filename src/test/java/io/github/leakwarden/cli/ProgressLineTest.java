package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(77);
    private final ProgressLine line =
            new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

    @Test
    void saysNothingOfAShortScan() {
        clock.addAndGet(SECOND / 3);
        line.progress(10, 20, 4 << 20, 0);
        line.clear();

        assertThat(written()).isEmpty();
    }

    @Test
    void tellsBlobsBytesRateTimeLeftAndMatches() {
        clock.addAndGet(10 * SECOND);
        line.progress(1_000, 5_000, 200L << 20, 3);

        assertThat(written()).endsWith("scanning: 1,000 of 5,000 blobs, 200 MB, 20 MB/s, about 40 s left, 3 matches");

        clock.addAndGet(10 * SECOND);
        line.progress(2_000, 50_000, 300L << 20, 4);

        assertThat(written()).endsWith("2,000 of 50,000 blobs, 300 MB, 15 MB/s, about 8:00 min left, 4 matches");
    }

    @Test
    void guessesNothingWhereTheEndIsUnknown() {
        clock.addAndGet(10 * SECOND);
        line.progress(1_000, 0, 200L << 20, 0);

        assertThat(written()).endsWith("scanning: 1,000 blobs, 200 MB, 20 MB/s, 0 matches");
    }

    @Test
    void wipesWhatItWrote() {
        clock.addAndGet(10 * SECOND);
        line.progress(1, 2, 3, 4);
        line.clear();

        assertThat(written()).endsWith("\r\u001b[K");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
