package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.git.HistoryScope.Known;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryScopeTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "old").write("b", "kept").commit("First");
        git.git("tag", "start");
        git.write("a", "middle").commit("Second");
        git.branch("side").write("s", "side").commit("Side");
        git.checkout("main").write("a", "new").commit("Third");
        git.merge("side");
    }

    @Test
    void deliversWhatOnlyTheRangeHas() throws Exception {
        Received received = deliver(HistoryScope.of("start..main"));

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).containsExactlyInAnyOrder("middle", "new", "side");
        assertThat(received.texts(FileState.COMMIT_MESSAGE))
                .containsExactlyInAnyOrder("Second\n", "Side\n", "Third\n", "Merge\n");
        assertThat(received.headlines).singleElement().asString().contains("start..main only, 4 commits");
    }

    @Test
    void takesEveryExpressionThatGitTakes() throws Exception {
        assertThat(texts(HistoryScope.of("main~1..main"))).containsExactly("side");
        assertThat(texts(HistoryScope.of("main^!"))).isEmpty();
        assertThat(texts(HistoryScope.of(":/Third", "^start"))).containsExactlyInAnyOrder("middle", "new");
        assertThat(texts(HistoryScope.of("side...main~1"))).containsExactlyInAnyOrder("side", "new");
    }

    @Test
    void takesBranchesTimesAndFirstParents() throws Exception {
        assertThat(texts(scope(List.of(), List.of("side"), Optional.of("start"), false)))
                .containsExactlyInAnyOrder("middle", "side");
        assertThat(texts(scope(List.of("start..main"), List.of(), Optional.empty(), true)))
                .containsExactlyInAnyOrder("middle", "new", "side");
        assertThat(texts(scope(List.of(), List.of(), Optional.of("2199-01-01"), false)))
                .isEmpty();
        assertThat(texts(scope(List.of(), List.of(), Optional.of("2001-01-01"), false)))
                .containsExactlyInAnyOrder("old", "kept", "middle", "new", "side");
    }

    /** What the commits asked for have, and no commit just before them; as git itself counts both. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void deliversOfRandomHistoriesWhatGitCounts(long seed) throws Exception {
        git = RandomHistory.make(directory.resolve("random"), seed, 40);
        Map<String, RandomHistory.Commit> commits = RandomHistory.commits(git);
        for (List<String> range : List.of(
                List.of("b0..main"),
                List.of("b2...main"),
                List.of("main", "^t1", "^b4"),
                List.of("t5"),
                List.of("main~3..b0"))) {
            List<String> asked = new ArrayList<>(List.of("rev-list"));
            asked.addAll(range);
            List<String> ids = git.lines(asked.toArray(String[]::new));
            Set<String> expected = new TreeSet<>();
            Set<String> before = new TreeSet<>();
            for (String id : ids) {
                expected.addAll(commits.get(id).blobs().keySet());
                commits.get(id).parents().stream()
                        .filter(parent -> !ids.contains(parent))
                        .forEach(parent ->
                                before.addAll(commits.get(parent).blobs().keySet()));
            }
            expected.removeAll(before);

            Received received = deliver(HistoryScope.of(range.toArray(String[]::new)));

            assertThat(received.problems).isEmpty();
            assertThat(received.objectIds()).as("%s", range).containsExactlyElementsOf(expected);
            assertThat(received.counts).containsEntry("commit messages", (long) ids.size());
        }
    }

    @Test
    void tellsStoriesOfARange() throws Exception {
        GitHistory history = GitHistory.of(HistoryScope.of("start..main"), git.command(), ".");
        Received received = Received.from(history);

        var story = history.stories(Set.of(git.blob("new")), received).get(git.blob("new"));

        assertThat(story.history().introducedBy())
                .extracting(CommitInfo::subject)
                .containsExactly("Third");
        assertThat(story.history().presentAtHead()).isTrue();
    }

    @Test
    void refusesWhatGitDoesNotKnowAllAtOnce() {
        HistoryScope wrong =
                scope(List.of("nowhere..main", "--output=x"), List.of("none"), Optional.of("the other day"), false);

        assertThatThrownBy(() -> deliver(wrong))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.faults()).hasSize(4));
        assertThat(git.root().resolve("x")).doesNotExist();
    }

    @Test
    void readsThePushedObjectsOfAServersQuarantine() throws Exception {
        Path server = directory.resolve("server.git");
        git.git("clone", "-q", "--bare", ".", server.toString());
        git.git("remote", "add", "origin", server.toString());
        git.write("pushed", "fresh").commit("Pushed");
        Path told = git.home().resolve("told");
        Path hook = server.resolve("hooks/pre-receive");
        Files.writeString(
                hook,
                "#!/bin/sh\ncat > /dev/null\nenv > \"$HOME/telling\"; mv \"$HOME/telling\" \"$HOME/told\"\n"
                        + "for i in 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9; do\n"
                        + "  [ -e \"$HOME/go\" ] && exit 0; sleep 1\ndone\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        String pushed = git.git("rev-parse", "main");

        CompletableFuture<String> pushing =
                CompletableFuture.supplyAsync(() -> git.git("push", "-q", "origin", "main"));
        while (!Files.exists(told) && !pushing.isDone()) {
            Thread.sleep(10);
        }
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(told)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        GitCommand command = GitCommand.inHook(GitProgram.find(System.getenv("PATH")), server, environment);
        Received received = Received.from(GitHistory.of(HistoryScope.of(pushed).without(Known.REFS), command, "."));
        Files.createFile(git.home().resolve("go"));
        pushing.join();

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).containsExactly("fresh");
    }

    private static HistoryScope scope(
            List<String> revisions, List<String> branches, Optional<String> since, boolean firstParent) {
        return new HistoryScope(revisions, branches, since, firstParent, Known.NOTHING);
    }

    private List<String> texts(HistoryScope scope) throws Exception {
        return deliver(scope).texts(FileState.COMMITTED);
    }

    private Received deliver(HistoryScope scope) throws Exception {
        return Received.from(GitHistory.of(scope, git.command(), "."));
    }
}
