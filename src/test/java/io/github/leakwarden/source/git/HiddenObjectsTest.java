package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that no branch, tag or other ref leads to. */
final class HiddenObjectsTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
    }

    @Test
    void readsWhatOnlyAReflogNames() throws Exception {
        git.write("b", "amended away").commit("Wrong");
        git.write("b", "kept").git("add", "-A");
        git.git("commit", "-q", "--amend", "-m", "Right");
        git.branch("gone").write("c", "of a deleted branch").commit("Side");
        git.checkout("main");
        git.git("branch", "-q", "-D", "gone");
        Files.deleteIfExists(git.root().resolve(".git/ORIG_HEAD"));

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).contains("amended away", "of a deleted branch");
        assertThat(received.texts(FileState.COMMIT_MESSAGE)).contains("Wrong\n", "Side\n");
        assertThat(received.counts).containsEntry("blobs that only reflogs name", 2L);
    }

    @Test
    void readsTheReflogOfALinkedWorkTree() throws Exception {
        Path linked = directory.resolve("linked");
        git.git("worktree", "add", "-q", "--detach", linked.toString());
        GitFixture other = git.in(linked);
        other.write("b", "seen there only").commit("There");
        other.git("reset", "-q", "--hard", "HEAD~1");
        Files.deleteIfExists(git.root().resolve(".git/worktrees/linked/ORIG_HEAD"));

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).contains("seen there only");
    }

    @Test
    void bearsReflogEntriesWhoseCommitsAreGone() throws Exception {
        git.write("b", "dropped").commit("Dropped");
        git.git("reset", "-q", "--hard", "HEAD~1");
        Path log = git.root().resolve(".git/logs/HEAD");
        String kept = Files.readString(log);
        Files.deleteIfExists(git.root().resolve(".git/ORIG_HEAD"));
        git.git("reflog", "expire", "--expire=now", "--all");
        git.git("gc", "-q", "--prune=now");
        Files.writeString(log, kept);

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED)).containsExactly("1");
        assertThat(received.counts).containsEntry("objects gone that only a reflog or an unreachable object names", 1L);
    }

    @Test
    void readsWhatIsStagedInAnotherWorkTree() throws Exception {
        Path linked = directory.resolve("linked");
        git.git("worktree", "add", "-q", "--detach", linked.toString());
        GitFixture other = git.in(linked);
        other.write("staged", "staged there").git("add", "-A");
        git.write("here", "staged here").git("add", "-A");

        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);
        assertThat(received.texts(FileState.STAGED)).containsExactly("staged there");
        assertThat(received.counts).containsEntry("blobs that only an index names", 1L);
        String id = git.blob("staged there");
        assertThat(history.stories(Set.of(id), received).get(id).places())
                .containsExactly(Provenance.file(".", "worktrees/linked:staged", FileState.STAGED));
        assertThat(Received.from(GitHistory.all(other.command(), ".")).texts(FileState.STAGED))
                .containsExactly("staged here");
    }

    @Test
    void readsAllObjectsOnlyIfAsked() throws Exception {
        git.write("d/lost", "of a lost commit").commit("Lost words");
        git.git("reset", "-q", "--hard", "HEAD~1");
        String tree = git.feed(List.of("mktree"), "100644 blob " + git.blob("of a lost tree") + "\tf\n");
        String alone = git.blob("alone");
        git.object("tag", "object " + alone + "\ntype blob\ntag t\ntagger A <a> 0 +0000\n\nlost tag\n");
        Files.deleteIfExists(git.root().resolve(".git/ORIG_HEAD"));
        git.git("reflog", "expire", "--expire=now", "--all");

        assertThat(Received.from(GitHistory.all(git.command(), ".")).texts(FileState.COMMITTED))
                .containsExactly("1");
        GitHistory history = GitHistory.everything(git.command(), ".");
        Received received = Received.from(history);

        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMITTED))
                .containsExactlyInAnyOrder("1", "of a lost commit", "of a lost tree", "alone");
        assertThat(received.texts(FileState.COMMIT_MESSAGE)).contains("Lost words\n");
        assertThat(received.texts(FileState.TAG_MESSAGE)).containsExactly("lost tag\n");
        assertThat(received.counts).containsEntry("unreachable blobs", 3L).containsEntry("history blobs", 1L);
        var stories = history.stories(Set.copyOf(received.objectIds()), received);
        assertThat(stories.get(git.blob("of a lost commit")).places())
                .extracting(Provenance::path)
                .containsExactly("d/lost");
        assertThat(stories.get(git.blob("of a lost tree")).places())
                .extracting(Provenance::path)
                .containsExactly("f");
        assertThat(tree).hasSize(40);
    }

    @Test
    void asksNoMoreOfUnreachableObjectsThanThereIs() throws Exception {
        String parent = git.git("rev-parse", "HEAD");
        String tree = git.git("rev-parse", "HEAD^{tree}");
        String nowhere = "1".repeat(40);
        String commit = "tree " + nowhere + "\nparent " + parent + "\nparent " + "2".repeat(40)
                + "\nauthor A <a> 0 +0000\ncommitter A <a> 0 +0000\n\nwords\n";
        git.object("commit", commit);

        Received received = Received.from(GitHistory.everything(git.command(), "."));

        assertThat(tree).hasSize(40);
        assertThat(received.problems).isEmpty();
        assertThat(received.texts(FileState.COMMIT_MESSAGE)).contains("words\n");
    }

    @Test
    void countsAllObjectsAsGitDoes() throws Exception {
        GitFixture random = RandomHistory.make(directory.resolve("random"), 99, 60);
        random.git("update-ref", "-d", "refs/heads/main");
        random.blob("nobody's");

        Received received = Received.from(GitHistory.everything(random.command(), "."));

        long blobs = random.lines("cat-file", "--batch-all-objects", "--batch-check=%(objecttype)").stream()
                .filter("blob"::equals)
                .count();
        assertThat(received.objectIds()).hasSize((int) blobs).doesNotHaveDuplicates();
    }
}
