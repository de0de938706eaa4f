package io.github.leakwarden.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Delivered;
import io.github.leakwarden.source.ForwardingReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveExpanderTest {
    private static final ArchiveLimits LIMITS = ArchiveLimits.DEFAULT;

    @Test
    void deliversTheMembersOfAZip() {
        Delivered delivered =
                expand(Archives.zip().add("a/b.txt", "one").add("c.txt", "two").bytes());

        assertThat(delivered.texts()).containsOnly(entry("outer!a/b.txt", "one"), entry("outer!c.txt", "two"));
        assertThat(delivered.problems()).isEmpty();
        assertThat(delivered.counts()).containsEntry("archive members", 2L);
    }

    @Test
    void takesNoticeOfTheLengthOfTheBlobNotOfItsArray() {
        byte[] zip = Archives.zip().add("a", "one").bytes();
        Blob blob = Blob.whole(place(), Arrays.copyOf(zip, zip.length + 1000), zip.length);

        assertThat(expand(blob, LIMITS).texts()).containsOnly(entry("outer!a", "one"));
    }

    @ParameterizedTest
    @EnumSource(Archives.Form.class)
    void opensEveryFormWithinEveryOther(Archives.Form outer) {
        for (Archives.Form inner : Archives.Form.values()) {
            Delivered delivered = expand(outer.pack("in", inner.pack("leaf", "the text")));

            assertThat(delivered.texts().values()).as("%s in %s", inner, outer).containsExactly("the text");
            assertThat(delivered.problems()).isEmpty();
        }
    }

    @Test
    void namesTheMembersOfACompressedTarAsThoseOfOneArchive() {
        byte[] tar = Archives.Form.TAR.pack("etc/conf", "text");

        assertThat(expand(Archives.Form.GZIP.pack("", tar)).texts()).containsOnly(entry("outer!etc/conf", "text"));
    }

    @Test
    void readsEveryStreamOfAGzip() {
        byte[] both = Archives.concat(Archives.Form.GZIP.pack("", "one "), Archives.Form.GZIP.pack("", "two"));

        Delivered delivered = expand(both);

        assertThat(delivered.texts().values()).containsExactly("one two");
        assertThat(delivered.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Archives.Form.class,
            names = {"TAR", "ZIP"})
    void searchesWhatStandsBehindAGzipAndSaysSo(Archives.Form inner) {
        byte[] gzip = Archives.Form.GZIP.pack("", inner.pack("leaf", "text"));

        Delivered delivered = expand(Archives.concat(gzip, "behind it".getBytes(StandardCharsets.US_ASCII)));

        assertThat(delivered.texts())
                .containsEntry("outer@" + gzip.length, "behind it")
                .containsValue("text");
        assertThat(delivered.problems()).containsExactly("archive.trailing outer");
    }

    @Test
    void readsTheStreamBeforeADamagedOne() {
        byte[] gzip = Archives.Form.GZIP.pack("", "text");

        Delivered delivered = expand(Archives.concat(gzip, new byte[] {0x1F, (byte) 0x8B, 7, 7, 0}));

        assertThat(delivered.texts()).containsValue("text");
        assertThat(delivered.problems()).containsExactly("archive.broken outer");
    }

    @Test
    void takesZerosBehindAGzipForPadding() {
        Delivered delivered = expand(Archives.concat(Archives.Form.GZIP.pack("", "text"), new byte[5000]));

        assertThat(delivered.texts().values()).containsExactly("text");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void opensAsDeepAsAllowedAndSaysWhereItStopped() {
        byte[] bytes = Archives.zip().add("leaf", "text").bytes();
        for (int depth = 4; depth > 0; depth--) {
            bytes = Archives.zip()
                    .add(depth + ".zip", bytes)
                    .add(depth + ".txt", "beside")
                    .bytes();
        }

        Delivered delivered = expand(bytes);

        assertThat(delivered.texts().keySet())
                .containsExactlyInAnyOrder(
                        "outer!1.txt", "outer!1.zip!2.txt", "outer!1.zip!2.zip!3.txt", "outer!1.zip!2.zip!3.zip!4.txt");
        assertThat(delivered.problems()).containsExactly("archive.too-deep outer!1.zip!2.zip!3.zip!4.zip");
    }

    @Test
    void stopsABombAtTheBudgetAndSearchesWhatCameBefore() {
        byte[] zip = Archives.zip()
                .add("first", "one")
                .add("bomb", new byte[5 << 20])
                .add("last", "two")
                .bytes();

        Delivered delivered = expand(zip, new ArchiveLimits(4, 1 << 20, 100));

        assertThat(zip).hasSizeLessThan(20_000);
        assertThat(delivered.texts()).containsKey("outer!first").doesNotContainKey("outer!last");
        assertThat(delivered.texts().get("outer!bomb")).hasSizeLessThanOrEqualTo(1 << 20);
        assertThat(delivered.problems()).containsExactly("archive.budget outer!bomb");
    }

    @Test
    void endsWithinALongMemberWhenTheTimeIsOver() {
        byte[] gzip = Archives.Form.GZIP.pack("", new byte[8 << 20]);
        Delivered delivered = new Delivered();
        AtomicInteger left = new AtomicInteger(20);
        BlobReceiver impatient = new ForwardingReceiver(delivered) {
            @Override
            public boolean wantsMore() {
                return left.getAndDecrement() > 0;
            }
        };

        new ArchiveExpander(LIMITS).expand(Blob.whole(place(), gzip, gzip.length), impatient);

        assertThat(delivered.texts().values())
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(1 << 20));
        assertThat(delivered.problems()).containsExactly("scan.time-over outer");
    }

    @Test
    void countsTheBytesOfAllDepthsAgainstOneBudget() {
        Archives.Zip outer = Archives.zip();
        byte[] inner = Archives.zip().add("x", new byte[300_000]).bytes();
        for (int i = 0; i < 10; i++) {
            outer.add(i + ".zip", inner);
        }

        assertThat(expand(outer.bytes(), new ArchiveLimits(4, 1 << 20, 100)).problems())
                .containsExactly("archive.budget outer!3.zip!x");
    }

    @Test
    void stopsAtTheNumberOfMembers() {
        Archives.Zip zip = Archives.zip();
        for (int i = 0; i < 10; i++) {
            zip.add("m" + i, "x");
        }

        Delivered delivered = expand(zip.bytes(), new ArchiveLimits(4, 1 << 20, 7));

        assertThat(delivered.texts()).hasSize(7);
        assertThat(delivered.problems()).containsExactly("archive.budget outer!m7");
    }

    @ParameterizedTest
    @EnumSource(value = Archives.Form.class, mode = EnumSource.Mode.EXCLUDE, names = "SEVEN_ZIP")
    void readsWhatItCanOfACutOffArchive(Archives.Form form) {
        String text = Archives.randomText(2_000_000);
        byte[] bytes = form.pack("member", text.getBytes(StandardCharsets.US_ASCII));

        Delivered delivered = expand(Arrays.copyOf(bytes, bytes.length * 3 / 4));

        assertThat(delivered.texts()).hasSize(1);
        assertThat(delivered.texts().values()).allMatch(read -> text.startsWith(read) && read.length() < text.length());
        assertThat(delivered.texts().values().iterator().next()).hasSizeGreaterThan(800_000);
        assertThat(delivered.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("archive.broken outer"));
    }

    @ParameterizedTest
    @EnumSource(Archives.Form.class)
    void tellsOfEveryKindOfDamageOrReadsTheContent(Archives.Form form) {
        String content = Archives.randomText(3000);
        byte[] bytes = form.pack("member", content);
        Random random = new Random(form.ordinal());
        for (int round = 0; round < 300; round++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (new ArchiveExpander(LIMITS).recognises(damaged, damaged.length)) {
                Delivered delivered = expand(damaged);
                assertThat(delivered.problems().isEmpty() && !isRead(content, delivered, form.hasChecksum()))
                        .as("round %d is silent", round)
                        .isFalse();
            }
        }
    }

    /** Without a checksum a few bytes of the content may differ. */
    private static boolean isRead(String content, Delivered delivered, boolean exactly) {
        return delivered.texts().values().stream()
                .anyMatch(text -> exactly ? text.equals(content) : similar(text, content) > content.length() - 10);
    }

    private static long similar(String text, String content) {
        long equal = 0;
        for (int i = 0; i < Math.min(text.length(), content.length()); i++) {
            equal += text.charAt(i) == content.charAt(i) ? 1 : 0;
        }
        return equal;
    }

    @ParameterizedTest
    @EnumSource(Archives.Form.class)
    void tellsOfEveryCutOrReadsTheContent(Archives.Form form) {
        String content = Archives.randomText(700);
        byte[] bytes = form.pack("member", content);
        int emptyButWhole = 10;
        for (int length = emptyButWhole + 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            if (new ArchiveExpander(LIMITS).recognises(cut, length)) {
                Delivered delivered = expand(cut);
                assertThat(delivered.problems().isEmpty() && !isRead(content, delivered, true))
                        .as("cut to %d is silent", length)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Archives.Form.class)
    void stopsABombOfAnyForm(Archives.Form form) {
        byte[] bomb = form.pack("bomb", new byte[3 << 20]);

        Delivered delivered = expand(bomb, new ArchiveLimits(4, 1 << 20, 100));

        assertThat(delivered.problems()).singleElement().asString().startsWith("archive.budget outer");
        assertThat(delivered.texts().values()).allMatch(text -> text.length() <= 1 << 20);
    }

    @Test
    void tellsAHundredProblemsAndTheNumberOfTheRest() {
        Archives.Zip zip = Archives.zip();
        for (int i = 0; i < 250; i++) {
            zip.add(String.format("%04d", i), "x");
        }
        byte[] bytes = zip.bytes();
        for (int i = 0; i < 250; i++) {
            Archives.markEncrypted(bytes, String.format("%04d", i));
        }

        Delivered delivered = expand(bytes);

        assertThat(delivered.problems()).hasSize(101).contains("archive.encrypted outer!0000", "archive.more outer");
        assertThat(delivered.rawProblems())
                .anyMatch(problem -> problem.message().startsWith("150 more"));
    }

    @Test
    void goesOnBehindAnEncryptedMember() {
        byte[] zip = Archives.zip().add("secret", "x").add("open", "text").bytes();
        Archives.markEncrypted(zip, "secret");

        Delivered delivered = expand(zip);

        assertThat(delivered.texts()).containsOnly(entry("outer!open", "text"));
        assertThat(delivered.problems()).containsExactly("archive.encrypted outer!secret");
    }

    @Test
    void goesOnBehindADamagedMember() {
        byte[] zip = Archives.zip()
                .add("a", Archives.randomText(500))
                .add("b", "text")
                .bytes();
        Arrays.fill(zip, 40, 300, (byte) 0xFF);

        Delivered delivered = expand(zip);

        assertThat(delivered.texts()).containsEntry("outer!b", "text");
        assertThat(delivered.problems()).containsExactly("archive.broken outer!a");
    }

    @Test
    void keepsTwoMembersOfOneNameAndShowsNamesThatClimbOut() {
        Delivered delivered = expand(Archives.zip()
                .add("x", "one")
                .add("x", "two")
                .add("../../etc/passwd", "three")
                .bytes());

        assertThat(delivered.texts())
                .containsOnly(
                        entry("outer!x", "one"),
                        entry("outer!x (again)", "two"),
                        entry("outer!../../etc/passwd", "three"));
    }

    @Test
    void readsAZipAndTheScriptBeforeIt() {
        byte[] zip = Archives.zip().add("a", "text").bytes();
        byte[] script = "#!/bin/sh\necho unpacking\n".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Archives.concat(script, zip);

        assertThat(expand(both).texts())
                .containsOnly(entry("outer", "#!/bin/sh\necho unpacking\n"), entry("outer!a", "text"));
        assertThat(expand(Archives.zip().add("self.run", both).bytes()).texts())
                .containsOnly(
                        entry("outer!self.run", "#!/bin/sh\necho unpacking\n"), entry("outer!self.run!a", "text"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 300, 65_535})
    void readsAZipWithACommentBehindAScript(int comment) {
        byte[] zip =
                Archives.zip().add("a", "text").comment("c".repeat(comment)).bytes();
        for (String script : List.of("#!/bin/sh\n", "#!/bin/bash\n")) {
            byte[] both = Archives.concat(script.getBytes(StandardCharsets.US_ASCII), zip);

            assertThat(expand(both).texts())
                    .containsEntry("outer", script)
                    .containsEntry("outer!a", "text")
                    .hasSize(comment == 0 ? 2 : 3);
            assertThat(expand(both).texts().values()).anyMatch(text -> text.endsWith("c".repeat(comment)));
            assertThat(expand(both).problems()).isEmpty();
        }
    }

    @Test
    void takesAnEndRecordThatDoesNotReachTheEndForNoZip() {
        byte[] zip = Archives.zip().add("a", "text").bytes();
        byte[] both = Archives.concat(new byte[] {1}, Archives.concat(zip, new byte[] {2}));

        assertThat(new ArchiveExpander(LIMITS).recognises(both, both.length)).isFalse();
    }

    @Test
    void deliversNothingThatItWouldRecogniseAgain() {
        byte[] zip = Archives.zip().add("a", "text").bytes();
        byte[] nested = Archives.zip()
                .add("prefixed", Archives.concat(new byte[] {1, 2, 3}, zip))
                .bytes();
        ArchiveExpander expander = new ArchiveExpander(LIMITS);

        assertThat(expand(nested).blobs()).isNotEmpty().noneMatch(expander::recognises);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 22, 100})
    void takesShortAndOrdinaryContentForNoArchive(int length) {
        byte[] bytes =
                "PKA plain text that begins with two letters of a zip, and goes on and on until it is long enough."
                        .repeat(2)
                        .getBytes(StandardCharsets.US_ASCII);

        assertThat(new ArchiveExpander(LIMITS).recognises(bytes, length)).isFalse();
    }

    @Test
    void opensNoneAtDepthZero() {
        byte[] zip = Archives.zip().add("a", "text").bytes();

        assertThat(new ArchiveExpander(LIMITS.withDepth(0)).recognises(zip, zip.length))
                .isFalse();
    }

    @Test
    void doesNotTakeANameOfGigabytesIntoMemory() {
        byte[] tar = Archives.tarWithNameOf(64 << 20);

        Delivered delivered = expand(Archives.Form.GZIP.pack("", tar));

        assertThat(delivered.problems()).contains("archive.broken outer");
    }

    @Test
    void readsAZipWithoutDirectoryInOrderAndSaysSo() {
        byte[] zip = Archives.zip().add("a", "one").add("b", "two").bytes();
        Arrays.fill(zip, zip.length - 22, zip.length, (byte) 0);

        Delivered delivered = expand(zip);

        assertThat(delivered.texts()).containsEntry("outer!a", "one").containsEntry("outer!b", "two");
        assertThat(delivered.problems()).containsExactly("archive.broken outer");
    }

    @Test
    void readsAZipWhoseDirectoryIsTooLargeToHoldUpToTheNumberOfMembers() {
        Archives.Zip zip = Archives.zip();
        for (int i = 0; i < 400; i++) {
            zip.add("folder/with/a/name/" + i, "x");
        }

        Delivered delivered = expand(zip.bytes(), new ArchiveLimits(4, 1 << 20, 20));

        assertThat(delivered.texts()).hasSize(20).containsKey("outer!folder/with/a/name/19");
        assertThat(delivered.problems()).containsExactly("archive.budget outer!folder/with/a/name/20");
    }

    @Test
    void stopsQuietlyWhenTheScanIsCancelled() {
        byte[] zip = Archives.zip().add("a", "one").bytes();

        Thread.currentThread().interrupt();
        Delivered delivered = expand(zip);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsAnArchiveOnDisk(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.zip");
        Files.write(file, Archives.zip().add("a", "text").bytes());
        Delivered delivered = new Delivered();

        new ArchiveExpander(LIMITS).expand(place(), file, delivered);

        assertThat(delivered.texts()).containsOnly(entry("outer!a", "text"));
    }

    @Test
    void searchesTheBytesOfPicturesAndNamesWhatItCannotOpen() {
        byte[] zip = Archives.zip()
                .add("p.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")
                .add("d.pdf", "%PDF-1.7\n\0")
                .add("x.rar", "Rar!\u001a\u0007\1\0")
                .add("t.txt", "text")
                .bytes();
        Delivered delivered = new Delivered();

        new Unpacker(new ArchiveExpander(LIMITS), delivered).blob(Blob.whole(place(), zip, zip.length));

        assertThat(delivered.texts().keySet())
                .containsExactly("outer!d.pdf", "outer!p.png", "outer!t.txt", "outer!x.rar");
        assertThat(delivered.counts())
                .containsEntry("pictures, searched as bytes only", 1L)
                .containsEntry("PDF files, searched as bytes only", 1L);
        assertThat(delivered.problems()).isEqualTo(List.of("archive.unsupported outer!x.rar"));
    }

    private static Delivered expand(byte[] bytes) {
        return expand(bytes, LIMITS);
    }

    private static Delivered expand(byte[] bytes, ArchiveLimits limits) {
        return expand(Blob.whole(place(), bytes, bytes.length), limits);
    }

    private static Delivered expand(Blob blob, ArchiveLimits limits) {
        Delivered delivered = new Delivered();
        ArchiveExpander expander = new ArchiveExpander(limits);
        assertThat(expander.recognises(blob)).isTrue();
        expander.expand(blob, delivered);
        return delivered;
    }

    private static Provenance place() {
        return Provenance.file("unit", "outer", FileState.FILE);
    }
}
