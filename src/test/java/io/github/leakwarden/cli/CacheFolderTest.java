package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan writes nothing into what it scans, its caches included. */
final class CacheFolderTest {
    @TempDir
    Path home;

    private GitFixture repository;

    /** With a configuration old enough to be kept, and script code that loads a native library. */
    @BeforeEach
    void makeRepository() throws IOException {
        repository = GitFixture.at(home.resolve("work/shop"));
        repository
                .write(".gitleaks.toml", "title = 'ours'\n[extend]\nuseDefault = true\n")
                .write(
                        "src/pay.js",
                        "const token = '" + Planted.of("stripe-secret-key", 1).value() + "';\nfetch(token);\n")
                .commit("one");
        Files.setLastModifiedTime(repository.root().resolve(".gitleaks.toml"), FileTime.fromMillis(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work/shop/cache", "work/shop/.git/cache", "work/shop", "link/cache/deep"})
    void aFolderInWhatIsScannedIsRefused(String folder) throws IOException {
        Files.createSymbolicLink(home.resolve("link"), repository.root());
        List<String> before = files(repository.root());
        for (String scanned : List.of("work/shop", "work/shop/src", "work/shop/src/pay.js")) {
            CommandRun run = scan(
                    "--cache",
                    home.resolve(folder).toString(),
                    home.resolve(scanned).toString());
            assertThat(run.code()).as(scanned).isEqualTo(2);
            assertThat(run.err())
                    .contains("--cache: names a folder in what is scanned")
                    .contains("--cache off");
        }
        assertThat(files(repository.root())).isEqualTo(before);
    }

    @Test
    void aFolderElsewhereIsUsed() throws IOException {
        CommandRun run = scan(
                "--cache", home.resolve("mine").toString(), repository.root().toString());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(files(home.resolve("mine"))).anyMatch(name -> name.contains("configurations"));
    }

    @Test
    void theUsersOwnIsNotUsedWhereAHomeIsScanned() throws IOException {
        Path kept = Files.createDirectories(home.resolve(".cache/leakwarden")).resolve("old.txt");
        Planted other = Planted.of("stripe-secret-key", 2);
        Files.writeString(kept, other.line());
        List<String> before = files(home);
        CommandRun run = scan("--report", "json", "--show-secrets", home.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(files(home)).isEqualTo(before);
        assertThat(run.out()).as("it is read as any other folder").contains(other.value());
    }

    @Test
    void theUsersOwnIsUsedElse() throws IOException {
        assertThat(scan(repository.root().toString()).code()).isEqualTo(1);
        assertThat(files(home.resolve(".cache/leakwarden"))).isNotEmpty();
    }

    private CommandRun scan(String... words) {
        List<String> all = new ArrayList<>(List.of("scan"));
        all.addAll(List.of(words));
        return CommandRun.with(Map.of("HOME", home.toString()), "", all.toArray(String[]::new));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
