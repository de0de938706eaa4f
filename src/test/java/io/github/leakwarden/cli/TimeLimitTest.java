package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when the time of a scan is over is unread, and said; with no time at all that is everything. */
final class TimeLimitTest {
    @TempDir
    Path directory;

    private final Planted key = Planted.of("stripe-secret-key", 1);
    private GitFixture repository;

    @BeforeEach
    void makeRepository() throws IOException {
        repository = GitFixture.at(directory.resolve("r"));
        repository.write("old.txt", key.line()).commit("one");
        repository.write("a.txt", key.line()).write("sub/b.txt", "nothing");
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(repository.root().resolve("c.zip")))) {
            zip.putNextEntry(new ZipEntry("in.txt"));
            zip.write('x');
        }
    }

    @Test
    void namesWhatWasNotRead() {
        CommandRun run = scan("--max-time", "0s");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("the time was over before everything was read")
                .contains("a.txt", "8 inputs were not read")
                .contains("before 1 names of files of its history were searched")
                .containsPattern("before [1-9][0-9]* blobs of its history were read")
                .doesNotContain("Clean");
        assertThat(scan("--max-time", "0s", "--report", "json").out()).contains("a.txt", "c.zip");
        assertThat(scan("--max-time", "0", "--allow-unread").code()).isZero();
    }

    @Test
    void isNoMatterWhereItIsEnough() {
        CommandRun run = scan("--max-time", "2h");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("the time was over");
    }

    @Test
    void isGitleaksTimeoutToo() {
        assertThat(scan("--timeout", "7200").code()).isEqualTo(1);
        assertThat(scan("--timeout", "0").code()).as("0 is for ever there").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1d", ""})
    void isATime(String value) {
        CommandRun run = scan("--max-time=" + value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--max-time");
    }

    @Test
    void isNotForTheScannedRepositoryToSay() {
        repository.write(".leakwarden.toml", "[scan]\nmax-time = '1s'\n");
        assertThat(scan().code()).isEqualTo(2);
    }

    private CommandRun scan(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "scan";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = repository.root().toString();
        return CommandRun.of(words);
    }
}
