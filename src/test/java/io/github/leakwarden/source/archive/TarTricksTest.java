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
import org.junit.jupiter.params.provider.ValueSource;

/** Tars of every dialect, and what hides in them. */
final class TarTricksTest {
    private static final byte[] END = new byte[1024];

    @Test
    void knowsATarWithoutMagicByItsChecksum() {
        byte[] tar = tar(header("old", 3, '\0', ""), padded("one"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!old", "one"));
    }

    @Test
    void searchesAttributesThatSomebodyWrote() {
        String attributes = "38 comment=who reads this, my friend?\n";
        byte[] tar =
                tar(header("x", attributes.length(), 'x'), padded(attributes), header("a", 3, '0'), padded("one"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!a", "one"), entry("outer@512", attributes));
        assertThat(expand(tar).problems()).isEmpty();
    }

    @Test
    void takesNameAndLengthFromAttributes() {
        String attributes = "15 path=b/long\n10 size=3\n11 mtime=1\n";
        byte[] tar =
                tar(header("x", attributes.length(), 'x'), padded(attributes), header("a", 0, '0'), padded("one"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!b/long", "one"));
    }

    @Test
    void takesALongNameFromTheBlockBefore() {
        String name = "n".repeat(300);
        byte[] tar = tar(header("././@LongLink", 301, 'L'), padded(name), header("nnn", 3, '0'), padded("one"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!" + name, "one"));
    }

    @Test
    void readsASparseFileAsItIsStored() {
        byte[] sparse = header("holes", 3, 'S');
        sparse[482] = 1;
        sign(sparse);

        byte[] tar = tar(sparse, new byte[512], padded("one"), header("next", 3, '0'), padded("two"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!holes", "one"), entry("outer!next", "two"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '5'})
    void takesNoHeaderForTheContentOfALinkOrFolder(char type) {
        byte[] tar = tar(header("link", 700, type), header("a", 3, '0'), padded("one"), END);

        assertThat(expand(tar).texts()).containsEntry("outer!a", "one").doesNotContainKey("outer@0");
        assertThat(expand(tar).texts().getOrDefault("outer!link", "")).isEmpty();
        assertThat(expand(tar).problems()).isEmpty();
    }

    @Test
    void readsContentThatALinkShouldNotHave() {
        byte[] tar = tar(header("link", 3, '2'), padded("one"), header("a", 3, '0'), padded("two"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!link", "one"), entry("outer!a", "two"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2'})
    void readsTheTargetOfALinkAsItsContent(char type) {
        byte[] link = header("link", 0, type);
        put(link, 157, "../to/where");
        sign(link);

        assertThat(expand(tar(link, header("a", 3, '0'), padded("one"), END)).texts())
                .containsOnly(entry("outer!link", "../to/where"), entry("outer!a", "one"));
    }

    @Test
    void takesALongTargetFromTheBlockBefore() {
        String target = "t".repeat(300);
        byte[] tar = tar(
                header("././@LongLink", 301, 'K'), padded(target), header("link", 0, '2'), header("next", 0, '2'), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!link", target), entry("outer!next", ""));
    }

    @Test
    void takesNameAndTargetOfALinkFromAttributes() {
        String attributes = "15 path=b/long\n19 linkpath=b/here\n";
        byte[] tar = tar(header("x", attributes.length(), 'x'), padded(attributes), header("a", 0, '2'), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!b/long", "b/here"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'3', '4', '6'})
    void tellsTheNameOfADevice(char type) {
        assertThat(expand(tar(header("pipe", 0, type), END)).texts()).containsOnly(entry("outer!pipe", ""));
    }

    @Test
    void readsOnBehindTheEnd() {
        byte[] tar = tar(header("a", 3, '0'), padded("one"), END, END, header("b", 3, '0'), padded("two"), END);

        assertThat(expand(tar).texts()).containsOnly(entry("outer!a", "one"), entry("outer!b", "two"));
        assertThat(expand(tar).problems()).isEmpty();
    }

    @Test
    void searchesWhatOldWritersLeftBehindTheEndAndMissesNothing() {
        byte[] tar = tar(header("a", 3, '0'), padded("one"), END, header("stale", 700, '0'), padded("stale text"));

        assertThat(expand(tar).texts().values()).anyMatch(text -> text.contains("stale text"));
        assertThat(expand(tar).problems()).containsExactly("archive.trailing outer");
    }

    @Test
    void searchesTextBehindTheEnd() {
        byte[] tar = tar(
                header("a", 3, '0'),
                padded("one"),
                END,
                "a text behind the end of all".getBytes(StandardCharsets.US_ASCII));

        assertThat(expand(tar).texts().values()).anyMatch(text -> text.contains("a text behind the end of all"));
        assertThat(expand(tar).problems()).containsExactly("archive.trailing outer");
    }

    @Test
    void searchesPadding() {
        byte[] content = Arrays.copyOf("one a text in the padding".getBytes(StandardCharsets.US_ASCII), 512);

        assertThat(expand(tar(header("a", 3, '0'), content, END)).texts())
                .containsEntry("outer!a", "one")
                .hasEntrySatisfying("outer@515", text -> assertThat(text).startsWith(" a text in the padding"));
    }

    @Test
    void goesOnBehindADamagedHeader() {
        byte[] damaged = header("b", 3, '0');
        damaged[0] = 'c';
        byte[] tar = tar(
                header("a", 3, '0'), padded("one"), damaged, padded("two"), header("d", 3, '0'), padded("three"), END);

        Delivered delivered = expand(tar);

        assertThat(delivered.texts()).containsEntry("outer!a", "one").containsEntry("outer!d", "thr");
        assertThat(delivered.texts().values()).anyMatch(text -> text.contains("two"));
        assertThat(delivered.problems()).containsExactly("archive.broken outer");
    }

    @Test
    void doesNotBelieveALengthBeyondAnyFile() {
        byte[] header = header("a", 3, '0');
        Arrays.fill(header, 124, 136, (byte) 0xFF);
        sign(header);

        assertThat(expand(tar(header("z", 1, '0'), padded("z"), header, padded("one"), END))
                        .problems())
                .containsExactly("archive.broken outer");
    }

    private static byte[] tar(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] header(String name, int size, char type) {
        return header(name, size, type, "ustar\00000");
    }

    private static byte[] header(String name, int size, char type, String magic) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, String.format("%011o", size));
        header[156] = (byte) type;
        put(header, 257, magic);
        sign(header);
        return header;
    }

    private static void sign(byte[] header) {
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
    }

    private static void put(byte[] to, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, to, at, bytes.length);
    }

    private static byte[] padded(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), (text.length() + 511) / 512 * 512);
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
