package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.source.HistorySource.Story;
import io.github.leakwarden.source.git.RandomHistory.Commit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private Map<String, Commit> commits;

    /** Everything told of every blob, and of blobs two by two, against what git lists commit by commit. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithGitOnRandomHistories(long seed) throws Exception {
        git = RandomHistory.make(directory.resolve("repo"), seed, 45);
        commits = RandomHistory.commits(git);
        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);
        List<String> blobs = List.copyOf(new TreeSet<>(received.objectIds()));
        List<List<String>> secrets = new ArrayList<>();
        blobs.forEach(blob -> secrets.add(List.of(blob)));
        for (int i = 1; i < blobs.size(); i++) {
            secrets.add(List.of(blobs.get(i - 1), blobs.get(i)));
        }

        Map<String, Story> stories = history.stories(Set.copyOf(blobs), received);
        List<Spread> spreads = history.spreads(secrets, received);

        assertThat(received.problems).isEmpty();
        assertThat(blobs).hasSizeGreaterThan(10);
        assertThat(stories.keySet()).containsExactlyInAnyOrderElementsOf(blobs);
        stories.forEach(this::checkStory);
        assertThat(spreads).hasSameSizeAs(secrets);
        for (int i = 0; i < secrets.size(); i++) {
            checkSpread(Set.copyOf(secrets.get(i)), spreads.get(i));
        }
    }

    private void checkStory(String blob, Story story) {
        Set<String> carriers = carriers(Set.of(blob));
        List<Commit> first = carriers.stream()
                .map(commits::get)
                .filter(commit -> ancestors(commit.id()).stream()
                        .noneMatch(other -> !other.equals(commit.id()) && carriers.contains(other)))
                .sorted(Comparator.comparing(Commit::committed))
                .toList();
        List<String> told =
                story.history().introducedBy().stream().map(CommitInfo::id).toList();

        assertThat(first.stream().map(Commit::id)).containsAll(told);
        assertThat(told.get(0)).isEqualTo(first.get(0).id());
        for (Commit other : first) {
            assertThat(told).as("a history of its own is told").anyMatch(id -> shareRoot(id, other.id()));
        }
        assertThat(story.places())
                .extracting(Provenance::path)
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .flatMap(id -> commits.get(id).blobs().get(blob).stream())
                        .toList());
        assertThat(story.history().presentAtHead()).isEqualTo(carriers.contains(git.git("rev-parse", "HEAD")));
    }

    private void checkSpread(Set<String> blobs, Spread spread) {
        Set<String> carriers = carriers(blobs);
        assertThat(spread.commits()).isEqualTo(carriers.size());
        assertThat(spread.blobs()).isEqualTo(blobs.size());
        checkRefs("refs/heads", carriers, spread.branches());
        checkRefs("refs/tags", carriers, spread.tags());
        assertThat(spread.others()).isEqualTo(Spread.Refs.NONE);
        String head = git.git("rev-parse", "HEAD");
        boolean gone = !carriers.contains(head) && ancestors(head).stream().anyMatch(carriers::contains);
        assertThat(spread.removedBy().isPresent()).isEqualTo(gone);
        Optional<Commit> removal = spread.removedBy().map(commit -> commits.get(commit.id()));
        removal.ifPresent(commit -> {
            assertThat(ancestors(head)).contains(commit.id());
            assertThat(carriers).doesNotContain(commit.id());
            assertThat(commit.parents()).anyMatch(carriers::contains);
        });
    }

    private void checkRefs(String kind, Set<String> carriers, Spread.Refs told) {
        Set<String> holding = new HashSet<>();
        int atTip = 0;
        for (String line : git.lines("for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", kind)) {
            String[] ref = line.split(" ");
            if (ancestors(ref[1]).stream().anyMatch(carriers::contains)) {
                holding.add(ref[0]);
                atTip += carriers.contains(ref[1]) ? 1 : 0;
            }
        }
        assertThat(told.named()).containsExactlyInAnyOrderElementsOf(holding);
        assertThat(told.holding()).isEqualTo(holding.size());
        assertThat(told.atTip()).isEqualTo(atTip);
    }

    private Set<String> carriers(Set<String> blobs) {
        return commits.values().stream()
                .filter(commit -> blobs.stream().anyMatch(commit.blobs()::containsKey))
                .map(Commit::id)
                .collect(Collectors.toSet());
    }

    private boolean shareRoot(String one, String other) {
        return ancestors(one).stream()
                .filter(id -> commits.get(id).parents().isEmpty())
                .anyMatch(ancestors(other)::contains);
    }

    /** The commit and all before it. */
    private Set<String> ancestors(String commit) {
        Set<String> met = new HashSet<>();
        List<String> left = new ArrayList<>(List.of(commit));
        while (!left.isEmpty()) {
            String next = left.remove(left.size() - 1);
            if (met.add(next)) {
                left.addAll(commits.get(next).parents());
            }
        }
        return met;
    }

    @Test
    void tellsWhoTookItOutAndWhereItRemains() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("k", "key").commit("Add");
        git.git("tag", "v1");
        git.branch("kept").checkout("main");
        git.write("k", "key, and more").commit("Edit");
        String removal = git.delete("k", "Remove");
        git.write("other", "x").commit("Go on");

        Spread spread = spread(List.of(git.blob("key"), git.blob("key, and more")));

        assertThat(spread.removedBy()).map(CommitInfo::id).contains(removal);
        assertThat(spread.commits()).isEqualTo(2);
        assertThat(spread.blobs()).isEqualTo(2);
        assertThat(spread.branches()).isEqualTo(new Spread.Refs(2, 1, List.of("kept", "main")));
        assertThat(spread.tags()).isEqualTo(new Spread.Refs(1, 1, List.of("v1")));
    }

    @Test
    void namesTheCommitNotTheMergeThatBroughtTheRemoval() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("k", "key").commit("Add");
        git.branch("side");
        String removal = git.delete("k", "Remove");
        git.checkout("main").write("other", "x").commit("Go on");
        git.merge("side");

        assertThat(spread(List.of(git.blob("key"))).removedBy())
                .map(CommitInfo::id)
                .contains(removal);
    }

    @Test
    void namesTheMergeThatDroppedIt() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.branch("side").write("k", "key").commit("Add");
        git.checkout("main").write("b", "2").commit("Main");
        git.git("merge", "-q", "-s", "ours", "-m", "Drop", "side");

        assertThat(spread(List.of(git.blob("key"))).removedBy())
                .map(CommitInfo::subject)
                .contains("Drop");
    }

    @Test
    void countsMessagesTagsAndLooseBlobs() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        String commit = git.write("a", "1").commit("Words");
        git.git("tag", "-a", "-m", "words of a tag", "v1");
        git.git("tag", "blob", git.blob("alone"));
        String tag = git.git("rev-parse", "refs/tags/v1");

        Spread message = spread(List.of(commit));
        assertThat(message.commits()).isEqualTo(1);
        assertThat(message.blobs()).isZero();
        assertThat(message.branches()).isEqualTo(new Spread.Refs(1, 0, List.of("main")));
        assertThat(message.removedBy()).isEmpty();
        assertThat(spread(List.of(tag)).tags()).isEqualTo(new Spread.Refs(1, 0, List.of("v1")));
        assertThat(spread(List.of(tag)).branches()).isEqualTo(Spread.Refs.NONE);
        assertThat(spread(List.of(git.blob("alone"))).tags()).isEqualTo(new Spread.Refs(1, 1, List.of("blob")));
    }

    @Test
    void survivesATreeThatNamesTheSameTreeOverAndOver() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        String tree = git.feed(List.of("mktree"), "100644 blob " + git.blob("key") + "\tf\n");
        for (int level = 0; level < 12; level++) {
            StringBuilder entries = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                entries.append("040000 tree ")
                        .append(tree)
                        .append("\td")
                        .append(i)
                        .append('\n');
            }
            tree = git.feed(List.of("mktree"), entries.toString());
        }
        git.git("update-ref", "refs/heads/main", git.git("commit-tree", "-m", "Bomb", tree));
        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);

        Story story = history.stories(Set.of(git.blob("key")), received).get(git.blob("key"));

        assertThat(story.places()).hasSize(50);
        assertThat(history.spreads(List.of(List.of(git.blob("key"))), received)
                        .get(0)
                        .commits())
                .isEqualTo(1);
    }

    @Test
    void tellsWhatOnlyThisCloneHas() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.write("a", "stashed").stash();
        git.write("b", "dropped").commit("Dropped");
        git.git("reset", "-q", "--hard", "HEAD~1");
        git.git("update-ref", "refs/pull/1/head", git.write("c", "proposed").commit("Proposed"));
        git.git("reset", "-q", "--hard", "HEAD~1");

        assertThat(spread(List.of(git.blob("1"))).local()).isFalse();
        assertThat(spread(List.of(git.blob("proposed"))).local()).isFalse();
        assertThat(spread(List.of(git.blob("dropped"))).local()).isTrue();
        assertThat(spread(List.of(git.blob("stashed"))).local()).isTrue();
        assertThat(spread(List.of(git.blob("stashed"))).others().named()).containsExactly("stash");
    }

    @Test
    void tellsNothingOfAPartOfAHistory() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        GitHistory history = GitHistory.of(HistoryScope.of("HEAD"), git.command(), ".");

        assertThat(history.spreads(List.of(List.of(git.blob("1"))), Received.from(history)))
                .isEmpty();
    }

    private Spread spread(List<String> objects) throws Exception {
        GitHistory history = GitHistory.all(git.command(), ".");
        return history.spreads(List.of(objects), Received.from(history)).get(0);
    }
}
