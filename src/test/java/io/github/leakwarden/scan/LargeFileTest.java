package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.Segments;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read in segments is told as if it had been read whole. */
final class LargeFileTest {
    private static final int LINE_BYTES = 1024;
    /** Lines are of one length, so each segment starts this much after the one before. */
    private static final int STEP_BYTES = Segments.SEGMENT_BYTES - Segments.OVERLAP_BYTES;

    private final byte[] content = lines(Segments.WHOLE_BYTES + LINE_BYTES);

    @Test
    void findsSecretsThatStandAtOneOffsetOfTheirSegments() throws Exception {
        plant(LINE_BYTES, key(0));
        plant(STEP_BYTES + LINE_BYTES, key(1));

        assertThat(scan()).hasSize(2);
    }

    @Test
    void tellsOnceWhatLiesInAnOverlap() throws Exception {
        plant(STEP_BYTES + LINE_BYTES, key(0));

        assertThat(scan())
                .singleElement()
                .satisfies(finding -> assertThat(finding.locations()).hasSize(1));
    }

    private static byte[] lines(int length) {
        byte[] lines = new byte[length];
        Arrays.fill(lines, (byte) '.');
        for (int end = LINE_BYTES - 1; end < length; end += LINE_BYTES) {
            lines[end] = '\n';
        }
        return lines;
    }

    private static String key(int seed) {
        return Placeholders.fill(
                        "kashier {{hex-lower:32}}${{hex-lower:96}} ", Placeholders.seed("LargeFileTest", 0, seed))
                .text();
    }

    private void plant(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, content, at, bytes.length);
    }

    private List<Finding> scan() throws Exception {
        List<ScanTarget> stream = List.of(new ScanTarget.Stream(new ByteArrayInputStream(content)));
        return Scan.run(ScanRequest.of(stream, BuiltinRules.load(), LocalDate.EPOCH), ScanListener.NONE)
                .findings();
    }
}
