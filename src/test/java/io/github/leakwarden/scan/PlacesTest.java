package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, columns and bytes of what a scan finds. */
final class PlacesTest {
    private static final String TOKEN =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 5).text();

    @TempDir
    Path directory;

    @Test
    void linesEndAtEachKindOfLineEnd() throws Exception {
        assertPlace("a\nb " + TOKEN, StandardCharsets.UTF_8, 2, 3, 4);
        assertPlace("a\r\nb " + TOKEN, StandardCharsets.UTF_8, 2, 3, 5);
        assertPlace("a\rb " + TOKEN, StandardCharsets.UTF_8, 2, 3, 4);
    }

    @Test
    void columnsCountUnitsOfUtf16AndBytesTheFile() throws Exception {
        assertPlace("\u00e9 \ud83d\ude00 " + TOKEN, StandardCharsets.UTF_8, 1, 6, 8);
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws Exception {
        assertPlace("\uFEFF" + TOKEN, StandardCharsets.UTF_8, 1, 1, 3);
    }

    @Test
    void wideFilesAreToldInTheirOwnBytes() throws Exception {
        assertPlace("\uFEFFab\r\n\u00e9 " + TOKEN + "\r\n", StandardCharsets.UTF_16LE, 2, 3, 14);
        assertPlace("\uFEFFab\r\n\u00e9 " + TOKEN + "\r\n", StandardCharsets.UTF_16BE, 2, 3, 14);
    }

    /** Around each cut of a file that is read in segments; one token is found once. */
    @Test
    void aFileOfManySegmentsIsReadAsOne() throws Exception {
        int segment = 16 << 20;
        String line = "0123456789 abcdefghi abcdefghij abcdefghij abcdefghij abcdefghi\n";
        long lines = (70L << 20) / line.length();
        Path file = directory.resolve("large.txt");
        byte[] plain = line.getBytes(StandardCharsets.US_ASCII);
        byte[] planted =
                (TOKEN + " ".repeat(plain.length - TOKEN.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        long first = (long) segment / plain.length - 1;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long i = 0; i < lines; i++) {
                out.write(i == first || i == 2 * first || i == lines - 1 ? planted : plain);
            }
        }

        List<Location> places = scan(file);

        assertThat(places)
                .extracting(place -> place.region().bytes().start())
                .containsExactly(first * plain.length, 2 * first * plain.length, (lines - 1) * plain.length);
        assertThat(places)
                .extracting(place -> (long) place.region().start().line())
                .containsExactly(first + 1, 2 * first + 1, lines);
        assertThat(places).extracting(place -> place.region().start().column()).containsOnly(1);
    }

    @Test
    void oneLineOfManySegmentsCountsItsColumns() throws Exception {
        Path file = directory.resolve("line.txt");
        byte[] piece = "abcdefg ".repeat(1 << 13).getBytes(StandardCharsets.US_ASCII);
        int before = (16 << 20) / piece.length;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < (66 << 20) / piece.length; i++) {
                out.write(piece);
                if (i == before - 1) {
                    out.write((TOKEN + " ").getBytes(StandardCharsets.US_ASCII));
                }
            }
        }

        List<Location> places = scan(file);

        assertThat(places).hasSize(1);
        Region region = places.get(0).region();
        assertThat(region.bytes().start()).isEqualTo((long) before * piece.length);
        assertThat(region.start().line()).isEqualTo(1);
        assertThat(region.start().column()).isEqualTo(before * piece.length + 1);
    }

    private void assertPlace(String text, Charset charset, int line, int column, long startByte) throws Exception {
        Path file = Files.write(directory.resolve("a.txt"), text.getBytes(charset));
        List<Location> places = scan(file);
        assertThat(places).hasSize(1);
        Region region = places.get(0).region();
        assertThat(region.start().line()).isEqualTo(line);
        assertThat(region.start().column()).isEqualTo(column);
        assertThat(region.end().column()).isEqualTo(column + TOKEN.length());
        assertThat(region.bytes().start()).isEqualTo(startByte);
        int unit = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
        assertThat(region.bytes().length()).isEqualTo((long) unit * TOKEN.length());
    }

    private static List<Location> scan(Path path) throws Exception {
        ScanRequest request = ScanRequest.of(List.of(new ScanTarget.Files(path)), BuiltinRules.load(), LocalDate.EPOCH);
        return Scan.run(request.onThreads(2), ScanListener.NONE).findings().stream()
                .flatMap(finding -> finding.locations().stream())
                .toList();
    }
}
