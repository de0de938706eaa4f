package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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

    private static List<String> told(Received received) {
        return received.items.stream()
                .filter(item -> item.provenance().state() == FileState.FILE_NAME)
                .map(item -> item.provenance().commit().map(CommitInfo::id).orElse("") + " " + item.text())
                .toList();
    }
}
