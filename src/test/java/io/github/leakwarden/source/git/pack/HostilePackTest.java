package io.github.leakwarden.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.source.Lineage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs that git would not write. */
final class HostilePackTest {
    private static final byte[] BASE = "the base, which is long enough to copy from".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MORE = " and more".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final PackFixture fixture = new PackFixture();

    @Test
    void deltasAreMadeOfWhatLiesBeforeAndAfter() throws Exception {
        byte[] id = PackFixture.id(joined());
        fixture.idDelta(id, PackFixture.id(BASE), PackFixture.appending(BASE.length, MORE));
        long start = fixture.offset();
        fixture.blob(BASE);
        fixture.offsetDelta(named(1), fixture.offset() - start, PackFixture.appending(BASE.length, MORE));

        Walked walked = Walked.all(fixture.open(directory));

        assertThat(walked.unread).isEmpty();
        assertThat(walked.blobs).hasSize(3);
        assertThat(walked.blobs.get(hex(id))).isEqualTo(joined());
        assertThat(walked.blobs.get(hex(named(1)))).isEqualTo(joined());
    }

    /** The first half of a chain has its bases behind it, the second half before it. */
    @Test
    void aChainMayLieInAnyOrder() throws Exception {
        int links = 400;
        List<byte[]> contents = new ArrayList<>();
        contents.add(BASE);
        while (contents.size() <= links) {
            byte[] last = contents.get(contents.size() - 1);
            byte[] next = Arrays.copyOf(last, last.length + 1);
            next[last.length] = (byte) ('a' + contents.size() % 26);
            contents.add(next);
        }
        for (int link = links / 2; link > 0; link--) {
            addLink(contents, link);
        }
        fixture.blob(BASE);
        for (int link = links / 2 + 1; link <= links; link++) {
            addLink(contents, link);
        }

        Walked walked = Walked.all(fixture.open(directory));

        assertThat(walked.unread).isEmpty();
        assertThat(walked.blobs).hasSize(links + 1);
        contents.forEach(content ->
                assertThat(walked.blobs.get(hex(PackFixture.id(content)))).isEqualTo(content));
    }

    @Test
    void readersOfSeveralPacksShareACacheAndMixNothing() throws Exception {
        fixture.blob(BASE);
        PackFixture another = new PackFixture();
        another.blob(MORE);
        BaseCache cache = new BaseCache();

        try (Pack one = fixture.open(Files.createDirectory(directory.resolve("one")));
                Pack two = another.open(Files.createDirectory(directory.resolve("two")));
                PackReader ofOne = new PackReader(one, cache);
                PackReader ofTwo = new PackReader(two, cache)) {
            PackedObject base = ofOne.read(0);

            assertThat(base.bytes()).isEqualTo(BASE);
            assertThat(ofTwo.read(0).bytes()).isEqualTo(MORE);
            assertThat(ofOne.read(0)).isSameAs(base);
        }
    }

    /** Whoever comes back from the depth needs all that was let go on the way down. */
    @ParameterizedTest
    @ValueSource(longs = {0, 300, 2000, 1 << 20})
    void aDeepChainWithTwoDeltasOfEachLinkIsToldWhateverMayBeKept(long budget) throws Exception {
        List<byte[]> contents = new ArrayList<>();
        contents.add(BASE);
        fixture.blob(BASE);
        for (int link = 1; link <= 80; link++) {
            byte[] base = contents.get(link - 1);
            byte[] content = Arrays.copyOf(base, base.length + 1);
            content[base.length] = (byte) ('a' + link % 26);
            contents.add(content);
            addLink(contents, link);
        }
        for (int link = 0; link < 80; link++) {
            byte[] base = contents.get(link);
            byte[] leaf = Arrays.copyOf(base, base.length + 1);
            leaf[base.length] = '!';
            contents.add(leaf);
            fixture.idDelta(
                    PackFixture.id(leaf), PackFixture.id(base), PackFixture.appending(base.length, new byte[] {'!'}));
        }
        BitSet all = new BitSet();
        all.set(0, contents.size());

        Walked walked = Walked.keeping(budget, fixture.open(directory), all);

        assertThat(walked.unread).isEmpty();
        assertThat(walked.blobs).hasSize(contents.size());
        contents.forEach(content ->
                assertThat(walked.blobs.get(hex(PackFixture.id(content)))).isEqualTo(content));
    }

    private void addLink(List<byte[]> contents, int link) {
        byte[] base = contents.get(link - 1);
        byte[] content = contents.get(link);
        byte[] added = {content[base.length]};
        fixture.idDelta(PackFixture.id(content), PackFixture.id(base), PackFixture.appending(base.length, added));
    }

