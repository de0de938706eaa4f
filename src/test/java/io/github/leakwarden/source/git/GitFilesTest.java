package io.github.leakwarden.source.git;

import static io.github.leakwarden.model.FileState.IGNORED;
import static io.github.leakwarden.model.FileState.TRACKED;
import static io.github.leakwarden.model.FileState.UNTRACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.WorkTreeListing.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitFilesTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void tellsTrackedUntrackedAndIgnored() throws Exception {
        git.write(".gitignore", "*.log\nbuild/\n").write("dir/a", "1").write("forced.log", "2");
        git.git("add", "-f", ".");
        git.commitStaged("Start");
        git.write("new", "3").write("x.log", "4").write("build/one", "5").write("build/two", "6");

        WorkTreeListing some = list("", false);
        WorkTreeListing all = list("", true);

        assertThat(some.entries())
                .containsExactly(
                        new Entry(".gitignore", TRACKED),
                        new Entry("dir/a", TRACKED),
                        new Entry("forced.log", TRACKED),
                        new Entry("new", UNTRACKED));
        assertThat(some.ignored()).as("a file and a folder").isEqualTo(2);
        assertThat(all.entries())
                .contains(new Entry("build/one", IGNORED), new Entry("build/two", IGNORED), new Entry("x.log", IGNORED))
                .hasSize(7);
        assertThat(all.ignored()).isZero();
    }

    @Test
    void listsAFolderByItsOwnPaths() throws Exception {
        git.write("dir/sub/a", "1").write("dirt", "2").commit("Start");
        git.write("dir/b", "3");

        assertThat(list("dir", false).entries())
                .containsExactly(new Entry("b", UNTRACKED), new Entry("sub/a", TRACKED));
    }

    @Test
    void listsAFileThatGitIsToldNotToLookAtWhileItIsThere() throws Exception {
        git.write("mine", "1").write("gone", "2").commit("Start");
        git.git("update-index", "--skip-worktree", "mine", "gone");
        Files.delete(git.root().resolve("gone"));

        WorkTreeListing listing = list("", false);

        assertThat(listing.entries()).containsExactly(new Entry("mine", TRACKED));
        assertThat(listing.notCheckedOut()).isEqualTo(1);
    }

    @Test
    void tellsSubmodulesAndNestedRepositoriesApart() throws Exception {
        GitFixture other = GitFixture.at(directory.resolve("other"));
        other.write("o", "1").commit("Other");
        git.write("a", "1");
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                other.root().toString(),
                "mod");
        git.commit("Start");
        git.git("clone", "-q", other.root().toString(), "nested");

        WorkTreeListing listing = list("", false);

        assertThat(listing.submodules()).containsExactly("mod");
        assertThat(listing.nestedRepositories()).containsExactly("nested");
        assertThat(listing.entries()).extracting(Entry::path).containsExactly(".gitmodules", "a");
    }

    @Test
    void readsSplitAndSparseIndexesAndConflicts() throws Exception {
        git.write("in/a", "1").write("out/b", "1").write("c", "1").commit("Start");
        git.branch("side").write("c", "side").commit("Side");
        git.checkout("main").write("c", "main").commit("Main");
        git.git("update-index", "--split-index");
        git.git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        assertThat(list("", false).entries()).extracting(Entry::path).containsExactly("c", "in/a");
        assertThat(list("", false).notCheckedOut()).isEqualTo(1);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> git.git("merge", "-q", "side"));
        assertThat(list("", false).entries()).extracting(Entry::path).containsExactly("c", "in/a");
    }

    @Test
    void writesNamesThatAreNotUtf8WithEscapes() throws Exception {
        git.write("a", "1").commit("Start");
        String blob = git.blob("x");
        Path script = Files.writeString(
                directory.resolve("add.sh"),
                "git update-index --add --cacheinfo 100644," + blob + ",\"$(printf 'caf\\351\\033')\"\n");
        git.git("-c", "alias.odd=!sh " + script, "odd");

        assertThat(list("", false).entries()).extracting(Entry::path).containsExactly("a", "caf\\xe9\u001b");
    }

    private WorkTreeListing list(String folder, boolean withIgnored) throws Exception {
        return GitFiles.list(git.command(), folder, withIgnored);
    }
}
