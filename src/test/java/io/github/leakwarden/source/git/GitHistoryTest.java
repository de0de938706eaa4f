package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.HistorySource.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitHistoryTest {
    @TempDir
    Path directory;

    @Test
    void readsEveryBlobOfEveryRefOnce() throws Exception {
        GitFixture git = rich();

        Received received = Received.from(history(git));

        assertThat(received.problems).isEmpty();
        assertThat(received.objectIds()).doesNotHaveDuplicates().containsAll(blobsOfAllRefs(git));
        assertThat(received.counts)
                .containsEntry("history blobs", (long) blobsOfAllRefs(git).size());
    }

    @Test
    void readsStashEntriesThatOnlyTheReflogNames() throws Exception {
        GitFixture git = rich();

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.STASHED))
                .contains("first stash", "first untracked", "second stash", "second untracked", "first staged");
        assertThat(received.counts).containsEntry("blobs of older stash entries", 3L);
    }

    @Test
    void readsMessagesNotesAndTaggedBlobs() throws Exception {
        GitFixture git = rich();

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMIT_MESSAGE)).contains("Start\n", "Merge side\n");
        assertThat(received.texts(FileState.TAG_MESSAGE)).containsExactly("annotated words\n");
        assertThat(received.texts(FileState.NOTE)).containsExactly("noted\n");
        assertThat(received.texts(FileState.COMMITTED)).contains("tagged alone", "only in the merge");
    }

    @Test
    void readsTheTagThatAMergeCarriesAndForeignHeaders() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String start = git.write("a", "1").commit("Start");
        String tree = git.git("rev-parse", "HEAD^{tree}");
        String tag = "object " + start + "\n type commit\n tag v1\n tagger A <a> 0 +0000\n \n words of the tag";
        String commit = git.object(
                "commit",
                "tree " + tree + "\nparent " + start + "\nauthor A <a@b> 0 +0000\ncommitter A <a@b> 0 +0000\n"
                        + "mergetag " + tag + "\ngpgsig signed\n and sealed\nfrom-elsewhere a word\n\nMerge\n");
        git.git("update-ref", "refs/heads/merged", commit);

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMIT_MESSAGE))
                .filteredOn(text -> text.startsWith("Merge\n"))
                .singleElement()
                .asString()
                .contains("\n\nwords of the tag\n")
                .endsWith("\na word")
                .doesNotContain("sealed");
    }

    @Test
    void saysThatGraftsAndReplacementsWereNotFollowed() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String start = git.write("a", "first").commit("Start");
        String other = git.write("a", "second").commit("Other");
        git.git("replace", start, other);
        git.write(".git/info/grafts", other + "\n");

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMITTED)).containsExactlyInAnyOrder("first", "second");
        assertThat(received.problems)
                .allMatch(problem -> problem.effect() == Problem.Effect.SKIPPED)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("git.grafts", "git.replace-refs");
        assertThat(received.counts).containsEntry("replace refs, not followed", 1L);
        assertThat(Received.from(GitHistory.of(HistoryScope.of("HEAD"), git.command(), ".")).counts)
                .as("with its real parent")
                .containsEntry("commit messages", 2L);
    }

    @Test
    void readsObjectsThatOnlyALeftoverHeadNames() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "kept").commit("Start");
        git.write("b", "gone").commit("Dropped");
        git.git("reset", "-q", "--hard", "HEAD~1");

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMITTED)).contains("gone");
        assertThat(received.counts)
                .containsEntry("history blobs", 1L)
                .containsEntry("blobs of FETCH_HEAD and the like", 1L);
    }

    @Test
    void tellsIntroducingCommitAcrossRenameAndDeletion() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String introduced = git.write("a.txt", "secret").commit("Add a");
        git.rename("a.txt", "dir/b.txt", "Move");
        git.delete("dir/b.txt", "Drop");

        Story story = story(git, git.blob("secret"));

        assertThat(commits(story)).containsExactly(introduced);
        assertThat(paths(story)).containsExactly("a.txt");
        assertThat(story.history().presentAtHead()).isFalse();
        CommitInfo commit = story.history().introducedBy().get(0);
        assertThat(commit.author()).isEqualTo("Ada");
        assertThat(commit.email()).isEqualTo("ada@example.com");
        assertThat(commit.subject()).isEqualTo("Add a");
        assertThat(commit.date().getEpochSecond())
                .isEqualTo(Long.parseLong(git.git("log", "-1", "--format=%at", introduced)));
    }

    @Test
    void attributesContentOfAMergeToTheMerge() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.branch("side").write("b", "2").commit("Side");
        git.checkout("main").write("c", "3").commit("Main");
        String merge = git.evilMerge("side", "evil", "only in the merge");

        Story story = story(git, git.blob("only in the merge"));

        assertThat(commits(story)).containsExactly(merge);
        assertThat(paths(story)).containsExactly("evil");
        assertThat(story.history().presentAtHead()).isTrue();
        assertThat(commits(story(git, git.blob("2")))).containsExactly(git.git("rev-parse", "side"));
    }

    @Test
    void namesEveryPathOfTheIntroducingCommit() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("b/x", "same").write("a", "same").commit("Start");
        git.write("later", "same").commit("Copy");

        assertThat(paths(story(git, git.blob("same")))).containsExactly("a", "b/x");
    }

    @Test
    void picksTheEarlierOfTwoBranchesThatShareARoot() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        String first = git.branch("one").write("k", "key").commit("First");
        git.checkout("main").branch("two").write("k2", "key").commit("Second");

        assertThat(commits(story(git, git.blob("key")))).containsExactly(first);
    }

    @Test
    void listsEveryIndependentRoot() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        String first = git.write("a", "key").commit("Start");
        git.git("checkout", "-q", "--orphan", "other");
        git.git("rm", "-rfq", ".");
        git.write("z", "unrelated").commit("Other start");
        String second = git.write("b", "key").commit("Other");
        git.git("merge", "-q", "--allow-unrelated-histories", "-m", "Join", "main");

        Story story = story(git, git.blob("key"));

        assertThat(commits(story)).containsExactly(first, second);
        assertThat(paths(story)).containsExactly("a", "b");
    }

    @Test
    void tellsStashedNotedAndTaggedBlobs() throws Exception {
        GitFixture git = rich();

        Provenance stashed = story(git, git.blob("first untracked")).places().get(0);
        assertThat(stashed.state()).isEqualTo(FileState.STASHED);
        assertThat(stashed.path()).isEqualTo("new1");
        assertThat(story(git, git.blob("noted\n")).places().get(0).state()).isEqualTo(FileState.NOTE);
        assertThat(paths(story(git, git.blob("tagged alone")))).containsExactly("refs/tags/blob");
    }

    @Test
    void findsRepositoriesInEveryShape() throws Exception {
        GitFixture git = rich();
        Path bare = directory.resolve("bare.git");
        git.git("clone", "-q", "--bare", ".", bare.toString());
        Path linked = directory.resolve("linked");
        git.git("worktree", "add", "-q", "--detach", linked.toString(), "side");
        Path separate = directory.resolve("separate");
        git.git(
                "clone",
                "-q",
                "--separate-git-dir",
                directory.resolve("elsewhere").toString(),
                ".",
                separate.toString());

        for (Path root : List.of(bare, linked, separate)) {
            Received received = Received.from(GitHistory.all(git.in(root).command(), "."));
            assertThat(received.problems).as(root.toString()).isEmpty();
            assertThat(received.objectIds()).contains(git.blob("only in the merge"));
        }
        assertThat(GitRepositories.at(bare).orElseThrow().isBare()).isTrue();
        assertThat(GitRepositories.containing(linked.resolve("b")).orElseThrow().root())
                .isEqualTo(linked);
        assertThat(GitRepositories.at(directory)).isEmpty();
    }

    @Test
    void readsAFreshRepositoryAndADetachedHead() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        Received fresh = Received.from(history(git));
        assertThat(fresh.problems).isEmpty();
        assertThat(fresh.objectIds()).isEmpty();

        git.write("a", "1").commit("Start");
        git.git("checkout", "-q", "--detach");
        git.write("b", "detached").commit("Detached");
        assertThat(Received.from(history(git)).texts(FileState.COMMITTED)).contains("1", "detached");
    }

    @Test
    void saysThatAShallowCloneIsCutOff() throws Exception {
        GitFixture git = rich();
        Path clone = directory.resolve("shallow");
        git.git("clone", "-q", "--depth", "2", "file://" + git.root(), clone.toString());

        Received received = Received.from(GitHistory.all(git.in(clone).command(), "."));

        assertThat(received.problems).isEmpty();
        assertThat(Received.from(GitHistory.whole(git.in(clone).command(), ".")).problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("git.shallow"));
        assertThat(received.headlines).singleElement().asString().matches("\\.: history from \\d+ commits, cut off.*");
    }

    @Test
    void reportsAMissingObjectAndGoesOn() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("dir/a", "lost").write("b", "kept").commit("Start");
        String lost = git.blob("lost");
        Files.delete(
                git.root().resolve(".git/objects").resolve(lost.substring(0, 2)).resolve(lost.substring(2)));

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMITTED)).containsExactly("kept");
        assertThat(received.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("git.object-missing");
            assertThat(problem.message()).contains(lost);
        });
    }

    @Test
    void oneCorruptObjectInAPackSpoilsNoOther() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        for (int i = 0; i < 20; i++) {
            git.write("f" + i, ("text " + i + " ").repeat(50));
        }
        git.commit("Start");
        String victim = git.blob("text 7 ".repeat(50));
        git.git("config", "pack.window", "0");
        git.git("repack", "-adfq");
        Path pack;
        try (var files = Files.list(git.root().resolve(".git/objects/pack"))) {
            pack = files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
        }
        String idx = pack.toString().replace(".pack", ".idx");
        long offset = git.lines("verify-pack", "-v", idx).stream()
                .filter(line -> line.startsWith(victim))
                .map(line -> line.split(" +"))
                .mapToLong(fields -> Long.parseLong(fields[4]))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(pack);
        for (int i = 4; i < 12; i++) {
            bytes[(int) offset + i] ^= 0x5A;
        }
        assertThat(pack.toFile().setWritable(true)).isTrue();
        Files.write(pack, bytes);

        Received received = Received.from(history(git));

        assertThat(received.objectIds()).hasSize(19);
        assertThat(received.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("git.object-corrupt");
            assertThat(problem.path()).isEqualTo("f7");
            assertThat(problem.message()).contains(victim);
        });
    }

    @Test
    void tellsARefThatNamesNothing() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.write(".git/refs/heads/empty", "");
        git.write(".git/refs/heads/gone", "1".repeat(40) + "\n");
        git.write(".git/refs/remotes/origin/HEAD", "ref: refs/remotes/origin/none\n");

        Received received = Received.from(history(git));

        assertThat(received.texts(FileState.COMMITTED)).containsExactly("1");
        assertThat(received.problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("git.refs-unreadable", "git.object-missing");
    }

    @Test
    void readsRefNamesAndTheConfiguration() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.git("branch", "feature/words");
        git.git("tag", "v1");
        git.git("config", "remote.origin.url", "https://user:word@host.example/x.git");

        assertThat(Received.from(history(git)).texts(FileState.REF_NAME))
                .containsExactly("HEAD", "feature/words", "main", "v1");
        Received config =
                Received.from(new GitConfigSource(GitRepositories.at(git.root()).orElseThrow(), "."));
        assertThat(config.texts(FileState.GIT_CONFIG))
                .singleElement()
                .asString()
                .contains("user:word@host.example");
        assertThat(config.items.get(0).provenance().path()).isEqualTo(".git/config");
    }

    @Test
    void saysThatTheHistoryOfASha256RepositoryWasNotRead() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        Path root = Files.createDirectory(directory.resolve("sha256"));
        GitFixture sha256 = git.in(root);
        sha256.git("init", "-q", "--object-format=sha256");
        sha256.write("a", "1").commit("Start");

        Received received = Received.from(history(sha256));

        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("git.repository-unreadable"));
    }

    /** Commits, a rename, an evil merge, two stash entries, a note, a tag with words, a tag of a blob, an octopus. */
    private GitFixture rich() {
        GitFixture git = GitFixture.at(directory.resolve("rich"));
        git.write("a", "1").commit("Start");
        git.branch("side").write("b", "2").commit("Side");
        git.checkout("main").branch("third").write("t", "3").commit("Third");
        git.checkout("main").write("c", "4").commit("Main");
        git.evilMerge("side", "evil", "only in the merge");
        git.branch("fourth").write("f", "5").commit("Fourth");
        git.checkout("main").merge("third", "fourth");
        git.rename("a", "moved/a", "Move");
        git.git("notes", "add", "-m", "noted", "HEAD");
        git.git("tag", "-a", "-m", "annotated words", "v1");
        git.git("tag", "blob", git.blob("tagged alone"));
        git.write("c", "first staged").git("add", "c");
        git.write("c", "first stash").write("new1", "first untracked").stash();
        git.write("c", "second stash").write("new2", "second untracked").stash();
        return git;
    }

    private static GitHistory history(GitFixture git) {
        return GitHistory.all(git.command(), ".");
    }

    private static Story story(GitFixture git, String id) throws InterruptedException {
        GitHistory history = history(git);
        Received received = Received.from(history);
        Story story = history.stories(Set.of(id), received).get(id);
        assertThat(received.problems).isEmpty();
        assertThat(story).isNotNull();
        return story;
    }

    private static List<String> commits(Story story) {
        return story.history().introducedBy().stream().map(CommitInfo::id).toList();
    }

    private static List<String> paths(Story story) {
        return story.places().stream().map(Provenance::path).toList();
    }

    private static Collection<String> blobsOfAllRefs(GitFixture git) {
        Set<String> blobs = new TreeSet<>();
        for (String line : git.lines("rev-list", "--all", "--objects", "--no-object-names")) {
            if (git.git("cat-file", "-t", line).equals("blob")) {
                blobs.add(line);
            }
        }
        return blobs;
    }
}