    @Test
    void nothingIsLookedAtOnceNoMoreIsWanted() {
        fixture.blob(BASE);
        Pack pack = fixture.open(directory);
        BitSet all = new BitSet();
        all.set(0);

        assertThatThrownBy(() -> DeltaForest.of(pack, all, () -> false))
                .isInstanceOf(PackFault.class)
                .hasMessage("was not read to its end");
    }

    @Test
    void aBaseMayLieElsewhere() throws Exception {
        fixture.idDelta(named(1), PackFixture.id(BASE), PackFixture.appending(BASE.length, MORE));
        Pack pack = fixture.open(directory);
        BitSet all = new BitSet();
        all.set(0);

        Walked found = Walked.some(
                pack, all, id -> Arrays.equals(id, PackFixture.id(BASE)) ? Optional.of(BASE) : Optional.empty());
        Walked missed = Walked.all(pack);

        assertThat(found.blobs.get(hex(named(1)))).isEqualTo(joined());
        assertThat(missed.unread).containsEntry(hex(named(1)), "has a delta whose base is missing");
    }

    @Test
    void keepsakesAreLetGoOfWhenTheyTakeTooMuch() throws Exception {
        int depth = 40;
        byte[] content = BASE;
        long base = fixture.offset();
        fixture.blob(content);
        for (int level = 1; level <= depth; level++) {
            byte[] delta = PackFixture.appending(content.length, MORE);
            fixture.offsetDelta(named(3 * level), fixture.offset() - base, delta);
            long next = fixture.offset();
            fixture.offsetDelta(named(3 * level + 1), next - base, delta);
            fixture.offsetDelta(named(3 * level + 2), fixture.offset() - base, delta);
            content = Arrays.copyOf(content, content.length + MORE.length);
            base = next;
        }
        Pack pack = fixture.open(directory);

        assertThat(withBase(pack, 1 << 30)).isEqualTo(3 * depth);
        assertThat(withBase(pack, 16 << 20))
                .as("on the way down each has its base's, on the way back four are left")
                .isBetween(2 * depth, 2 * depth + 5);
    }

    /** How many blobs were told with what was kept of their base, if each keeps a megabyte. */
    private static int withBase(Pack pack, long budget) throws IOException, InterruptedException {
        BitSet all = new BitSet();
        all.set(0, pack.index().size());
        DeltaForest forest = DeltaForest.of(pack, all, () -> true);
        AtomicInteger withBase = new AtomicInteger();
        PackWalk.Visitor visitor = new PackWalk.Visitor() {
            @Override
            public void blob(int number, byte[] bytes, int length, Lineage lineage) {
                lineage.own().ifPresent(own -> own.keep("something", 1 << 20));
                if (lineage.base().flatMap(base -> base.get(String.class)).isPresent()) {
                    withBase.incrementAndGet();
                }
            }

            @Override
            public void unread(int number, PackFault fault) {
                throw new IllegalStateException(fault);
            }

            @Override
            public boolean wantsMore() {
                return true;
            }
        };
        try (TreeWalker walker = new TreeWalker(pack, forest, visitor, id -> Optional.empty(), budget)) {
            for (int node = 0; node < forest.size(); node++) {
                if (forest.parent(node) < 0) {
                    walker.walk(node);
                }
            }
        }
        return withBase.get();
    }

    @Test
    void aCircleOfDeltasIsNotFollowed() throws Exception {
        fixture.idDelta(named(1), named(2), PackFixture.appending(BASE.length, MORE));
        fixture.idDelta(named(2), named(1), PackFixture.appending(BASE.length, MORE));
        fixture.idDelta(named(3), named(2), PackFixture.appending(BASE.length, MORE));
        fixture.idDelta(named(4), named(4), PackFixture.appending(BASE.length, MORE));
        fixture.blob(BASE);
        Pack pack = fixture.open(directory);

        Walked walked = Walked.all(pack);

        assertThat(walked.blobs).hasSize(1);
        assertThat(walked.unread)
                .hasSize(4)
                .allSatisfy((id, says) -> assertThat(says).contains("in a circle"));
        try (PackReader reader = new PackReader(pack, new BaseCache())) {
            assertThatThrownBy(() -> reader.read(pack.index().find(named(1), 0)))
                    .isInstanceOfSatisfying(
                            PackFault.class,
                            fault -> assertThat(fault.isCircular()).isTrue());
        }
    }

    @Test
    void whatLiesAboutItsLengthIsUnreadAndCostsNothing() throws Exception {
        fixture.entry(named(1), PackEntry.BLOB, 1L << 30, new byte[0], BASE);
        fixture.entry(named(2), PackEntry.BLOB, 400L << 20, new byte[0], BASE);
        fixture.entry(named(3), PackEntry.BLOB, BASE.length - 1, new byte[0], BASE);
        fixture.entry(named(4), PackEntry.BLOB, BASE.length + 1, new byte[0], BASE);
        fixture.entry(named(5), PackEntry.BLOB, Long.MAX_VALUE, new byte[0], BASE);
        fixture.entry(named(6), 5, BASE.length, new byte[0], BASE);
        fixture.raw(named(7), new byte[] {(byte) 0xB0, (byte) 0x80});
        fixture.blob(BASE);

        Walked walked = Walked.all(fixture.open(directory));

        assertThat(walked.blobs).hasSize(1);
        assertThat(walked.unread).hasSize(7);
    }

