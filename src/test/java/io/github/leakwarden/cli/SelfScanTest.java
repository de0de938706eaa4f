package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's own tree is clean, with no folder left out but that of the exposure fixtures. */
final class SelfScanTest {
    private static final Path FIXTURES = Path.of("src/test/resources/exposure-fixtures");

    @TempDir
    Path directory;

    private Path copy;

    @BeforeEach
    void copyWhatGitTracks() throws Exception {
        Path root = root();
        assumeTrue(Files.exists(root.resolve(".git")) && GitFixture.gitIsPresent(), "not in a clone");
        copy = directory.resolve("copy");
        for (String name : tracked(root)) {
            if (Files.isRegularFile(root.resolve(name))) {
                Files.createDirectories(copy.resolve(name).getParent());
                Files.copy(root.resolve(name), copy.resolve(name));
            }
        }
    }

    /** The folder above this module. */
    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static List<String> tracked(Path root) throws Exception {
        Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files", "-z")
                .directory(root.toFile())
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return List.of(names.split("\0"));
    }

    @Test
    void isCleanAndLeavesOutOneFolderOnly() throws IOException {
        CommandRun run = scan();

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(Files.readAllLines(copy.resolve(".leakwarden.toml")))
                .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
                .containsExactly("[scan]", "exclude = [\"" + FIXTURES + "\"]");
    }

    @Test
    void isNotCleanWithAKeyInAnyTopLevelFolder() throws IOException {
        Set<String> planted = new TreeSet<>();
        int number = 0;
        try (Stream<Path> folders = Files.list(copy)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Files.writeString(
                        folder.resolve("planted.txt"),
                        Planted.of("github-token", number++).line());
                planted.add(copy.relativize(folder) + "/planted.txt");
            }
        }
        Files.writeString(
                copy.resolve("planted.txt"), Planted.of("stripe-secret-key", 1).line());
        planted.add("planted.txt");
        assertThat(planted).contains("src/planted.txt", "rules/planted.txt", ".ci/planted.txt");

        CommandRun run = scan();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(planted);
        assertThat(run.out()).contains(planted.size() + " findings");
    }

    @Test
    void nothingInTheTreeIsMarkedAsAllowed() throws IOException {
        assertThat(scan("--report", "json").out()).contains("\"suppressed\": {}");
    }

    private CommandRun scan(String... options) {
        return CommandRun.of(
                Stream.concat(Stream.concat(Stream.of("scan"), Stream.of(options)), Stream.of(copy.toString()))
                        .toArray(String[]::new));
    }
}
