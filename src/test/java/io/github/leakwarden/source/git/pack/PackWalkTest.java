package io.github.leakwarden.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackWalkTest {
    private static final PackWalk.Elsewhere NOWHERE = id -> Optional.empty();

    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void writeVersions() {
        git = GitFixture.at(directory.resolve("repo"));
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 400; line++) {
            text.append("line ").append(random.nextInt()).append('\n');
        }
        for (int version = 0; version < 20; version++) {
            int at = random.nextInt(text.length());
            text.insert(at, "version " + version + " " + random.nextLong() + "\n");
            int cut = random.nextInt(text.length() - 60);
            text.delete(cut, cut + random.nextInt(60));
            git.write("a/text.txt", text.toString());
            git.write("b/" + version % 5 + ".txt", "small " + version);
            git.commit("version " + version);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repack -adfq",
                "repack -adfq --depth=1",
                "repack -adfq --depth=4000 --window=60",
                "-c pack.indexVersion=1 repack -adfq",
                "-c repack.useDeltaBaseOffset=false repack -adfq",
                "-c core.compression=0 repack -adfq",
                "gc -q --aggressive"
            })
    void tellsWhatGitTells(String command) throws Exception {
        git.git(command.split(" "));

        try (Pack pack = Pack.open(index())) {
            BitSet blobs = blobs(pack);
            Walked walked = Walked.some(pack, blobs, NOWHERE);
            Walked poor = Walked.keeping(0, pack, blobs);

            assertThat(walked.unread).isEmpty();
            assertThat(walked.blobs.keySet()).isEqualTo(blobsOfGit());
            assertThat(walked.made).isGreaterThan(12);
            assertNamedRightly(walked.blobs);
            assertThat(poor.unread).isEmpty();
            assertThat(poor.blobs.keySet()).isEqualTo(walked.blobs.keySet());
            assertNamedRightly(poor.blobs);
        }
    }

    @Test
    void tellsOnlyWhatIsAskedForWithWhatItHasOfTheOthers() throws Exception {
        git.git("repack", "-adfq");

        try (Pack pack = Pack.open(index())) {
            BitSet some = blobs(pack);
            Random random = new Random(3);
            some.stream().filter(number -> random.nextInt(3) > 0).forEach(some::clear);
            Walked walked = Walked.some(pack, some, NOWHERE);

            assertThat(walked.blobs).hasSize(some.cardinality());
            assertThat(walked.made).isPositive();
            assertNamedRightly(walked.blobs);
        }
    }

    @Test
    void objectsOfAnotherTypeAreUnread() throws Exception {
        git.git("repack", "-adfq");

        try (Pack pack = Pack.open(index())) {
            Walked walked = Walked.all(pack);

            assertThat(walked.blobs.keySet()).isEqualTo(blobsOfGit());
            assertThat(walked.unread).isNotEmpty();
        }
    }

    @Test
    void readsSingleObjectsOfEveryType() throws Exception {
        git.git("repack", "-adfq");

        try (Pack pack = Pack.open(index());
                PackReader reader = new PackReader(pack, new BaseCache())) {
            for (String line : git.lines("cat-file", "--batch-all-objects", "--batch-check")) {
                String[] words = line.split(" ");
                byte[] id = HexFormat.of().parseHex(words[0]);
                PackedObject object = reader.read(pack.index().find(id, 0));
                String type =
                        Map.of(1, "commit", 2, "tree", 3, "blob", 4, "tag").get(object.type());

                assertThat(type).isEqualTo(words[1]);
                assertThat(named(type, object.bytes())).isEqualTo(words[0]);
            }
            assertThat(pack.index().find(new byte[20], 0)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "1"})
    void aFlippedBitCostsNoMoreThanWhatIsMadeOfIt(String indexVersion) throws Exception {
        git.git("-c", "pack.indexVersion=" + indexVersion, "repack", "-adfq");
        Path file = packFile();
        byte[] whole = Files.readAllBytes(file);
        assertThat(file.toFile().setWritable(true)).isTrue();
        Random random = new Random(11);
        int lost = 0;
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[12 + random.nextInt(whole.length - 32)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try (Pack pack = Pack.open(index())) {
                Walked walked = Walked.some(pack, blobs(pack), NOWHERE);

                assertThat(walked.blobs.size() + walked.unread.size())
                        .isEqualTo(blobsOfGit().size());
                lost += walked.unread.size();
                if (indexVersion.equals("2")) {
                    assertNamedRightly(walked.blobs);
                }
            }
        }
        assertThat(lost).isPositive();
    }

    private void assertNamedRightly(Map<String, byte[]> blobs) {
        blobs.forEach((id, content) -> assertThat(named("blob", content)).isEqualTo(id));
    }

    private static String named(String type, byte[] content) {
        byte[] header = (type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(header, header.length + content.length);
        System.arraycopy(content, 0, both, header.length, content.length);
        return HexFormat.of().formatHex(PackFixture.sha1(both));
    }

    private BitSet blobs(Pack pack) {
        BitSet numbers = new BitSet();
        for (String id : blobsOfGit()) {
            numbers.set(pack.index().find(HexFormat.of().parseHex(id), 0));
        }
        return numbers;
    }

    private Set<String> blobsOfGit() {
        if (known.isEmpty()) {
            git.lines("cat-file", "--batch-all-objects", "--batch-check").stream()
                    .filter(line -> line.split(" ")[1].equals("blob"))
                    .forEach(line -> known.add(line.split(" ")[0]));
        }
        return known;
    }

    private final Set<String> known = new TreeSet<>();

    private Path index() throws IOException {
        return only("pack-*.idx");
    }

    private Path packFile() throws IOException {
        return only("pack-*.pack");
    }

    private Path only(String glob) throws IOException {
        Path folder = git.root().resolve(".git/objects/pack");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            return files.iterator().next();
        }
    }
}
