package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.git.pack.PackFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deltas that are made of each other: git follows them for ever. */
@Timeout(60)
final class CircularDeltasTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private String circular;

    @BeforeEach
    void packTwoDeltasOfEachOther() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a", "1").commit("Start");
        git.git("repack", "-adq");
        byte[] one = new byte[20];
        Arrays.fill(one, (byte) 0x11);
        byte[] other = new byte[20];
        Arrays.fill(other, (byte) 0x22);
        byte[] delta = PackFixture.appending(10, new byte[] {'x'});
        PackFixture pack = new PackFixture();
        pack.idDelta(one, other, delta);
        pack.idDelta(other, one, delta);
        pack.open(git.root().resolve(".git/objects/pack")).close();
        circular = HexFormat.of().formatHex(one);
    }

    @Test
    void areToldWhereARefNamesOne() throws Exception {
        git.write(".git/refs/heads/odd", circular + "\n");

        Received received = Received.from(GitHistory.all(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).containsExactly("1");
        assertThat(received.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(circular, "refs/heads/odd"));
    }

    @Test
    void areToldWhereAllObjectsAreRead() throws Exception {
        Received received = Received.from(GitHistory.everything(git.command(), "."));

        assertThat(received.texts(FileState.COMMITTED)).containsExactly("1");
        assertThat(received.problems).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("git.object-corrupt");
            assertThat(problem.effect()).isEqualTo(Problem.Effect.UNREAD);
        });
    }

    @Test
    void endAGitThatIsAskedForCommits() {
        git.write(".git/refs/heads/odd", circular + "\n");
        GitCommand command = git.command().withPatience(Duration.ofSeconds(5));

        assertThatThrownBy(() -> GitHistory.of(HistoryScope.of("main..odd"), command, "."))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("deltas that are made of each other");
    }
}
