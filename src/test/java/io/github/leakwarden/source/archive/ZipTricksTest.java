package io.github.leakwarden.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.Delivered;
import io.github.leakwarden.source.Segments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that show one tool what another does not see. */
final class ZipTricksTest {
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int DIRECTORY_OFFSET_AT = 16;
    private static final int END_BYTES = 22;

    @Test
    void findsAMemberThatTheDirectoryDoesNotList() {
        byte[] zip = Archives.zip()
                .add("seen", "one")
                .add("hidden", "two")
                .add("last", "three")
                .bytes();
        int hidden = Archives.headersOf(zip, "hidden").get(1);
        int last = Archives.headersOf(zip, "last").get(1);
        byte[] without = cut(zip, hidden, last - hidden);

        Delivered delivered = expand(without);

        assertThat(delivered.texts())
                .containsEntry("outer!seen", "one")
                .containsEntry("outer!hidden", "two")
                .containsEntry("outer!last", "three");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void findsAMemberBehindAnEmptyDirectory() {
        byte[] zip = Archives.zip().add("hidden", "two").bytes();
        int directory = Archives.headersOf(zip, "hidden").get(1);
        byte[] without = cut(zip, directory, zip.length - END_BYTES - directory);

        assertThat(expand(without).texts()).containsEntry("outer!hidden", "two");
    }

    @Test
    void readsAMemberBothWaysWhenItsHeadersDisagree() {
        String content = "a text to be compressed ".repeat(10);
        byte[] zip = Archives.zip().add("member", content).bytes();
        int directory = Archives.headersOf(zip, "member").get(1);
        zip[directory + 10] = 0;

        assertThat(expand(zip).texts()).hasSizeGreaterThan(1).containsValue(content);
    }

    @Test
    void believesNoLengthOfTheContent() {
        String content = "a text to be compressed ".repeat(10);
        byte[] zip = Archives.zip().add("member", content).bytes();
        for (int header : Archives.headersOf(zip, "member")) {
            zip[header + (zip[header + 2] == 1 ? 24 : 22)] = 1;
        }

        assertThat(expand(zip).texts()).containsEntry("outer!member", content);
    }

    @Test
    void searchesANameThatOnlyTheHeaderBeforeTheMemberHas() {
        byte[] zip = Archives.zip().add("name-in-both-headers", "one").bytes();
        int local = Archives.headersOf(zip, "name-in-both-headers").get(0);
        zip[local + 30] = 'N';

        assertThat(expand(zip).texts().get("outer")).contains("Name-in-both-headers");
    }

    @Test
    void searchesFieldsAndComments() {
        byte[] zip = Archives.zip()
                .addWithField("a", "one", "text in a field")
                .addWithComment("b", "two", "text in a comment")
                .comment("the last comment")
                .bytes();

        assertThat(expand(zip).texts().values())
                .contains("one", "two")
                .anyMatch(text -> text.contains("text in a field"))
                .anyMatch(text -> text.contains("text in a comment"))
                .anyMatch(text -> text.contains("the last comment"));
    }

    @Test
    void deliversFieldsAtTheirPlaceInTheZip() {
        byte[] zip =
                Archives.zip().addWithComment("b", "two", "text in a comment").bytes();

        Blob remark = expand(zip).blobs().stream()
                .filter(blob -> blob.offset() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(Arrays.copyOfRange(zip, (int) remark.offset(), (int) remark.offset() + remark.length()))
                .isEqualTo(remark.bytes());
    }

    @Test
    void searchesWhatStandsBetweenMembers() {
        byte[] zip = Archives.zip().add("a", "one").add("b", "two").bytes();
        int second = Archives.headersOf(zip, "b").get(0);
        byte[] gap = "between two members, where no tool looks".getBytes(StandardCharsets.US_ASCII);
        byte[] both = insert(zip, second, gap);
        shift(both, Archives.headersOf(both, "b").get(1) + 42, gap.length);
        shift(both, both.length - END_BYTES + DIRECTORY_OFFSET_AT, gap.length);

        Delivered delivered = expand(both);

        assertThat(delivered.texts())
                .containsEntry("outer!b", "two")
                .containsValue(new String(gap, StandardCharsets.US_ASCII));
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void opensTheWidestHeaders() {
        Delivered delivered =
                expand(Archives.zip().wide().add("a", "one").add("b", "two").bytes());

        assertThat(delivered.texts()).containsEntry("outer!a", "one").containsEntry("outer!b", "two");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsAZipWrittenToAStream() throws IOException {
        Delivered delivered = expand(streamed("a", "one", "b", "two"));

        assertThat(delivered.texts()).containsOnlyKeys("outer!a", "outer!b");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsAZipWrittenToAStreamWithoutItsDirectory() throws IOException {
        byte[] zip = streamed("a", "one", "b", "two");
        int directory = Archives.headersOf(zip, "a").get(1);

        Delivered delivered = expand(Arrays.copyOf(zip, directory));

        assertThat(delivered.texts()).containsEntry("outer!a", "one").containsEntry("outer!b", "two");
        assertThat(delivered.problems()).containsExactly("archive.broken outer");
    }

    @Test
    void stopsABombOfMembersThatOverlap() {
        byte[] kernel = Archives.zip().add("0", new byte[100_000]).bytes();
        int directory = Archives.headersOf(kernel, "0").get(1);
        byte[] entry = Arrays.copyOfRange(kernel, directory, kernel.length - END_BYTES);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(kernel, 0, directory);
        for (int i = 0; i < 1000; i++) {
            bomb.writeBytes(entry);
        }
        byte[] end = Arrays.copyOfRange(kernel, kernel.length - END_BYTES, kernel.length);
        shift(end, DIRECTORY_SIZE_AT, 999 * entry.length);
        bomb.writeBytes(end);

        Delivered delivered = expand(bomb.toByteArray(), new ArchiveLimits(4, 10 << 20, 100_000));

        assertThat(delivered.counts()).containsEntry("archive members", 105L);
        assertThat(delivered.problems()).containsExactly("archive.budget outer!0");
    }

    @Test
    void stopsAtOneMemberMoreThanAHundredThousand() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= 100_000; i++) {
                out.putNextEntry(new ZipEntry(Integer.toString(i)));
                out.write(i);
                out.closeEntry();
            }
        }

        Delivered delivered = expand(bytes.toByteArray());

        assertThat(delivered.counts()).containsEntry("archive members", 100_000L);
        assertThat(delivered.problems()).containsExactly("archive.budget outer!100000");
    }

    @Test
    void showsNamesOfControlCharactersAndInvalidBytes() {
        byte[] zip =
                Archives.zip().add("a\u001b[31m.txt", "one").add("XYZ", "two").bytes();
        for (int header : Archives.headersOf(zip, "XYZ")) {
            zip[header + (zip[header + 2] == 1 ? 46 : 30)] = (byte) 0xFF;
        }

        assertThat(expand(zip).texts())
                .containsEntry("outer!a\u001b[31m.txt", "one")
                .containsEntry("outer!\\xffYZ", "two");
    }

    @Test
    void opensALargeZipBehindAScriptOnDisk(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("setup.run");
        byte[] script = new byte[Segments.WHOLE_BYTES];
        Arrays.fill(script, (byte) '#');
        Files.write(
                file, Archives.concat(script, Archives.zip().add("a", "text").bytes()));
        ArchiveExpander expander = new ArchiveExpander(ArchiveLimits.DEFAULT);
        Delivered delivered = new Delivered();

        try (FileChannel channel = FileChannel.open(file)) {
            assertThat(expander.recognises(channel)).isTrue();
        }
        expander.expand(place(), file, delivered);

        assertThat(delivered.texts()).containsEntry("outer!a", "text");
        assertThat(delivered.texts().get("outer")).startsWith("####");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void opensAStreamThatIsAZipBehindAScript() throws IOException {
        byte[] script = "#!/bin/sh\nexec unzip\n".getBytes(StandardCharsets.US_ASCII);
        byte[] zip = Archives.zip().addStored("a", script).add("b", "text").bytes();
        byte[] start = Archives.concat(script, zip);
        ArchiveExpander expander = new ArchiveExpander(ArchiveLimits.DEFAULT);
        Delivered delivered = new Delivered();
        InputStream stream =
                new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(new byte[70 << 20]));

        assertThat(expander.recognisesStream(start, start.length)).isTrue();
        expander.expandStream(place(), stream, delivered);

        assertThat(delivered.texts()).containsEntry("outer!b", "text").containsKey("outer");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void readsAZipTooLargeForMemoryWithinAnother() {
        byte[] large = new byte[Segments.WHOLE_BYTES + 1];
        byte[] inner = Archives.zip().addStored("large", large).add("b", "text").bytes();

        Delivered delivered = expand(Archives.zip().add("inner.zip", inner).bytes());

        assertThat(delivered.texts()).containsEntry("outer!inner.zip!b", "text");
        assertThat(delivered.problems()).isEmpty();
    }

    private static byte[] streamed(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (List<String> pair :
                    List.of(List.of(namesAndTexts[0], namesAndTexts[1]), List.of(namesAndTexts[2], namesAndTexts[3]))) {
                out.putNextEntry(new ZipEntry(pair.get(0)));
                out.write(pair.get(1).getBytes(StandardCharsets.US_ASCII));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Without a stretch of the directory; its size is mended, not the number of entries. */
    private static byte[] cut(byte[] zip, int from, int length) {
        byte[] cut = Archives.concat(Arrays.copyOf(zip, from), Arrays.copyOfRange(zip, from + length, zip.length));
        shift(cut, cut.length - END_BYTES + DIRECTORY_SIZE_AT, -length);
        return cut;
    }

    private static byte[] insert(byte[] zip, int at, byte[] bytes) {
        return Archives.concat(Archives.concat(Arrays.copyOf(zip, at), bytes), Arrays.copyOfRange(zip, at, zip.length));
    }

    private static void shift(byte[] bytes, int at, int by) {
        int number = LittleEndian.int32(bytes, at) + by;
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >> (8 * i));
        }
    }

    private static Delivered expand(byte[] bytes) {
        return expand(bytes, ArchiveLimits.DEFAULT);
    }

    private static Delivered expand(byte[] bytes, ArchiveLimits limits) {
        Delivered delivered = new Delivered();
        new ArchiveExpander(limits).expand(Blob.whole(place(), bytes, bytes.length), delivered);
        return delivered;
    }

    private static Provenance place() {
        return Provenance.file("unit", "outer", FileState.FILE);
    }
}
