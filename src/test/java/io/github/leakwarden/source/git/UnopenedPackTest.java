package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packs that are there and cannot be read. What they held is not gone. */
final class UnopenedPackTest {
    private enum Damage {
        INDEX_CUT(".idx", "is too short for a pack's index"),
        INDEX_EMPTY(".idx", "is too short for a pack's index"),
        PACK_CUT(".pack", "is cut off"),
        PACK_GONE(".pack", "is missing, though its index is there"),
        INDEX_GONE(".pack", "has no index");

        private final String ending;
        private final String says;

        Damage(String ending, String says) {
            this.ending = ending;
            this.says = says;
        }

        void to(Path index) throws IOException {
            Path pack = Path.of(index.toString().replace(".idx", ".pack"));
            switch (this) {
                case INDEX_CUT -> shorten(index, 500);
                case INDEX_EMPTY -> shorten(index, 0);
                case PACK_CUT -> shorten(pack, (int) Files.size(pack) - 30);
                case PACK_GONE -> Files.delete(pack);
                case INDEX_GONE -> Files.delete(index);
            }
        }

        private static void shorten(Path file, int length) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.write(file, Arrays.copyOf(bytes, length));
        }
    }

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
        });
        assertThat(received.counts.keySet()).noneMatch(count -> count.contains("gone"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPackThatCannotBeOpenedAndCountsNothingAsGone(Damage damage) throws Exception {
        damage.to(index);

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertTold(damage, received);
        assertThat(received.problems)
                .anySatisfy(problem -> assertThat(problem.message())
                        .contains("is missing, or lies in a pack that cannot be opened", "HEAD"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsItWhenAllObjectsAreRead(Damage damage) throws Exception {
        git.git("reflog", "expire", "--expire=now", "--all");
        damage.to(index);

        Received received = Received.from(GitHistory.everything(git.command(), "."));

        assertTold(damage, received);
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
