package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --staged} reports: what the commit would bring, and nothing that was there before. */
final class StagedScanTest {
    @TempDir
    Path directory;

    private final String value = Planted.of("github-token", 1).value();
    private final String other = Planted.of("github-token", 2).value();
    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void reportsTheFirstCommitOfAll() {
        git.write("a.txt", "t " + value + "\n").git("add", "a.txt");
        assertFound("a.txt");
    }

    @Test
    void reportsAnAddedLine() {
        git.write("a.txt", "one\n").commit("One");
        git.write("a.txt", "one\nt " + value + "\n").git("add", "a.txt");
        assertFound("a.txt");
    }

    @Test
    void isSilentOfWhatHeadHas() {
        git.write("a.txt", "t " + value + "\n").commit("One");
        git.write("a.txt", "t " + value + "\ntwo\n").git("add", "a.txt");
        assertClean();
    }

    @Test
    void isSilentOfWhatIsNotStaged() {
        git.write("a.txt", "one\n").commit("One");
        git.write("a.txt", "t " + value + "\n").write("b.txt", value);
        assertClean();
    }

    @Test
    void readsTheIndexAndNotTheWorkTree() {
        git.write("a.txt", "one\n").commit("One");
        git.write("a.txt", "t " + value + "\n").git("add", "a.txt");
        git.write("a.txt", "cleaned\n");
        assertFound("a.txt");
    }

    @Test
    void reportsAChangedValueOnAnOldLine() {
        git.write("a.txt", "t " + value + "\n").commit("One");
        git.write("a.txt", "t " + other + "\n").git("add", "a.txt");
        assertFound("a.txt");
    }

    @Test
    void reportsAValueThatMovesToAnotherFile() {
        git.write("a.txt", "t " + value + "\nmore\nand more\n").commit("One");
        git.write("b.txt", "u " + value + "\n").git("add", "b.txt");
        assertFound("b.txt");
    }

    @Test
    void reportsAValueOnALineThatIsTouched() {
        git.write("a.txt", "t " + value + "\n").commit("One");
        git.write("a.txt", "t = " + value + "\n").git("add", "a.txt");
        assertFound("a.txt");
    }

    @Test
    void isSilentOfARename() {
        git.write("a.txt", "t " + value + "\none\ntwo\nthree\nfour\n").commit("One");
        git.git("mv", "a.txt", "b.txt");
        assertClean();
        git.write("b.txt", "t " + value + "\none\ntwo\nthree\nfour\nfive\n").git("add", "b.txt");
        assertClean();
    }

    @Test
    void reportsWhatARenameBringsAlong() {
        git.write("a.txt", "one\ntwo\nthree\nfour\nfive\nsix\nseven\n").commit("One");
        git.git("mv", "a.txt", "b.txt");
        git.write("b.txt", "one\ntwo\nthree\nfour\nfive\nsix\nseven\nt " + value + "\n")
                .git("add", "b.txt");
        assertFound("b.txt");
    }

    @Test
    void isSilentOfWhatAMergeBringsFromItsOtherParent() {
        git.write("a.txt", "one\n").commit("One");
        git.branch("side").write("b.txt", "t " + value + "\n").commit("Side");
        git.checkout("main").write("c.txt", "c\n").commit("Main");
        git.git("merge", "-q", "--no-ff", "--no-commit", "side");
        assertClean();
        git.write("a.txt", "one\n" + other + "\n").git("add", "a.txt");
        assertFound("a.txt");
    }

    @Test
    void findsWhatIsWide() {
        git.write("a.txt", "one\n").commit("One");
        git.write("w.txt", ("\uFEFFt " + value + "\r\n").getBytes(StandardCharsets.UTF_16LE))
                .git("add", "w.txt");
        assertFound("w.txt");
    }

    @Test
    void isCleanWithNothingStaged() {
        assertClean();
        git.write("a.txt", "t " + value + "\n").commit("One");
        assertClean();
    }

    private void assertFound(String path) {
        CommandRun run = run();
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains(path);
    }

    private void assertClean() {
        CommandRun run = run();
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.CLEAN);
    }

    private CommandRun run() {
        return CommandRun.of("scan", "--staged", git.root().toString());
    }
}
