package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Packs that are there and cannot be read, or are not what their index says. What they held is not gone. */
final class BrokenPackTest {
    private enum Damage {
        INDEX_CUT(".idx", "is too short for a pack's index", true),
        INDEX_EMPTY(".idx", "is too short for a pack's index", true),
        INDEX_GONE(".pack", "has no index", true),
        INDEX_OF_OTHERS(".idx", "has another checksum than it should", true),
        INDEX_OF_NOTHING(".pack", "names an object outside of the pack", true),
        PACK_CUT(".pack", "is cut off", false),
        PACK_GONE(".pack", "is missing, though its index is there", false);

        private final String ending;
        private final String says;
        private final boolean isMended;

        Damage(String ending, String says, boolean isMended) {
            this.ending = ending;
            this.says = says;
            this.isMended = isMended;
        }

        void to(Path index) throws IOException {
            Path pack = Path.of(index.toString().replace(".idx", ".pack"));
            switch (this) {
                case INDEX_CUT -> shorten(index, 500);
                case INDEX_EMPTY -> shorten(index, 0);
                case INDEX_GONE -> Files.delete(index);
                case INDEX_OF_OTHERS -> flip(index, IDS + 19, IDS + 39, IDS + 59);
                case INDEX_OF_NOTHING -> flip(index, IDS + OBJECTS * 24 + 1);
                case PACK_CUT -> shorten(pack, (int) Files.size(pack) - 30);
                case PACK_GONE -> Files.delete(pack);
            }
        }

        private static void shorten(Path file, int length) throws IOException {
            replace(file, Arrays.copyOf(Files.readAllBytes(file), length));
        }

        private static void flip(Path file, int... places) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            for (int place : places) {
                bytes[place] ^= 0x10;
            }
            replace(file, bytes);
        }

