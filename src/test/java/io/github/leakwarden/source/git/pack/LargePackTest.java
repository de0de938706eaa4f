package io.github.leakwarden.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of more than 6 GiB, nearly all of it holes, with deltas whose bases lie beyond 2 and 4 GiB or that far away. */
final class LargePackTest {
    private static final long GIB = 1L << 30;

    @TempDir
    Path directory;

    private final PackFixture fixture = new PackFixture();
    private final Map<String, byte[]> expected = new LinkedHashMap<>();

    @Test
    void readsWhatLiesBeyondTwoAndFourGibibytes() throws Exception {
        byte[] first = text("first ".repeat(100));
        long early = whole(first);
        holeOf(2 * GIB);
        long beyondTwo = delta(early, first, "second");
        byte[] second = joined(first, "second");
        holeOf(2 * GIB + 5);
        long beyondFour = delta(beyondTwo, second, "third");
        delta(early, first, "made of the first one");
        fixture.idDelta(
                added(joined(first, "by id")),
                PackFixture.id(first),
                PackFixture.appending(first.length, text("by id")));
        holeOf(2 * GIB);
        delta(beyondFour, joined(second, "third"), "last");
        whole(text("whole, at the end"));

        try (Pack pack = fixture.open(directory);
                PackReader reader = new PackReader(pack, new BaseCache())) {
            assertThat(fixture.offset()).isGreaterThan(6 * GIB);
            BitSet numbers = new BitSet();
            expected.keySet().forEach(id -> numbers.set(number(pack, id)));

            Walked walked = Walked.some(pack, numbers, id -> Optional.empty());

            assertThat(walked.unread).isEmpty();
            assertThat(walked.blobs.keySet()).isEqualTo(expected.keySet());
            for (Map.Entry<String, byte[]> blob : expected.entrySet()) {
                assertThat(walked.blobs.get(blob.getKey())).isEqualTo(blob.getValue());
                assertThat(reader.read(number(pack, blob.getKey())).bytes()).isEqualTo(blob.getValue());
            }
        }
    }

    private long whole(byte[] content) {
        long start = fixture.offset();
        fixture.blob(content);
        added(content);
        return start;
    }

    private long delta(long base, byte[] baseContent, String addition) {
        long start = fixture.offset();
        byte[] id = added(joined(baseContent, addition));
        fixture.offsetDelta(id, start - base, PackFixture.appending(baseContent.length, text(addition)));
        return start;
    }

    /** What lies before a hole is not asked for. */
    private void holeOf(long bytes) {
        fixture.blob(text("before the hole at " + fixture.offset()));
        fixture.hole(bytes);
    }

    private byte[] added(byte[] content) {
        byte[] id = PackFixture.id(content);
        expected.put(HexFormat.of().formatHex(id), content);
        return id;
    }

    private static int number(Pack pack, String id) {
        return pack.index().find(HexFormat.of().parseHex(id), 0);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, String second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(text(second));
        return both.toByteArray();
    }
}