    @Test
    void aDeltaThatLiesIsUnreadWithWhatIsMadeOfIt() throws Exception {
        fixture.blob(BASE);
        byte[] base = PackFixture.id(BASE);
        fixture.idDelta(named(1), base, PackFixture.appending(BASE.length + 1, MORE));
        fixture.idDelta(named(2), base, delta(BASE.length, 1 << 29, 0x01, 'x'));
        fixture.idDelta(named(3), base, delta(BASE.length, 1, 0x00));
        fixture.idDelta(named(4), base, delta(BASE.length, 5, 0x05, 'x'));
        fixture.idDelta(named(5), base, delta(BASE.length, 0x10000, 0x80));
        fixture.idDelta(named(6), base, delta(BASE.length, 1, 0x91, 43));
        fixture.idDelta(named(7), base, new byte[] {(byte) 0x80});
        fixture.idDelta(named(8), named(1), PackFixture.appending(BASE.length + MORE.length, MORE));

        Walked walked = Walked.all(fixture.open(directory));

        assertThat(walked.blobs).hasSize(1);
        assertThat(walked.unread).hasSize(8);
    }

    @Test
    void offsetsBeyondFourGigabytesAreFollowed() throws Exception {
        byte[] entry = {(byte) (0x80 | PackEntry.BLOB << 4 | BASE.length & 15), (byte) (BASE.length >> 4)};
        byte[] deflated = PackFixture.deflated(BASE);
        byte[] whole = Arrays.copyOf(entry, entry.length + deflated.length);
        System.arraycopy(deflated, 0, whole, entry.length, deflated.length);
        fixture.raw(PackFixture.id(BASE), whole);
        byte[] trailer = new byte[20];
        long offset = (5L << 30) + 17;
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("pack-large.pack").toFile(), "rw")) {
            file.write(fixture.packBytes(), 0, 12);
            file.seek(offset);
            file.write(whole);
            file.write(trailer);
        }
        byte[] index = fixture.indexBytes(trailer);
        int table = 8 + 1024 + 24;
        ByteBuffer large = ByteBuffer.allocate(index.length + 8);
        large.put(index, 0, table).putInt(1 << 31).putLong(offset).put(index, table + 4, 40);
        Files.write(directory.resolve("pack-large.idx"), large.array());

        try (Pack pack = Pack.open(directory.resolve("pack-large.idx"))) {
            assertThat(Walked.all(pack).blobs.get(hex(PackFixture.id(BASE)))).isEqualTo(BASE);
        }
    }

    @Test
    void filesThatDoNotBelongTogetherAreRefused() throws Exception {
        fixture.blob(BASE);
        fixture.open(directory).close();
        Path index = directory.resolve("pack-crafted.idx");
        byte[] pack = Files.readAllBytes(directory.resolve("pack-crafted.pack"));
        byte[] bytes = Files.readAllBytes(index);

        for (int cut : new int[] {0, 5, 11, 31, pack.length - 1}) {
            Files.write(directory.resolve("pack-crafted.pack"), Arrays.copyOf(pack, cut));
            assertThatThrownBy(() -> Pack.open(index)).isInstanceOf(IOException.class);
        }
        Files.write(directory.resolve("pack-crafted.pack"), pack);
        for (int cut : new int[] {0, 8, 1063, 1071, 1079, bytes.length - 1}) {
            Files.write(index, Arrays.copyOf(bytes, cut));
            assertThatThrownBy(() -> Pack.open(index)).isInstanceOf(PackFault.class);
        }
        bytes[bytes.length - 30] ^= 1;
        Files.write(index, bytes);
        assertThatThrownBy(() -> Pack.open(index)).isInstanceOf(PackFault.class);
    }

    private static byte[] delta(long base, long result, int... instructions) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        PackFixture.size(delta, base);
        PackFixture.size(delta, result);
        for (int b : instructions) {
            delta.write(b);
        }
        return delta.toByteArray();
    }

    private static byte[] joined() {
        byte[] both = Arrays.copyOf(BASE, BASE.length + MORE.length);
        System.arraycopy(MORE, 0, both, BASE.length, MORE.length);
        return both;
    }

    /** An id that no content has. */
    private static byte[] named(int number) {
        byte[] id = new byte[20];
        id[0] = (byte) (16 * number);
        id[19] = (byte) number;
        return id;
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
