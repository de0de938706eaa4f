package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines and ignore files outside of repositories, where nothing tells what all there is means. */
final class BaselineOfFolderTest {
    @TempDir
    Path directory;

    private Path folder;
    private Path baseline;

    @BeforeEach
    void acceptTwoKeysAndTakeOneAway() throws IOException {
        folder = Files.createDirectories(directory.resolve("all"));
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(directory.resolve("empty"));
        Files.writeString(
                folder.resolve("s.yml"), Planted.of("stripe-secret-key", 1).line());
        Files.writeString(
                folder.resolve("sub/t.yml"), Planted.of("stripe-secret-key", 2).line());
        baseline = folder.resolve("b.json");
        CommandRun created = CommandRun.of("baseline", "create", folder.toString(), "-o", baseline.toString());
        assertThat(created.code()).as(created.err()).isZero();
        Files.delete(folder.resolve("sub/t.yml"));
    }

    @Test
    void pruningByPartOfTheFolderKeepsWhatItCannotJudge() {
        CommandRun pruned = prune(folder.resolve("sub"));
        assertThat(pruned.code()).isEqualTo(3);
        assertThat(pruned.out()).contains("0 entries taken out", "2 kept");
        assertThat(pruned.err()).contains("the folder that the baseline lies in");
        assertThat(prune(folder.resolve("s.yml")).out()).contains("0 entries taken out", "2 kept");
    }

    @Test
    void pruningByTheFolderTakesOutWhatIsGone() {
        CommandRun pruned = prune(folder);
        assertThat(pruned.code()).as(pruned.err()).isZero();
        assertThat(pruned.out()).contains("1 entry taken out", "1 kept");
        assertThat(prune(directory).out()).contains("0 entries taken out", "1 kept");
    }

    @Test
    void nothingIsStaleForAScanOfAnotherFolder() {
        CommandRun run = scan(directory.resolve("empty"), "--baseline", baseline.toString());
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("Accepted").doesNotContain("Look at");
        assertThat(scan(folder, "--baseline", baseline.toString()).code()).isEqualTo(1);
    }

    @Test
    void aNamedIgnoreFileIsJudgedByItsFolderToo() throws IOException {
        Path ignored = folder.resolve("ignored");
        Files.writeString(ignored, "no-such-folder/**\n");
        Files.delete(folder.resolve("s.yml"));
        assertThat(scan(directory.resolve("empty"), "--ignore-file", ignored.toString())
                        .code())
                .isZero();
        assertThat(scan(folder, "--ignore-file", ignored.toString()).code()).isEqualTo(1);
    }

    @Test
    void oneFileDoesNotTellWhatIsStaleInTheIgnoreFileBesideIt() throws IOException {
        Files.writeString(folder.resolve(".leakwardenignore"), "t.yml\n");
        Files.writeString(folder.resolve("a.txt"), "nothing\n");
        assertThat(scan(folder.resolve("a.txt")).code()).isZero();
        Files.delete(folder.resolve("s.yml"));
        assertThat(scan(folder).code()).isEqualTo(1);
    }

    private CommandRun prune(Path what) {
        return CommandRun.of("baseline", "prune", what.toString(), "-o", baseline.toString());
    }

    private static CommandRun scan(Path what, String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "scan";
        words[1] = what.toString();
        words[2] = "--fail-on-stale";
        System.arraycopy(options, 0, words, 3, options.length);
        return CommandRun.of(words);
    }
}
