package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexSourceTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void deliversWholeStagedBlobsAndNothingElse() throws Exception {
        git.write("kept", "same")
                .write("changed", "one\ntwo\n")
                .write("dropped", "x")
                .commit("Start");
        git.write("changed", "one\nTWO\n").write("added", "new").write("late", "not staged");
        git.git("add", "changed", "added");
        git.git("rm", "-q", "dropped");
        git.write("changed", "edited after staging");

        IndexSource source = IndexSource.staged(".", git.command());
        Received received = Received.from(source);

        assertThat(received.problems).isEmpty();
        assertThat(byPath(received)).isEqualTo(Map.of("changed", "one\nTWO\n", "added", "new"));
        assertThat(received.texts(FileState.STAGED)).hasSize(2);
        assertThat(forerunners(source, "changed")).containsExactly("one\ntwo\n");
        assertThat(forerunners(source, "added")).isEmpty();
    }

    @Test
    void readsTheFirstCommit() throws Exception {
        git.write("a", "first").git("add", "a");

        assertThat(byPath(Received.from(IndexSource.staged(".", git.command()))))
                .isEqualTo(Map.of("a", "first"));
    }

    @Test
    void knowsWhatARenamedFileWas() throws Exception {
        String text = "line\n".repeat(20);
        git.write("old", text).commit("Start");
        git.git("mv", "old", "new");
        git.write("new", text + "more\n").git("add", "new");

        IndexSource source = IndexSource.staged(".", git.command());

        assertThat(byPath(Received.from(source))).isEqualTo(Map.of("new", text + "more\n"));
        assertThat(forerunners(source, "new")).containsExactly(text);
    }

    @Test
    void inAMergeEveryParentIsAForerunner() throws Exception {
        git.write("both", "0\n").commit("Start");
        git.branch("side").write("both", "side\n").write("theirs", "theirs").commit("Side");
        git.checkout("main").write("both", "main\n").commit("Main");
        git.lines("-c", "merge.conflictStyle=merge", "merge", "-q", "-s", "ours", "--no-commit", "side");
        git.git("checkout", "side", "--", "theirs");
        git.write("both", "settled\n").git("add", "both");

        IndexSource source = IndexSource.staged(".", git.command());

        assertThat(byPath(Received.from(source))).isEqualTo(Map.of("both", "settled\n"));
        assertThat(forerunners(source, "both")).containsExactly("main\n", "side\n");
    }

    @Test
    void readsPackedSplitAndIntendedEntries() throws Exception {
        git.write("a", "one").commit("Start");
        git.git("update-index", "--split-index");
        git.write("b", "two").git("add", "b");
        git.write("intended", "later").git("add", "-N", "intended");
        git.write("\u00fcml\u00e4ut \"q\"\n", "three").git("add", ".");
        git.git("reset", "-q", "intended");
        git.git("add", "-N", "intended");
        git.git("repack", "-adkq");

        Received received = Received.from(IndexSource.staged(".", git.command()));

        assertThat(received.problems).isEmpty();
        assertThat(byPath(received)).isEqualTo(Map.of("b", "two", "\u00fcml\u00e4ut \"q\"\n", "three"));
    }

    @Test
    void readsSha256Repositories() throws Exception {
        Path root = Files.createDirectory(directory.resolve("sha256"));
        GitFixture sha256 = git.in(root);
        sha256.git("init", "-q", "-b", "main", "--object-format=sha256");
        sha256.write("a", "first").git("add", "a");
        assertThat(byPath(Received.from(IndexSource.staged(".", sha256.command()))))
                .isEqualTo(Map.of("a", "first"));

        sha256.commit("Start");
        sha256.write("a", "second").git("add", "a");
        IndexSource source = IndexSource.staged(".", sha256.command());
        assertThat(byPath(Received.from(source))).isEqualTo(Map.of("a", "second"));
        assertThat(forerunners(source, "a")).containsExactly("first");
    }

    @Test
    void besideTheWorkTreeEverySideOfAConflict() throws Exception {
        git.write("b", "base\n").commit("Base");
        git.branch("side").checkout("side").write("b", "side\n").commit("Side");
        git.checkout("main").write("b", "main\n").commit("Main");
        assertThatThrownBy(() -> git.git("merge", "-q", "side"));

        Received received = Received.from(IndexSource.beside(git.root(), ".", git.command()));

        assertThat(received.texts(FileState.STAGED)).containsExactly("base\n", "main\n", "side\n");
        assertThat(received.problems).isEmpty();
    }

    @Test
    void besideTheWorkTreeOnlyWhatDiffersFromIt() throws Exception {
        git.write("a", "1").commit("Start");
        git.write("a", "staged").write("b", "as in the tree").git("add", "a", "b");
        git.write("a", "edited");

        Source source = IndexSource.beside(git.root(), ".", git.command());

        assertThat(byPath(Received.from(source))).isEqualTo(Map.of("a", "staged"));
    }

    @Test
    void scansTheIndexThatCommitAllMakes() throws Exception {
        git.write("a", "1").write("b", "1").commit("Start");
        git.write("a", "all").write("b", "all");

        assertThat(duringCommit("commit", "-q", "-a", "-m", "All")).isEqualTo(Map.of("a", "all", "b", "all"));
    }

    @Test
    void scansTheIndexThatCommitOfOnePathMakes() throws Exception {
        git.write("a", "1").write("b", "1").commit("Start");
        git.write("a", "path").write("b", "staged").git("add", "b");

        assertThat(duringCommit("commit", "-q", "-m", "Path", "--", "a")).isEqualTo(Map.of("a", "path"));
    }

    @Test
    void plainScansIgnoreTheIndexOfTheEnvironment() throws Exception {
        git.write("a", "1").commit("Start");
        git.write("a", "2").git("add", "a");
        Path other = directory.resolve("other-index");
        Map<String, String> environment = Map.of("GIT_INDEX_FILE", other.toString(), "GIT_TRACE", "1");

        GitCommand hook = GitCommand.inHook(program(), git.root(), environment);

        assertThat(byPath(Received.from(IndexSource.staged(".", hook)))).isEmpty();
        assertThat(byPath(Received.from(IndexSource.staged(".", git.command()))))
                .isEqualTo(Map.of("a", "2"));
    }

    @Test
    void sayNothingIsStagedOnlyWhereGitSaysSo() throws Exception {
        git.write("a", "1").commit("Start");
        git.write(".git/index", "no index");

        assertThatThrownBy(() -> IndexSource.staged(".", git.command())).isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> GitCommand.inHook(program(), directory, Map.of()))
                .isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> GitProgram.find("." + java.io.File.pathSeparator + git.home()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("not in PATH");
    }

    @Test
    void reportsAStagedBlobThatIsGone() throws Exception {
        git.write("a", "lost").git("add", "a");
        String lost = git.blob("lost");
        Files.delete(
                git.root().resolve(".git/objects").resolve(lost.substring(0, 2)).resolve(lost.substring(2)));

        Received received = Received.from(IndexSource.staged(".", git.command()));

        assertThat(received.items).isEmpty();
        assertThat(received.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("git.object-missing");
            assertThat(problem.path()).isEqualTo("a");
        });
    }

    /** What is staged while a pre-commit hook runs, by the environment that git gives the hook. */
    private Map<String, String> duringCommit(String... commit) throws Exception {
        Path told = git.home().resolve("told");
        git.hook(
                "pre-commit",
                "env > \"$HOME/telling\"; mv \"$HOME/telling\" \"$HOME/told\"\n"
                        + "for i in 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9; do\n"
                        + "  [ -e \"$HOME/go\" ] && exit 0; sleep 1\ndone\nexit 1");
        CompletableFuture<String> committing = CompletableFuture.supplyAsync(() -> git.git(commit));
        while (!Files.exists(told) && !committing.isDone()) {
            Thread.sleep(10);
        }
        Map<String, String> environment = new TreeMap<>();
        for (String line : Files.readAllLines(told)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        GitCommand hook = GitCommand.inHook(program(), git.root(), environment);
        Received received = Received.from(IndexSource.staged(".", hook));
        Files.createFile(git.home().resolve("go"));
        committing.join();
        assertThat(received.problems).isEmpty();
        return byPath(received);
    }

    private static GitProgram program() throws RequestException {
        return GitProgram.find(System.getenv("PATH"));
    }

    private static Map<String, String> byPath(Received received) {
        Map<String, String> texts = new TreeMap<>();
        received.items.forEach(item -> texts.put(item.provenance().path(), utf8(item.text())));
        return texts;
    }

    private static List<String> forerunners(IndexSource source, String path) {
        return source.forerunners(path).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
