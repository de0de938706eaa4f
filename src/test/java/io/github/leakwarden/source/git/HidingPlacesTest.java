package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Corners of a repository, each made by git, in which only history can find a text. */
final class HidingPlacesTest {
    private static final String TEXT = "hidden words";

    @TempDir
    private Path directory;

    /** Hides the text. */
    private interface Place {
        void hide(GitFixture git, Path directory) throws Exception;
    }

    static Stream<Arguments> places() {
        return Stream.of(
                place("octopus merge's own content", FileState.COMMITTED, (git, directory) -> {
                    for (String name : List.of("one", "two", "three")) {
                        git.git("checkout", "-q", "-b", name, "main");
                        git.write(name, name).commit(name);
                    }
                    git.checkout("main").git("merge", "-q", "--no-ff", "--no-commit", "one", "two", "three");
                    git.write("evil", TEXT).commit("Octopus");
                    git.delete("evil", "Remove");
                }),
                place("orphan root", FileState.COMMITTED, (git, directory) -> {
                    git.git("checkout", "-q", "--orphan", "pages");
                    git.write("a", TEXT).commit("Pages");
                    git.checkout("main");
                }),
                place("packed refs and objects", FileState.COMMITTED, (git, directory) -> {
                    side(git);
                    git.git("gc", "-q", "--prune=now");
                }),
                place("ref of a pull request", FileState.COMMITTED, (git, directory) -> {
                    git.git("update-ref", "refs/pull/1/head", side(git));
                    forget(git);
                }),
                place("tagged tree", FileState.COMMITTED, (git, directory) -> {
                    String tree = git.feed(List.of("mktree"), "100644 blob " + git.blob(TEXT) + "\tf\n");
                    git.git("tag", "-a", "-m", "tree", "tree", tree);
                }),
                place("replacement of a commit", FileState.COMMITTED, (git, directory) -> {
                    git.git("replace", git.git("rev-parse", "HEAD"), side(git));
                    forget(git);
                }),
                place("only the index of a stash entry", FileState.STASHED, (git, directory) -> {
                    git.write("a", TEXT).git("add", "-A");
                    git.write("a", "other").git("stash", "push", "-q");
                }),
                place("FETCH_HEAD", FileState.COMMITTED, (git, directory) -> {
                    GitFixture other = GitFixture.at(directory.resolve("other"));
                    other.write("a", TEXT).commit("Other");
                    git.git("fetch", "-q", other.root().toString(), "main");
                }),
                place("CHERRY_PICK_HEAD", FileState.COMMITTED, (git, directory) -> {
                    String picked = side(git);
                    git.write(".git/CHERRY_PICK_HEAD", picked + "\n");
                    forget(git);
                }),
                place("autostash of a rebase", FileState.COMMITTED, (git, directory) -> {
                    git.write(".git/rebase-merge/autostash", side(git) + "\n");
                    forget(git);
                }),
                place("HEAD of a linked work tree", FileState.COMMITTED, (git, directory) -> {
                    Path linked = directory.resolve("linked");
                    git.git("worktree", "add", "-q", "--detach", linked.toString());
                    git.in(linked).write("a", TEXT).commit("There");
                    git.git("reflog", "expire", "--expire=now", "--all");
                    git.in(linked).git("reflog", "expire", "--expire=now", "--all");
                }),
                place("alternate object store", FileState.COMMITTED, (git, directory) -> {
                    GitFixture other = GitFixture.at(directory.resolve("other"));
                    String commit = other.write("a", TEXT).commit("Other");
                    git.write(".git/objects/info/alternates", other.root().resolve(".git/objects") + "\n");
                    git.git("update-ref", "refs/heads/lent", commit);
                }),
                place("file that no diff shows", FileState.COMMITTED, (git, directory) -> {
                    git.write(".gitattributes", "* -diff\n").write("b", TEXT).commit("Add");
                    git.delete("b", "Remove");
                }),
                place("target of a symbolic link", FileState.COMMITTED, (git, directory) -> {
                    Files.createSymbolicLink(git.root().resolve("link"), Path.of(TEXT));
                    git.commit("Link");
                    git.delete("link", "Remove");
                }));
    }

    private static Arguments place(String name, FileState state, Place place) {
        return Arguments.of(name, state, place);
    }

    /** A commit that no branch has any more; HEAD is where it was. */
    private static String side(GitFixture git) {
        String commit = git.branch("side").write("s", TEXT).commit("Side");
        git.checkout("main");
        git.git("tag", "kept", "side");
        git.git("branch", "-q", "-D", "side");
        return commit;
    }

    /** Takes back the tag and every trace in reflogs. */
    private static void forget(GitFixture git) throws Exception {
        git.git("tag", "-d", "kept");
        git.git("reflog", "expire", "--expire=now", "--all");
        Files.deleteIfExists(git.root().resolve(".git/ORIG_HEAD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void looksThere(String name, FileState state, Place place) throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "clean").commit("Start");
        place.hide(git, directory);
        assertThat(git.root().resolve("s")).as(name).doesNotExist();

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(state)).contains(TEXT);
    }
}