        /** Git writes its files so that nobody can write to them. */
        private static void replace(Path file, byte[] bytes) throws IOException {
            Files.delete(file);
            Files.write(file, bytes);
        }
    }

    /** Of a commit, its tree and its blob. */
    private static final int OBJECTS = 3;

    /** Where the first id stands in an index. */
    private static final int IDS = 8 + 4 * 256;

    @TempDir
    Path directory;

    private GitFixture git;

    /** Of a commit that only HEAD's reflog names. */
    private Path index;

    @BeforeEach
    void packOneCommitAlone() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.git("repack", "-adq");
        List<Path> before = indexes();
        git.branch("side").write("b", "lost and found").commit("Side");
        git.git("repack", "-dq");
        index = indexes().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
        git.checkout("main").git("branch", "-q", "-D", "side");
    }

    private Path packs() {
        return git.root().resolve(".git/objects/pack");
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(packs())) {
            return files.filter(file -> file.toString().endsWith(".idx")).toList();
        }
    }

    private void assertTold(Damage damage, Received received) {
        String file = ".git/objects/pack/" + index.getFileName().toString().replace(".idx", "") + damage.ending;
        List<Problem> ofPacks = received.problems.stream()
                .filter(problem -> problem.code().equals("git.pack-unreadable"))
                .toList();
        assertThat(ofPacks).singleElement().satisfies(problem -> {
            assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD);
            assertThat(problem.path()).isEqualTo(file);
            assertThat(problem.message()).startsWith(damage.says);
            assertThat(problem.message().contains("each of its objects found")).isEqualTo(damage.isMended);
        });
        assertThat(received.counts.keySet()).noneMatch(count -> count.contains("gone"));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsToBeHadOfABrokenPackAndCountsNothingAsGone(Damage damage) throws Exception {
        damage.to(index);

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertTold(damage, received);
        if (damage.isMended) {
            assertThat(received.texts(FileState.COMMITTED)).contains("lost and found");
            assertThat(received.problems).hasSize(1);
        } else {
            assertThat(received.problems)
                    .anySatisfy(problem ->
                            assertThat(problem.message()).contains("is missing, or lies where not all could be read"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsItWhenAllObjectsAreRead(Damage damage) throws Exception {
        git.git("reflog", "expire", "--expire=now", "--all");
        damage.to(index);

        Received received = Received.from(GitHistory.everything(git.command(), "."));

        assertTold(damage, received);
        // The pack that is cut is cut behind it.
        assertThat(received.texts(FileState.COMMITTED).contains("lost and found"))
                .isEqualTo(damage != Damage.PACK_GONE);
    }

    /** Deltas by id lie behind their bases here, which a pack's reader meets only with an index. */
    @Test
    void readsAPackOfDeltasThroughThatHasNoIndex() throws Exception {
        String text = "a line that is long enough to be copied\n".repeat(50);
        for (int i = 0; i < 12; i++) {
            text += "line " + i + "\n";
            git.write("grown", text).commit("Grow " + i);
        }
        String grown = text;
        git.git("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--depth=20");
        List<Path> packed = indexes();
        for (Path one : packed) {
            Files.delete(one);
        }

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).contains("1", grown).hasSizeGreaterThan(12);
        assertThat(received.problems)
                .hasSize(packed.size())
                .allSatisfy(
                        problem -> assertThat(problem.message()).contains("has no index", "each of its objects found"));
    }

    /** Git 2.39 reads no such pack. */
    @Test
    void readsPacksThatOnlyAMultiPackIndexKnows() throws Exception {
        git.git("multi-pack-index", "write");
        for (Path one : indexes()) {
            Files.delete(one);
        }

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).containsExactlyInAnyOrder("1", "lost and found");
        assertThat(received.problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("git.pack-unreadable"));
    }

    @Test
    void believesNoObjectOfAnIndexWithoutChecksumsThatIsAnother() throws Exception {
        git.git("reflog", "expire", "--expire=now", "--all");
        git.write("c", "the one").write("d", "another").commit("Two");
        git.git("-c", "pack.indexVersion=1", "repack", "-adfq");
        Path only = indexes().get(0);
        byte[] bytes = Files.readAllBytes(only);
        int one = place(bytes, git.blob("the one"));
        int another = place(bytes, git.blob("another"));
        for (int i = 0; i < 4; i++) {
            byte of = bytes[one - 4 + i];
            bytes[one - 4 + i] = bytes[another - 4 + i];
            bytes[another - 4 + i] = of;
        }
        Damage.replace(only, bytes);

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).containsExactlyInAnyOrder("1", "the one", "another");
        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("has another checksum"));
    }

    /** Every object that is asked for is there, and fits its checksum; only the index's own checksum tells. */
    @ParameterizedTest
    @CsvSource({"the one, false", "the one, true", "tree of the one, false", "tree of the one, true"})
    void readsWhatIsReachableThoughAnIndexNamesAnotherObjectsPlaceForIt(String what, boolean everything)
            throws Exception {
        git.git("reflog", "expire", "--expire=now", "--all");
        git.write("c", "the one").commit("Two");
        String wanted = what.equals("the one")
                ? git.blob("the one")
                : git.lines("rev-parse", "HEAD^{tree}").get(0);
        String harmless = what.equals("the one")
                ? git.blob("another")
                : git.lines("rev-parse", "HEAD~^{tree}").get(0);
        git.git("tag", "-f", "kept", git.blob("another"));
        git.git("repack", "-adfq", "--depth=0");
        git.git("tag", "-d", "kept");
        Path only = indexes().get(0);
        Damage.replace(only, swapped(Files.readAllBytes(only), wanted, harmless));

        Received received = Received.from(
                everything ? GitHistory.everything(git.command(), ".") : GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).contains("1", "the one");
        assertThat(received.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("git.pack-unreadable");
            assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD);
            assertThat(problem.path()).isEqualTo(".git/objects/pack/" + only.getFileName());
            assertThat(problem.message()).contains("another checksum", "each of its objects found");
        });
        assertThat(received.counts).containsEntry("commit messages", 2L);
    }

    /** An index of version 2 with the checksums and places of two objects changed for each other. */
    private static byte[] swapped(byte[] index, String one, String other) {
        int objects = ByteBuffer.wrap(index).getInt(IDS - 4);
        int first = (place(index, one) - IDS) / 20;
        int second = (place(index, other) - IDS) / 20;
        ByteBuffer bytes = ByteBuffer.wrap(index);
        for (int table : new int[] {IDS + 20 * objects, IDS + 24 * objects}) {
            int of = bytes.getInt(table + 4 * first);
            bytes.putInt(table + 4 * first, bytes.getInt(table + 4 * second));
            bytes.putInt(table + 4 * second, of);
        }
        return index;
    }

    /** Where an id stands. */
    private static int place(byte[] bytes, String id) {
        String hex = HexFormat.of().formatHex(bytes);
        int at = hex.indexOf(id);
        assertThat(at).isPositive().isEven();
        return at / 2;
    }

    @Test
    void passesOverWhatGitIsWriting() throws Exception {
        byte[] header = "PACK\0\0\0\2\0\0\0\1".getBytes(StandardCharsets.US_ASCII);
        Files.write(packs().resolve("tmp_pack_aBcDeF"), header);
        Files.write(packs().resolve(".tmp-1-pack-aa.pack"), header);
        Files.write(packs().resolve(".tmp-1-pack-aa.idx"), new byte[0]);
        Files.write(packs().resolve("pack-none.pack"), new byte[20]);

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).contains("lost and found");
    }

    @Test
    void readsPacksOfAnyName() throws Exception {
        Files.move(Path.of(index.toString().replace(".idx", ".pack")), packs().resolve("other.pack"));
        Files.move(index, packs().resolve("other.idx"));

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).contains("lost and found");
    }

    @Test
    void tellsACorruptObjectThatNothingNames() throws Exception {
        String blob = git.blob("alone");
        Path file = git.root().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        Files.delete(file);
        Files.write(file, new byte[] {1, 2, 3});

        Received received = Received.from(GitHistory.everything(git.command(), "."));

        assertThat(received.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("git.object-corrupt");
            assertThat(problem.message()).contains(blob);
        });
    }
}
