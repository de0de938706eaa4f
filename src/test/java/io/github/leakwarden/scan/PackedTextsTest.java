package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.TextOwners;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives and compressed streams that stand in a text in base64. */
final class PackedTextsTest {
    private static final String ONE =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 7).text();
    private static final String OTHER =
            Placeholders.fill("{{crc32-base62:ghp_:30}}", 8).text();

    @TempDir
    Path directory;

    /** Ways to pack. */
    enum Form {
        GZIP {
            @Override
            OutputStream open(OutputStream out) throws IOException {
                return new GZIPOutputStream(out);
            }
        },
        ZLIB {
            @Override
            OutputStream open(OutputStream out) {
                return new DeflaterOutputStream(out);
            }
        },
        ZIP {
            @Override
            OutputStream open(OutputStream out) throws IOException {
                ZipOutputStream zip = new ZipOutputStream(out);
                zip.putNextEntry(new ZipEntry("values.yaml"));
                return zip;
            }
        };

        abstract OutputStream open(OutputStream out) throws IOException;

        byte[] pack(byte[] bytes) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream packed = open(out)) {
                packed.write(bytes);
            }
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundAtTheEncodedBytes(Form form) throws IOException {
        String run = base64(form.pack(bytes("a: " + ONE + "\nb: " + OTHER + "\n")));
        String before = "kind: demo\ndata: {token: \"";
        write("a.yaml", before + run + "\", x: 1}\n");

        ScanResult result = scan();

        assertThat(values(result)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.locations()).hasSize(1);
            assertThat(finding.primary().provenance().display()).isEqualTo("a.yaml");
            assertThat(finding.primary().region().bytes().start()).isEqualTo(before.length());
            assertThat(finding.primary().region().bytes().end()).isEqualTo(before.length() + run.length());
            assertThat(finding.primary().region().start().line()).isEqualTo(2);
            assertThat(finding.primary().excerpt().text()).doesNotContain(run.substring(0, 24));
        });
    }

    @ParameterizedTest
    @EnumSource
    void isFoundInHexadecimalDigitsToo(Form form) throws IOException {
        byte[] packed = form.pack(bytes("a: " + ONE + "\nb: " + OTHER + "\n"));
        String digits = HexFormat.of().formatHex(packed);
        String before = "INSERT INTO a VALUES (0x";
        write("a.sql", before + digits.toUpperCase(Locale.ROOT) + ");\n");
        String twice = base64(bytes("digits: " + digits));
        write("b.txt", twice);

        ScanResult result = scan();

        assertThat(values(result)).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.locations()).hasSize(2);
            Span bytes = finding.primary().region().bytes();
            assertThat(bytes).isEqualTo(new Span(before.length(), before.length() + digits.length()));
        });
    }

    @Test
    void ofTwoRunsEachHasItsOwnPlace() throws IOException {
        String third = Placeholders.fill("{{crc32-base62:ghp_:30}}", 9).text();
        String first = base64(Form.GZIP.pack(bytes("a: " + ONE + "\nb: " + OTHER + "\n")));
        write("a.yaml", first + "\n\n: " + base64(Form.ZIP.pack(bytes("c: " + third))) + "\n");

        assertThat(scan().findings())
                .extracting(finding -> finding.secret().orElseThrow().reveal()
                        + " "
                        + finding.primary().region().start().line())
                .containsExactlyInAnyOrder(ONE + " 1", OTHER + " 1", third + " 3");
    }

    @Test
    void aHelmReleaseIsOpened() throws IOException {
        String manifest = "{\"chart\": {\"values\": \"" + base64(bytes("password: " + ONE)) + "\"}}";
        String release = base64(bytes(base64(Form.GZIP.pack(bytes(manifest)))));
        write(
                "secret.yaml",
                "apiVersion: v1\nkind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: " + release + "\n");

        ScanResult result = scan();

        assertThat(values(result)).containsExactly(ONE);
        assertThat(result.findings().get(0).primary().region().start().line()).isEqualTo(5);
        assertThat(result.findings().get(0).primary().region().bytes().length())
                .isBetween(release.length() - 3L, (long) release.length());
    }

    @Test
    void aRunOverManyLinesIsOne() throws IOException {
        byte[] noise = new byte[600];
        new Random(5).nextBytes(noise);
        String text = ONE + "\n" + base64(noise);
        String run = Base64.getMimeEncoder(76, bytes("\n")).encodeToString(Form.GZIP.pack(bytes(text)));
        write("a.txt", "begin\n" + run + "\nend\n");

        Finding finding = scan().findings().get(0);

        assertThat(finding.secret().orElseThrow().reveal()).isEqualTo(ONE);
        assertThat(finding.primary().region().bytes().start()).isEqualTo(6);
        assertThat(finding.primary().region().bytes().end()).isEqualTo(6 + run.length());
    }

    @Test
    void isFoundPackedWithinWhatIsPacked() throws IOException {
        byte[] inner = Form.ZIP.pack(bytes("x: " + ONE));
        write("a.txt", "a " + base64(Form.GZIP.pack(bytes("b " + base64(Form.GZIP.pack(inner)) + " c"))) + " d");
        assertThat(values(scan())).containsExactly(ONE);
    }

    @Test
    void whatIsPackedTooDeepIsUnread() throws IOException {
        for (Form innermost : Form.values()) {
            String text = "x: " + ONE;
            byte[] packed = innermost.pack(bytes(text));
            for (int depth = 1; depth < 3; depth++) {
                packed = Form.GZIP.pack(bytes("data: " + base64(packed)));
            }
            write("a.txt", "a " + base64(packed) + " b");

            assertThat(values(scan(3, 3))).containsExactly(ONE);
            assertThat(scan(3, 3).manifest().problems(Problem.Effect.UNREAD)).isEmpty();
            assertThat(scan(2, 3).findings()).isEmpty();
            assertThat(scan(2, 3).manifest().problems(Problem.Effect.UNREAD))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("archive.too-deep");
                        assertThat(problem.path()).isEqualTo("a.txt");
                    });
        }
    }

    @Test
    void anArchiveTooDeepWithinAPackedOneIsUnread() throws IOException {
        write("a.txt", "a " + base64(Form.ZIP.pack(Form.GZIP.pack(bytes("x: " + ONE)))) + " b");

        assertThat(values(scan(2, 3))).containsExactly(ONE);
        assertThat(scan(1, 3).manifest().problems(Problem.Effect.UNREAD))
                .extracting(Problem::code)
                .containsExactly("archive.too-deep");
    }

    @Test
    void endsWhereNoArchiveIsOpenedOrNothingDecoded() throws IOException {
        write("a.txt", "a " + base64(Form.GZIP.pack(bytes("x: " + ONE))));
        for (ScanResult result : List.of(scan(0, 3), scan(4, 0))) {
            assertThat(result.findings()).isEmpty();
            assertThat(result.manifest().problems()).isEmpty();
        }
    }

    @Test
    void saysWhatCannotBeReadWhole() throws IOException {
        byte[] noise = new byte[3000];
        new Random(5).nextBytes(noise);
        String run = base64(Form.GZIP.pack(bytes(ONE + "\n" + base64(noise))));
        write("a.txt", "a " + run.substring(0, 2000) + " b");

        ScanResult result = scan();

        assertThat(values(result)).as("what was there before the damage").containsExactly(ONE);
        assertThat(result.manifest().problems(Problem.Effect.DEGRADED))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("decode.packed-unread");
                    assertThat(problem.path()).isEqualTo("a.txt");
                });
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @Test
    void allOfATextIsOneArchiveAsFarAsLimitsGo() throws IOException {
        byte[] zeros = new byte[1 << 20];
        String bomb = "a " + base64(Form.GZIP.pack(zeros)) + '\n';
        byte[] text = bytes(bomb.repeat(8) + "b " + base64(Form.GZIP.pack(bytes("x: " + ONE))));
        DetectorSession session = Detector.of(BuiltinRules.load(), Set::of, 3).session();
        Detection detection = session.detect(text, text.length);
        Blob blob = Blob.object(Provenance.file(".", "", FileState.COMMITTED), "1234", text, text.length);

        for (int megabytes : new int[] {4, 16}) {
            Ledger ledger = new Ledger();
            PackedTexts texts = new PackedTexts(
                    session,
                    new TextOwners(BuiltinRules.load()),
                    new ArchiveLimits(4, (long) megabytes << 20, 100),
                    (at, ignored) -> {},
                    new Told(ledger, new AtomicInteger(Integer.MAX_VALUE)));
            assertThat(texts.search(blob, detection.packed(), 4)).hasSize(megabytes == 4 ? 0 : 1);
            assertThat(ledger.problems())
                    .extracting(Problem::path)
                    .isEqualTo(megabytes == 4 ? List.of("blob 1234") : List.of());
        }
    }

    @Test
    void whatTheTimeLeavesOfItIsUnread() throws IOException {
        byte[] text = bytes("a " + base64(Form.GZIP.pack(new byte[1 << 20])) + "\nb "
                + base64(Form.GZIP.pack(bytes("x: " + ONE))) + '\n');
        DetectorSession session = Detector.of(BuiltinRules.load(), Set::of, 3).session();
        Detection detection = session.detect(text, text.length);
        Blob blob = Blob.object(Provenance.file(".", "", FileState.COMMITTED), "1234", text, text.length);

        for (int asked : new int[] {0, 1, 5}) {
            Ledger ledger = new Ledger();
            PackedTexts texts = new PackedTexts(
                    session,
                    new TextOwners(BuiltinRules.load()),
                    ArchiveLimits.DEFAULT,
                    (at, ignored) -> {},
                    new Told(ledger, new AtomicInteger(asked)));
            assertThat(texts.search(blob, detection.packed(), 4)).isEmpty();
            assertThat(ledger.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD);
                assertThat(problem.code()).isEqualTo(Problem.TIME_OVER);
                assertThat(problem.path()).isEqualTo("blob 1234");
            });
        }
    }

    /** Remembers problems; wants no more once it was asked so often. */
    private record Told(Ledger ledger, AtomicInteger left) implements BlobReceiver {
        @Override
        public boolean wantsMore() {
            return left.getAndDecrement() > 0;
        }

        @Override
        public void blob(Blob blob) {
            throw new IllegalStateException("no blob is expected");
        }

        @Override
        public void problem(Problem problem) {
            ledger.problem(problem);
        }

        @Override
        public void count(String unit, String what, long howMany) {
            ledger.count(unit, what, howMany);
        }

        @Override
        public void headline(String text) {
            throw new IllegalStateException("no headline is expected");
        }

        @Override
        public void expect(long blobs) {
            throw new IllegalStateException("no work is expected");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static List<String> values(ScanResult result) {
        return result.findings().stream()
                .map(finding -> finding.secret().orElseThrow().reveal())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private ScanResult scan() {
        return scan(4, 3);
    }

    private ScanResult scan(int archiveDepth, int decodeDepth) {
        Reading usual = Reading.defaults();
        Reading reading = new Reading(
                usual.history(),
                true,
                List.of(),
                List.of(),
                false,
                false,
                Long.MAX_VALUE,
                decodeDepth,
                archiveDepth,
                false,
                Optional.empty());
        ScanRequest request = ScanRequest.of(
                        List.of(new ScanTarget.Files(directory)), BuiltinRules.load(), LocalDate.EPOCH)
                .with(reading);
        try {
            return Scan.run(request, ScanListener.NONE);
        } catch (RequestException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
