package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryNamesTest {
    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void start() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void tellsEachNameOnceWithWhoBroughtIt() throws Exception {
        String start =
                git.write("a/old.txt", "text").write("a/same.txt", "same").commit("Start");
        String moved = git.rename("a/old.txt", "b/new.txt", "Move");
        String copied =
                git.write("b/same.txt", "same").write("b/copy.txt", "same").commit("Copy");
        git.delete("b/new.txt", "Delete");

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(told(received))
                .containsExactlyInAnyOrder(
                        start + " a",
                        start + " a/old.txt",
                        start + " a/same.txt",
                        moved + " b",
                        moved + " b/new.txt",
                        copied + " b/copy.txt");
    }

    @Test
    void tellsNamesOfEveryBranchMergeAndTaggedTree() throws Exception {
        git.write("main.txt", "1").commit("Start");
        String side = git.branch("side").write("side.txt", "2").commit("Side");
        String merge = git.checkout("main").evilMerge("side", "evil.txt", "3");
        String tree = git.feed(List.of("mktree"), "100644 blob " + git.blob("4") + "\ttagged.txt\n");
        git.git("tag", "tree", tree);

        assertThat(told(Received.from(GitHistory.all(git.command(), "."))))
                .contains(side + " side.txt", merge + " evil.txt", " tagged.txt");
    }

    @Test
    void tellsOfARangeOnlyWhatIsNewThere() throws Exception {
        git.write("a/old.txt", "text").commit("Start");
        String added = git.write("a/new.txt", "more").write("c/old.txt", "text").commit("Add");

        Received received = Received.from(GitHistory.of(HistoryScope.of("HEAD~1..HEAD"), git.command(), "."));

        assertThat(told(received)).containsExactlyInAnyOrder(added + " a/new.txt", added + " c");
        assertThat(received.counts).containsEntry("new names of files and folders", 2L);
    }

    @Test
    void tellsThousandsOfNames() throws Exception {
        for (int i = 0; i < 3000; i++) {
            git.write("d" + i % 7 + "/file" + i, "text " + i);
        }
        String commit = git.commit("Many");

        List<String> expected = IntStream.range(0, 3000)
                .mapToObj(i -> commit + " d" + i % 7 + "/file" + i)
                .toList();
        assertThat(told(Received.from(GitHistory.all(git.command(), "."))))
                .hasSize(3007)
                .containsAll(expected);
    }

    @Test
    void tellsHowManyNamesDidNotFit() throws Exception {
        byte[] tree = ("100644 aa\0" + "x".repeat(20) + "100644 bbb\0" + "x".repeat(20) + "100644 c\0" + "x".repeat(20))
                .getBytes(StandardCharsets.ISO_8859_1);
        NewNames fitting = names(tree, 6);
        NewNames names = names(tree, 4);
        assertThat(fitting.left()).isZero();
        assertThat(names.left()).isEqualTo(1);
        assertThat(IntStream.range(0, names.size()).mapToObj(names::name)).containsExactly("aa", "c");

        Received received = new Received();
        HistoryNames told =
                new HistoryNames(".", names, index -> Provenance.file(".", "a", FileState.FILE_NAME), received);
        told.tellLeft();

        assertThat(told.holdNothing()).isFalse();
        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD))
                .satisfies(problem -> assertThat(problem.message()).startsWith("1 entries"));
        assertThat(new HistoryNames(".", fitting, index -> Provenance.file(".", "a", FileState.FILE_NAME), received)
                        .holdNothing())
                .isTrue();
    }

    private static NewNames names(byte[] tree, int mostBytes) throws Exception {
        NewNames names = new NewNames(mostBytes);
        TreeEntries entries = new TreeEntries(ObjectId.zeroId(), tree);
        while (entries.next()) {
            names.take(entries, 0, NewNames.NO_ENTRY);
        }
        return names;
    }

    private static List<String> told(Received received) {
        return received.items.stream()
                .filter(item -> item.provenance().state() == FileState.FILE_NAME)
                .map(item -> item.provenance().commit().map(CommitInfo::id).orElse("") + " " + item.text())
                .toList();
    }
}
