package io.github.leakwarden.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentsTest {
    private static final Provenance PLACE = Provenance.file("unit", "file", FileState.FILE);
    private static final int LONG = (64 << 20) + (3 << 20);

    @Test
    void deliversShortContentWhole() throws IOException {
        byte[] content = "short".getBytes(StandardCharsets.US_ASCII);

        assertThat(deliver(content, 0)).singleElement().satisfies(blob -> {
            assertThat(blob.offset()).isZero();
            assertThat(blob.start()).isEqualTo(new Position(1, 1));
            assertThat(blob.bytes()).isEqualTo(content);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, LONG})
    void coversLongContentWithOverlapWhateverLengthWasExpected(long expected) throws IOException {
        byte[] content = lines(LONG);

        List<Blob> segments = deliver(content, expected);

        assertThat(segments).hasSizeGreaterThan(3).allSatisfy(segment -> {
            int from = (int) segment.offset();
            assertThat(segment.length()).isLessThanOrEqualTo(Segments.SEGMENT_BYTES);
            assertThat(Arrays.equals(segment.bytes(), 0, segment.length(), content, from, from + segment.length()))
                    .isTrue();
        });
        for (int i = 1; i < segments.size(); i++) {
            long end = segments.get(i - 1).offset() + segments.get(i - 1).length();
            assertThat(end - segments.get(i).offset())
                    .isBetween(Segments.OVERLAP_BYTES / 2L, (long) Segments.OVERLAP_BYTES);
        }
        Blob last = segments.get(segments.size() - 1);
        assertThat(last.offset() + last.length()).isEqualTo(content.length);
    }

    @Test
    void cutsBetweenLinesAndKnowsWhereEachSegmentStands() throws IOException {
        byte[] content = lines(LONG);
        LineMap lines = LineMap.of(content, content.length);

        assertThat(deliver(content, 0)).allSatisfy(segment -> {
            assertThat(segment.start()).isEqualTo(lines.position((int) segment.offset()));
            assertThat(segment.start().column()).isEqualTo(1);
            assertThat(segment.bytes()[segment.length() - 1]).isEqualTo((byte) '\n');
        });
    }

    @Test
    void cutsALineWithoutEndBesideTokensAndCountsItsColumns() throws IOException {
        byte[] content = "one-token \u00e9 ".repeat(LONG / 13 + 1).getBytes(StandardCharsets.UTF_8);

        List<Blob> segments = deliver(content, 0);

        LineMap lines = LineMap.of(content, content.length);
        assertThat(segments).hasSizeGreaterThan(3).allSatisfy(segment -> {
            assertThat(segment.start()).isEqualTo(lines.position((int) segment.offset()));
            assertThat(segment.bytes()[0]).isIn((byte) 'o', (byte) ' ', (byte) 0xC3);
            assertThat(segment.bytes()[segment.length() - 1]).isIn((byte) ' ', (byte) 0xC3, (byte) 0xA9);
        });
    }

    @Test
    void keepsPairsOfBytesTogetherInWideText() throws IOException {
        byte[] content = new byte[LONG & ~3];
        for (int i = 0; i < content.length; i += 2) {
            content[i] = 'w';
        }

        assertThat(deliver(content, 0)).allMatch(segment -> segment.offset() % 4 == 0 && segment.bytes()[0] == 'w');
    }

    @Test
    void stopsCountingWhereNumbersEnd() {
        Position far = new Position(1 << 30, 1 << 30);

        assertThat(Segments.advance(far, new Position(1, 1 << 24))).isEqualTo(far);
        assertThat(Segments.advance(far, new Position(1 << 24, 7))).isEqualTo(new Position(1 << 30, 7));
        assertThat(Segments.advance(new Position(3, 5), new Position(1, 4))).isEqualTo(new Position(3, 8));
        assertThat(Segments.advance(new Position(3, 5), new Position(2, 4))).isEqualTo(new Position(4, 4));
    }

    private static List<Blob> deliver(byte[] content, long expected) throws IOException {
        Delivered delivered = new Delivered();
        int[] at = {0};
        long read = new Segments()
                .deliver(
                        PLACE,
                        expected,
                        (bytes, from, to) -> {
                            int length = Math.min(Math.min(to - from, 1 << 20), content.length - at[0]);
                            System.arraycopy(content, at[0], bytes, from, length);
                            at[0] += length;
                            return length == 0 ? -1 : length;
                        },
                        delivered);
        assertThat(read).isEqualTo(content.length);
        return delivered.blobs();
    }

    private static byte[] lines(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31L % 79 == 0 || i * 17L % 101 == 3 ? '\n' : 'a' + i % 23);
        }
        content[length - 1] = '\n';
        return content;
    }
}
