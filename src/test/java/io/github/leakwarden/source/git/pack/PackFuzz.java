package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.text.CopiedRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Any bytes as a pack with its index, as a pack or an index alone, as a delta or as a list of alternates: the first byte
 * tells which.
 */
public final class PackFuzz implements FuzzTarget {
    private static final byte[] BASE = "what a delta is for".getBytes(StandardCharsets.US_ASCII);

    private static final class Shared {
        private static final PackFuzz TARGET = new PackFuzz();
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        Shared.TARGET.run(input);
    }

    @Override
    public void run(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0] & 7) {
            case 0 -> delta(rest);
            case 1 -> index(rest);
            case 3 -> lonely(rest);
            case 4 -> alternates(rest);
            default -> pack(rest, (input[0] & 4) != 0);
        }
    }

    private static void delta(byte[] bytes) {
        Delta delta = new Delta();
        try {
            delta.read(bytes, bytes.length, BASE.length);
        } catch (PackFault told) {
            return;
        }
        if (delta.resultLength() <= 1 << 20) {
            CopiedRuns.Builder runs = new CopiedRuns.Builder();
            byte[] result = new byte[(int) delta.resultLength()];
            delta.apply(BASE, result, runs);
            CopiedRuns copies = runs.build();
            for (int run = 0; run < copies.size(); run++) {
                int source = copies.source(run);
                int length = copies.end(run) - copies.start(run);
                if (!Arrays.equals(result, copies.start(run), copies.end(run), BASE, source, source + length)) {
                    throw new IllegalStateException("no copy");
                }
            }
        }
    }

    private static void index(byte[] bytes) {
        try {
            PackIndex index = PackIndex.of(bytes);
            for (int number = 0; number < index.size(); number++) {
                index.find(index.id(number), 0);
                index.offset(number);
                if (index.hasChecksums()) {
                    index.checksum(number);
                }
            }
            index.find(new byte[PackIndex.ID_BYTES], 0);
            index.packChecksum();
            index.isSound();
            new PackOrder(index, 12, 1 << 20);
        } catch (PackFault told) {
            return;
        }
    }

    /** A length, a pack of that length, its index; the checksums set right, if wanted, so that more of it is read. */
    private static void pack(byte[] bytes, boolean mended) throws Exception {
        if (bytes.length < 64) {
            return;
        }
        int cut = Math.min(bytes.length, 2 + ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF));
        byte[] pack = Arrays.copyOfRange(bytes, 2, cut);
        byte[] index = Arrays.copyOfRange(bytes, cut, bytes.length);
        if (mended && pack.length > 32 && index.length > 1072) {
            System.arraycopy(pack, pack.length - 20, index, index.length - 40, 20);
            ByteBuffer.wrap(pack).putInt(8, ByteBuffer.wrap(index).getInt(8 + 255 * 4));
        }
        Path folder = Files.createTempDirectory("pack");
        try {
            Files.write(folder.resolve("pack-0.pack"), pack);
            Files.write(folder.resolve("pack-0.idx"), index);
            walk(folder.resolve("pack-0.idx"));
        } finally {
            Files.deleteIfExists(folder.resolve("pack-0.pack"));
            Files.deleteIfExists(folder.resolve("pack-0.idx"));
            Files.delete(folder);
        }
    }

    /** Whatever is found without an index has the id that its content has. */
    private static void lonely(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("lonely", ".pack");
        try {
            Files.write(file, bytes);
            Optional<SurveyedPack> surveyed = PackSurvey.of(file, () -> true);
            if (surveyed.isPresent()) {
                try (Pack pack = surveyed.get().pack();
                        PackReader reader = new PackReader(pack, new BaseCache())) {
                    surveyed.get().tell((type, id) -> check(reader, pack.index().find(id, 0), type, id));
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void check(PackReader reader, int number, int type, byte[] id) {
        try {
            PackedObject object = reader.read(number);
            if (object.type() != type
                    || !Arrays.equals(ObjectNames.id(type, object.bytes(), object.bytes().length), id)) {
                throw new IllegalStateException("another object than was told");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void alternates(byte[] bytes) {
        for (AlternatesLine line : AlternatesLine.all(new String(bytes, StandardCharsets.UTF_8))) {
            line.path(Path.of("objects"));
        }
    }

    private static void walk(Path index) throws Exception {
        try (Pack pack = Pack.open(index);
                PackReader reader = new PackReader(pack, new BaseCache())) {
            Walked walked = Walked.all(pack);
            if (walked.blobs.size() + walked.unread.size() > pack.index().size()) {
                throw new IllegalStateException("more told than asked for");
            }
            for (int number = 0; number < pack.index().size(); number++) {
                read(reader, number);
            }
        } catch (IOException told) {
            return;
        }
    }

    private static void read(PackReader reader, int number) throws IOException {
        try {
            reader.read(number);
        } catch (PackFault told) {
            return;
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        byte[] delta = PackFixture.appending(BASE.length, new byte[] {1, 2, 3});
        seeds.add(seed(0, delta));
        PackFixture fixture = new PackFixture();
        byte[] id = fixture.blob(BASE);
        fixture.offsetDelta(new byte[20], fixture.offset() - 12, delta);
        byte[] other = new byte[20];
        other[0] = 77;
        fixture.idDelta(other, id, delta);
        byte[] pack = fixture.packBytes();
        byte[] index = fixture.indexBytes(Arrays.copyOfRange(pack, pack.length - 20, pack.length));
        seeds.add(seed(1, index));
        byte[] both = ByteBuffer.allocate(2 + pack.length + index.length)
                .putShort((short) pack.length)
                .put(pack)
                .put(index)
                .array();
        seeds.add(seed(2, both));
        seeds.add(seed(6, both));
        seeds.add(seed(3, pack));
        // Once the survey of a pack counted through those that it did not know yet.
        PackFixture guessing = new PackFixture();
        guessing.idDelta(other, new byte[20], delta);
        guessing.blob(BASE);
        guessing.idDelta(other, PackFixture.id(BASE), delta);
        byte[] zeroth = new byte[20];
        zeroth[19] = 1;
        guessing.idDelta(other, zeroth, delta);
        seeds.add(seed(3, guessing.packBytes()));
        seeds.add(seed(4, "# theirs\n../a/objects\n\"b\\t\\\"\\145\"\n\"c\\8\n".getBytes(StandardCharsets.US_ASCII)));
        return seeds;
    }

    private static byte[] seed(int kind, byte[] rest) {
        byte[] seed = new byte[rest.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(rest, 0, seed, 1, rest.length);
        return seed;
    }
}
