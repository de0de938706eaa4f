package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that a disk turns over: either all is read as before, or it is told what was not. */
final class FlippedBytesTest {
    private static final int ROUNDS = Integer.getInteger("leakwarden.flips", 12);

    @TempDir
    Path directory;

    /** What came of one scan, in an order of its own. */
    private record Outcome(List<String> texts, List<Problem> problems) {
        static Outcome of(GitHistory history) throws InterruptedException {
            Received received = Received.from(history);
            List<String> texts = received.items.stream()
                    .map(item -> item.provenance().state() + " " + text(item))
                    .sorted()
                    .toList();
            return new Outcome(
                    texts,
                    received.problems.stream()
                            .filter(problem -> !problem.code().equals("git.path-unknown"))
                            .toList());
        }

        /** The way to a name is told if its commit's trees can be read; the name itself stands in any of them. */
        private static String text(Received.Item item) {
            boolean isName = item.provenance().state() == FileState.FILE_NAME;
            return isName ? item.text().substring(item.text().lastIndexOf('/') + 1) : item.text();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, .pack", "2, .idx", "1, .pack", "1, .idx"})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void hideNothingInSilence(int indexVersion, String ending) throws Exception {
        GitFixture git = history(indexVersion);
        Path file = file(git, ending);
        byte[] intact = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, intact);
        Outcome reachable = Outcome.of(GitHistory.all(git.command(), "."));
        Outcome everything = Outcome.of(GitHistory.everything(git.command(), "."));
        assertThat(reachable.problems()).isEmpty();
        assertThat(everything.problems()).isEmpty();
        assertThat(everything.texts()).hasSizeGreaterThan(reachable.texts().size());

        Random random = new Random(indexVersion * 1000L + ending.length());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] flipped = intact.clone();
            String places = "";
            for (int flips = 1 + random.nextInt(2); flips > 0; flips--) {
                int place = random.nextInt(flipped.length);
                int bits = 1 + random.nextInt(255);
                flipped[place] ^= (byte) bits;
                places += " " + place + "^" + bits;
            }
            Files.write(file, flipped);
            check(Outcome.of(GitHistory.all(git.command(), ".")), reachable, "reachable" + places);
            check(Outcome.of(GitHistory.everything(git.command(), ".")), everything, "everything" + places);
        }
    }

    private static void check(Outcome outcome, Outcome intact, String what) {
        if (outcome.problems().isEmpty()) {
            assertThat(outcome.texts()).as(what).isEqualTo(intact.texts());
        }
        assertThat(intact.texts()).as(what).containsAll(outcome.texts());
        assertThat(outcome.problems())
                .as(what)
                .allSatisfy(problem -> assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD))
                .allSatisfy(problem ->
                        assertThat(problem.path() + " " + problem.message()).containsPattern("\\.git/|[0-9a-f]{40}"));
    }

    /** Deltas, a tag, what only a reflog names, and what nothing does, in one pack. */
    private GitFixture history(int indexVersion) {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.git("config", "pack.indexVersion", String.valueOf(indexVersion));
        StringBuilder text = new StringBuilder("a line that is long enough to be copied\n".repeat(20));
        for (int i = 0; i < 8; i++) {
            git.write("grown", text.append("line ").append(i).append('\n').toString())
                    .write("d/f" + i, "file " + i)
                    .commit("Grow " + i);
        }
        git.git("tag", "-a", "-m", "words of a tag", "v1");
        git.branch("side").write("side", "of a branch that is gone").commit("Side");
        git.checkout("main").git("branch", "-q", "-D", "side");
        String alone = git.blob("alone");
        String lost = git.git("tag", "-a", "-m", "a lost tag", "lost", alone);
        assertThat(lost).isEmpty();
        git.git("repack", "-adfq");
        git.git("tag", "-d", "lost");
        return git;
    }

    private static Path file(GitFixture git, String ending) throws IOException {
        try (Stream<Path> files = Files.list(git.root().resolve(".git/objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
