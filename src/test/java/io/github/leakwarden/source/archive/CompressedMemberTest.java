package io.github.leakwarden.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.Delivered;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands before, between and behind compressed streams. */
final class CompressedMemberTest {
    private static final byte[] BEHIND = "a text behind the end".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(
            value = Archives.Form.class,
            names = {"GZIP", "BZIP2", "XZ", "LZMA", "ZSTD", "LZ4", "ZLIB"})
    void readsStreamsOneAfterTheOtherAndSearchesWhatStandsBehind(Archives.Form form) {
        byte[] both = Archives.concat(form.pack("", "one "), form.pack("", "two"));

        assertThat(expand(both).texts()).containsOnly(entry("outer!outer", "one two"));
        assertThat(expand(both).problems()).isEmpty();
        assertThat(expand(Archives.concat(both, new byte[3000])).problems()).isEmpty();
        Delivered delivered = expand(Archives.concat(both, BEHIND));
        assertThat(delivered.texts())
                .containsOnly(entry("outer!outer", "one two"), entry("outer@" + both.length, "a text behind the end"));
        assertThat(delivered.problems()).containsExactly("archive.trailing outer");
    }

    @ParameterizedTest
    @EnumSource(
            value = Archives.Form.class,
            names = {"GZIP", "BZIP2", "XZ", "LZMA", "ZSTD", "LZ4", "ZLIB"})
    void opensAnArchiveBehindTheEnd(Archives.Form form) {
        byte[] zip = Archives.zip().add("b", "two").bytes();
        byte[] both = Archives.concat(Archives.concat(form.pack("", "one"), new byte[100]), zip);

        Delivered delivered = expand(both);

        assertThat(delivered.texts())
                .containsOnly(entry("outer!outer", "one"), entry("outer!(behind the end)!b", "two"));
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void saysThatWhatIsNoTextBehindTheEndMayBeAFormatOfItsOwn() {
        byte[] both = Archives.concat(Archives.Form.XZ.pack("", "one"), new byte[] {1, 0, 2, 3, 4, 5, 6, 7, 8, 9});

        assertThat(expand(both).problems()).containsExactly("archive.broken outer");
    }

    @Test
    void doesNotFollowArchivesBehindArchivesForEver() {
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        for (int i = 0; i < 5000; i++) {
            chain.writeBytes((i % 2 == 0 ? Archives.Form.GZIP : Archives.Form.XZ).pack("", "text"));
        }

        assertThat(expand(chain.toByteArray()).problems())
                .containsExactly("archive.too-deep outer" + "!(behind the end)".repeat(4));
    }

    @Test
    void searchesNameAndCommentOfAGzip() {
        byte[] gzip = Archives.Form.GZIP.pack("", "one");
        byte[] said = "a file name\0a comment to be read\0".getBytes(StandardCharsets.US_ASCII);
        byte[] head = Arrays.copyOf(gzip, 10);
        head[3] = 8 | 16;
        byte[] both = Archives.concat(Archives.concat(head, said), Arrays.copyOfRange(gzip, 10, gzip.length));

        Delivered delivered = expand(both);

        assertThat(delivered.texts()).containsEntry("outer!outer", "one");
        assertThat(delivered.texts().get("outer")).contains("a comment to be read");
        assertThat(delivered.problems()).isEmpty();
    }

    @Test
    void searchesASkippableFrame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x53, 0x2A, 0x4D, 0x18});
        Archives.writeLittleEndian(out, BEHIND.length, 4);
        out.writeBytes(BEHIND);
        out.writeBytes(Archives.Form.ZSTD.pack("", "one"));

        assertThat(expand(out.toByteArray()).texts())
                .containsOnly(entry("outer!outer", "one"), entry("outer@8", "a text behind the end"));
    }

    @Test
    void searchesTheBytesOfWhatOnlyLooksLikeAnArchive() {
        byte[] bytes = Archives.concat(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0}, BEHIND);

        Delivered delivered = expand(bytes);

        assertThat(delivered.texts().values()).anyMatch(text -> text.endsWith("a text behind the end"));
        assertThat(delivered.problems()).containsExactly("archive.broken outer");
    }

    @Test
    void keepsTheObjectOfHistoryThatAnArchiveIs() {
        byte[] zip = Archives.zip().add("a", "one").bytes();
        Archives.markEncrypted(zip, "a");
        byte[] both = Archives.zip().add("in.zip", zip).add("b", "two").bytes();
        Provenance unknown = Provenance.file("unit", "", FileState.COMMITTED);
        Delivered delivered = new Delivered();

        new ArchiveExpander(ArchiveLimits.DEFAULT).expand(Blob.object(unknown, "1234", both, both.length), delivered);

        assertThat(delivered.blobs())
                .isNotEmpty()
                .allMatch(blob -> blob.objectId().orElse("").equals("1234"));
        assertThat(delivered.problems()).containsExactly("archive.encrypted blob 1234!in.zip!a");
    }

    @Test
    void opensAPackageWithItsScripts() {
        ByteArrayOutputStream rpm = new ByteArrayOutputStream();
        rpm.writeBytes(Arrays.copyOf(new byte[] {(byte) 0xED, (byte) 0xAB, (byte) 0xEE, (byte) 0xDB}, 96));
        rpm.writeBytes(packageHeader("sig"));
        rpm.writeBytes(new byte[-(16 + 16 + 3) & 7]);
        rpm.writeBytes(packageHeader("a script that runs at installation"));
        rpm.writeBytes(Archives.Form.XZ.pack("", Archives.Form.CPIO.pack("etc/conf", "one")));

        Delivered delivered = expand(rpm.toByteArray());

        assertThat(delivered.texts()).containsEntry("outer!etc/conf", "one");
        assertThat(delivered.texts().get("outer")).contains("a script that runs at installation");
        assertThat(delivered.problems()).isEmpty();
    }

    private static byte[] packageHeader(String store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x8E, (byte) 0xAD, (byte) 0xE8, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0});
        out.write(store.length());
        out.writeBytes(new byte[16]);
        out.writeBytes(store.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static Delivered expand(byte[] bytes) {
        Delivered delivered = new Delivered();
        Blob blob = Blob.whole(Provenance.file("unit", "outer", FileState.FILE), bytes, bytes.length);
        ArchiveExpander expander = new ArchiveExpander(ArchiveLimits.DEFAULT);
        assertThat(expander.recognises(blob)).isTrue();
        expander.expand(blob, delivered);
        return delivered;
    }
}
