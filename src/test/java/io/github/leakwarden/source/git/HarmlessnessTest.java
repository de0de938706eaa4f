package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan runs nothing that the repository names, and writes nothing. */
final class HarmlessnessTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private Trap trap;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        trap = new Trap(git, directory);
    }

    @Test
    void runsNothingThatTheRepositoryConfigures() throws Exception {
        content();
        git.write(".gitattributes", "* filter=evil diff=evil merge=evil\n").commit("Attributes");
        git.write("a", "changed").git("add", "a");
        git.write("b", "edited");
        trap.arm();
        assertThat(trap.canaryAfterPlainGit()).as("the trap works").isTrue();
        Files.deleteIfExists(trap.canary());

        everything();

        assertThat(trap.canary()).doesNotExist();
    }

    @Test
    void fetchesNothingThatAPartialCloneLacks() throws Exception {
        content();
        git.write("a", "promised, and not fetched").commit("More");
        git.git("config", "uploadpack.allowFilter", "true");
        Path clone = directory.resolve("partial");
        git.git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + git.root(), clone.toString());
        GitFixture partial = git.in(clone);
        partial.git("config", "remote.origin.url", "ext::sh -c 'touch%20" + trap.canary() + "'");
        partial.git("config", "protocol.ext.allow", "always");

        Received received = Received.from(GitHistory.all(partial.command(), "."));

        assertThat(received.problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("git.object-missing"));
        IndexSource staged = IndexSource.staged(".", partial.command());
        Received.from(staged);
        staged.forerunners("a");
        assertThat(trap.canary()).doesNotExist();
    }

    @Test
    void writesNothing() throws Exception {
        content();
        git.write("a", "changed").git("add", "a");
        git.git("update-index", "--split-index");
        git.git("gc", "-q");
        Trap.age(directory);
        Map<String, String> before = Trap.state(directory);
        Map<String, String> homeBefore = Trap.jgitConfiguration();

        everything();

        assertThat(Trap.state(directory)).isEqualTo(before);
        assertThat(Trap.jgitConfiguration()).isEqualTo(homeBefore);
    }

    private void content() {
        git.write("a", "1").write("b", "1").commit("Start");
        git.branch("side").write("c", "2").commit("Side");
        git.checkout("main").write("d", "3").commit("Main");
        git.evilMerge("side", "e", "4");
        git.write("a", "stash").write("new", "5").stash();
    }

    private void everything() throws Exception {
        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);
        assertThat(received.problems).isEmpty();
        assertThat(history.stories(new HashSet<>(received.objectIds()), received))
                .isNotEmpty();
        IndexSource staged = IndexSource.staged(".", git.command());
        assertThat(Received.from(staged).items).isNotEmpty();
        assertThat(staged.forerunners("a")).isNotEmpty();
        Received.from(IndexSource.beside(git.root(), ".", git.command()));
        assertThat(GitFiles.list(git.command(), "", true).entries()).isNotEmpty();
        assertThat(received.problems).isEmpty();
    }
}
