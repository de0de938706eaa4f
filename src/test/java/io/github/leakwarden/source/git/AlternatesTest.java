package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of objects that a repository borrows from. */
final class AlternatesTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private GitFixture lender;
    private String lent;

    @BeforeEach
    void lendOneCommit() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "own").commit("Start");
        lender = GitFixture.at(directory.resolve("lender"));
        lent = lender.write("a", "lent").commit("Other");
        lender.git("repack", "-adq");
    }

    private Received read(String list) throws Exception {
        git.write(".git/objects/info/alternates", list);
        return Received.from(GitHistory.all(git.command(), "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n",
                "# theirs\n\n%s\n",
                "../../../lender/.git/objects\n",
                "\"%s\"\n",
                "\"../../../lend\\145r/.git/objects\"\n"
            })
    void areReadHoweverTheyAreNamed(String list) throws Exception {
        String path = lender.root().resolve(".git/objects").toString();
        git.write(".git/objects/info/alternates", list.formatted(path));
        git.git("update-ref", "refs/heads/lent", lent);

        Received received = read(list.formatted(path));

        assertThat(received.texts(FileState.COMMITTED)).containsExactlyInAnyOrder("own", "lent");
        assertThat(received.problems).isEmpty();
    }

    /** Here only a reflog names what was lent, and that may name what is no more. */
    @ParameterizedTest
    @ValueSource(strings = {"# gone\n%s\n", "\n\"%s\"\n", "\n../nowhere\n"})
    void areToldIfTheyAreGone(String list) throws Exception {
        Path objects = lender.root().resolve(".git/objects");
        git.write(".git/objects/info/alternates", objects + "\n");
        git.git("update-ref", "--create-reflog", "refs/heads/lent", lent);
        git.git("update-ref", "-d", "refs/heads/lent");
        git.write(".git/logs/refs/heads/lent", "0".repeat(40) + " " + lent + " A <a> 0 +0000\tlent\n");
        Files.move(lender.root(), directory.resolve("moved"));

        Received received = read(list.formatted(objects));

        assertThat(received.problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("git.alternate-missing");
            assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD);
            assertThat(problem.path()).isEqualTo(".git/objects/info/alternates");
            assertThat(problem.message()).startsWith("names in line 2 a store of objects that is not there");
        });
        assertThat(received.counts.keySet()).noneMatch(count -> count.contains("gone"));
    }

    @Test
    void areToldIfAnotherOneNamesThem() throws Exception {
        lender.write(".git/objects/info/alternates", "/nowhere/objects\n");

        Received received = read(lender.root().resolve(".git/objects") + "\n");

        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.path())
                        .isEqualTo(lender.root()
                                .resolve(".git/objects/info/alternates")
                                .toString()));
    }

    @Test
    void areToldIfTheListCannotBeRead() throws Exception {
        Files.createDirectories(git.root().resolve(".git/objects/info/alternates"));

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("cannot be read"));
    }
}
