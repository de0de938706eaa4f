package io.github.leakwarden.source.git;

import static io.github.leakwarden.model.FileState.TRACKED;
import static io.github.leakwarden.model.FileState.UNTRACKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.git.WorkTreeListing.Entry;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What blocks whoever opens it is found before anybody does. */
@Timeout(60)
final class SpecialFilesTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write(".gitignore", "out/\n").write("a", "1").write("sub/deep/b", "2");
    }

    @Test
    void listsPipesWhereverGitLooks() throws Exception {
        git.commit("Start");
        git.write("new/file", "3").write("out/built", "4");
        for (String path : new String[] {"pipe", "sub/pipe", "new/more/pipe", "only/pipes/here", "out/pipe"}) {
            pipe(path);
        }

        assertThat(list("", false).entries())
                .containsExactly(
                        new Entry(".gitignore", TRACKED),
                        new Entry("a", TRACKED),
                        new Entry("new/file", UNTRACKED),
                        new Entry("new/more/pipe", UNTRACKED),
                        new Entry("only/pipes/here", UNTRACKED),
                        new Entry("pipe", UNTRACKED),
                        new Entry("sub/deep/b", TRACKED),
                        new Entry("sub/pipe", UNTRACKED));
        assertThat(list("", true).entries()).contains(new Entry("out/pipe", UNTRACKED));
        assertThat(list("sub", false).entries())
                .containsExactly(new Entry("deep/b", TRACKED), new Entry("pipe", UNTRACKED));
    }

    @Test
    void listsSockets() throws Exception {
        git.commit("Start");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(git.root().resolve("sub/socket")));

            assertThat(list("", false).entries()).contains(new Entry("sub/socket", UNTRACKED));
        }
    }

    @Test
    void leavesNestedRepositoriesToThemselves() throws Exception {
        git.commit("Start");
        GitFixture.at(git.root().resolve("nested")).write("x", "1").commit("Inner");
        pipe("nested/pipe");

        WorkTreeListing listing = list("", false);

        assertThat(listing.entries()).extracting(Entry::path).containsExactly(".gitignore", "a", "sub/deep/b");
        assertThat(listing.nestedRepositories()).containsExactly("nested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".gitignore", "sub/.gitignore", "sub/deep/.gitignore", "new/.gitignore", "new/er/.gitignore"})
    void asksGitForNoIgnoreFileThatItWouldWaitFor(String place) throws Exception {
        git.commit("Start");
        git.write("new/er/file", "3").write("out/built", "4").write("sub/deep/out/built", "5");
        Files.deleteIfExists(git.root().resolve(place));
        pipe(place);

        WorkTreeListing listing = list("", false);

        assertThat(listing.specialIgnoreFile()).contains(place);
        assertThat(listing.entries())
                .contains(new Entry("out/built", UNTRACKED), new Entry("sub/deep/out/built", UNTRACKED));
        assertThat(list("sub/deep", false).specialIgnoreFile().isPresent())
                .as("for a scan of that folder")
                .isEqualTo(!place.startsWith("new"));
    }

    @Test
    void looksNoFurtherThanGit() throws Exception {
        git.commit("Start");
        pipe("out/.gitignore");

        WorkTreeListing listing = list("", false);

        assertThat(listing.specialIgnoreFile()).isEmpty();
        assertThat(listing.ignored()).as("the folder").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/commondir",
                ".git/info/exclude",
                ".git/info/grafts",
                ".git/logs/refs/stash",
                ".git/refs/replace/x",
                ".git/objects/12/34567890123456789012345678901234567890",
                ".git/objects/pack/pack-1234567890123456789012345678901234567890.pack",
                ".git/objects/info/commit-graphs/commit-graph-chain",
                ".git/worktrees/other/HEAD",
                "../lent/objects/pack/pack-1.idx"
            })
    void findsThemAmongGitsFiles(String place) throws Exception {
        git.commit("Start");
        Path lent = Files.createDirectories(directory.resolve("lent/objects/info"));
        git.write(".git/objects/info/alternates", lent.getParent() + "\n");
        GitRepository repository = GitRepositories.at(git.root()).orElseThrow();
        assertThat(SpecialFiles.anywhere(repository)).isEmpty();
        Files.deleteIfExists(git.root().resolve(place));
        pipe(place);

        assertThat(SpecialFiles.anywhere(repository))
                .contains(
                        place.startsWith("..")
                                ? git.root().resolve(place).normalize().toString()
                                : place);
    }

    @Test
    void takesNoOffenceAtTheSocketOfGitsOwnDaemon() throws Exception {
        git.commit("Start");
        pipe(".git/fsmonitor--daemon.ipc");

        assertThat(SpecialFiles.anywhere(GitRepositories.at(git.root()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void endsAGitThatWaitsForEver() throws Exception {
        git.commit("Start");
        String tree = git.git("rev-parse", "HEAD^{tree}");
        String object = ".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2);
        git.write("a", "changed").git("add", "a");
        Files.delete(git.root().resolve(object));
        pipe(object);

        assertThatThrownBy(() -> IndexSource.staged(".", git.command().withPatience(Duration.ofMillis(300))))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("waited for ever");
    }

    @Test
    void doesNotEndAGitThatIsNotAsked() throws Exception {
        git.commit("Start");
        String id = git.git("rev-parse", "HEAD");
        Duration patience = Duration.ofMillis(100);

        try (ObjectBatch batch = ObjectBatch.start(git.command().withPatience(patience))) {
            assertThat(batch.read(id).type()).isEqualTo("commit");
            Thread.sleep(patience.multipliedBy(5).toMillis());
            assertThat(batch.read(id).type()).isEqualTo("commit");
        }
    }

    private WorkTreeListing list(String folder, boolean withIgnored) throws Exception {
        return GitFiles.list(git.command(), folder, withIgnored);
    }

    private void pipe(String path) throws Exception {
        Path file = git.root().resolve(path);
        Files.createDirectories(file.getParent());
        assumeTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0, "no mkfifo");
    }
}
