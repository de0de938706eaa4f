package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan runs nothing that the repository names, and writes nothing. */
final class HarmlessnessTest {
    @TempDir
    Path directory;

    @TempDir
    static Path template;

    private static Trap unarmed;

    @BeforeAll
    static void buildTrap() {
        unarmed = Trap.build(template);
    }

    static List<Trap.Way> ways() {
        return Trap.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void plainGitStepsIntoTheTrap(Trap.Way way) throws Exception {
        Trap trap = unarmed.copy(directory);
        trap.arm(way);

        assertThat(trap.isRunByPlainGit(way)).isTrue();
    }

    /** Some ways hide others: who has an external diff asks for no textconv. */
    @ParameterizedTest
    @ValueSource(strings = {"", "diff.external diff.evil.command core.hooksPath filter.evil.process"})
    void runsNothingThatTheRepositoryConfigures(String except) throws Exception {
        Trap trap = unarmed.copy(directory);
        trap.armAll(except.split(" "));
        Trap.age(directory);
        Map<String, String> before = Trap.state(directory);

        everything(trap.git());

        assertThat(trap.canaries()).isEmpty();
        assertThat(Trap.state(directory)).isEqualTo(before);
    }

    @Test
    void fetchesNothingThatAPartialCloneLacks() throws Exception {
        GitFixture git = content();
        Path canary = directory.resolve("canary");
        git.write("a", "promised, and not fetched").commit("More");
        git.git("config", "uploadpack.allowFilter", "true");
        Path clone = directory.resolve("partial");
        git.git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + git.root(), clone.toString());
        GitFixture partial = git.in(clone);
        partial.git("config", "remote.origin.url", "ext::sh -c 'touch%20" + canary + "'");
        partial.git("config", "protocol.ext.allow", "always");

        Received received = Received.from(GitHistory.all(partial.command(), "."));

        assertThat(received.problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("git.object-missing"));
        IndexSource staged = IndexSource.staged(".", partial.command());
        Received.from(staged);
        staged.forerunners("a");
        assertThat(canary).doesNotExist();
    }

    @Test
    void writesNothing() throws Exception {
        GitFixture git = content();
        git.write("a", "changed").git("add", "a");
        git.git("update-index", "--split-index");
        git.git("gc", "-q");
        Trap.age(directory);
        Map<String, String> before = Trap.state(directory);
        Map<String, String> homeBefore = Trap.jgitConfiguration();

        everything(git);

        assertThat(Trap.state(directory)).isEqualTo(before);
        assertThat(Trap.jgitConfiguration()).isEqualTo(homeBefore);
    }

    private GitFixture content() {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").write("b", "1").commit("Start");
        git.branch("side").write("c", "2").commit("Side");
        git.checkout("main").write("d", "3").commit("Main");
        git.evilMerge("side", "e", "4");
        git.write("a", "stash").write("new", "5").stash();
        return git;
    }

    private static void everything(GitFixture git) throws Exception {
        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);
        assertThat(received.problems)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("git.object-missing"));
        assertThat(history.stories(new HashSet<>(received.objectIds()), received))
                .isNotEmpty();
        IndexSource staged = IndexSource.staged(".", git.command());
        assertThat(Received.from(staged).items).isNotEmpty();
        staged.forerunners("a");
        assertThat(Received.from(GitHistory.of(HistoryScope.of("HEAD~1..HEAD"), git.command(), ".")).problems)
                .hasSizeLessThan(2);
        Received.from(IndexSource.beside(git.root(), ".", git.command()));
        assertThat(GitFiles.list(git.command(), "", true).entries()).isNotEmpty();
    }
}
