package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Problem.Effect;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import io.github.leakwarden.source.git.Trap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole scans of repositories that are odd, or mean harm. */
final class HostileRepositoriesTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private String token;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        token = "t " + Placeholders.fill("{{crc32-base62:ghp_:30}}", 42).text() + "\n";
    }

    @Test
    void runsNothingThatTheRepositoryConfigures() throws Exception {
        Trap trap = Trap.build(Files.createDirectory(directory.resolve("trap")));
        git = trap.git();
        git.write("c", token).git("add", "c");
        git.write("d", token);
        trap.armAll();
        Trap.age(git.root());
        Map<String, String> before = Trap.state(git.root());
        Map<String, String> hook = Map.of(
                "GIT_DIR",
                ".git",
                "GIT_INDEX_FILE",
                git.root().resolve(".git/index").toString(),
                "GIT_EXTERNAL_DIFF",
                directory.resolve("trap/run-diff.external").toString(),
                "GIT_CONFIG_PARAMETERS",
                "'core.fsmonitor'='" + directory.resolve("trap/run-core.fsmonitor") + "'");

        assertThat(scan(git.root()).findings()).hasSize(1);
        assertThat(scan(git.root().resolve("mod")).findings()).isEmpty();
        assertThat(run(new ScanTarget.Staged(git.root(), Map.of())).findings()).hasSize(1);
        assertThat(run(new ScanTarget.Staged(git.root(), hook)).findings()).hasSize(1);

        assertThat(trap.canaries()).isEmpty();
        assertThat(Trap.state(git.root())).isEqualTo(before);
    }

    @Test
    void writesNothing() throws Exception {
        git.write("a", token).commit("Start");
        git.write("a", "changed").write("b", token).git("add", "a");
        git.git("gc", "-q");
        Trap.age(directory);
        Map<String, String> before = Trap.state(directory);
        Map<String, String> homeBefore = Trap.jgitConfiguration();

        scan(git.root());
        run(new ScanTarget.Staged(git.root(), Map.of()));

        assertThat(Trap.state(directory)).isEqualTo(before);
        assertThat(Trap.jgitConfiguration()).isEqualTo(homeBefore);
    }

    @Test
    void readsWhatBelongsToSomebodyElse() throws Exception {
        git.write("a", token).commit("Start");
        git.write("b", "2").commit("More");
        assumeTrue(isGivenAway(git.root()), "only root can give files away");

        ScanResult result = scan(git.root());

        assertThat(result.manifest().problems()).isEmpty();
        assertThat(only(result).history()).isPresent();
    }

    private static boolean isGivenAway(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", 65_533);
            }
            return true;
        } catch (IOException | UnsupportedOperationException notAllowed) {
            return false;
        }
    }

    @Test
    void readsABareRepository() throws Exception {
        git.write("a", token).commit("Start");
        git.delete("a", "Remove");
        Path bare = directory.resolve("bare.git");
        git.git("clone", "-q", "--bare", git.root().toString(), bare.toString());

        Finding finding = only(scan(bare));

        assertThat(finding.isHistoryOnly()).isTrue();
        assertThat(finding.primary().provenance().path()).isEqualTo("a");
    }

    @Test
    void readsADetachedHeadAndWhatIsOnNoBranch() throws Exception {
        git.write("a", "1").commit("Start");
        git.git("checkout", "-q", "--detach");
        git.write("a", token).commit("Detached");

        assertThat(only(scan(git.root())).history().orElseThrow().presentAtHead())
                .isTrue();
    }

    @Test
    void readsARepositoryWithoutACommit() throws Exception {
        assertThat(scan(git.root()).findings()).isEmpty();
        git.write("a", token).git("add", "a");

        ScanResult result = scan(git.root());

        assertThat(only(result).primary().provenance().state()).isIn(FileState.TRACKED, FileState.STAGED);
        assertThat(result.manifest().problems()).isEmpty();
    }

    @Test
    void skipsAndListsLoopsAndPointers() throws Exception {
        Files.createSymbolicLink(git.root().resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(git.root().resolve("outside"), Path.of("../beside"));
        git.write(
                "large.bin",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n");
        Files.writeString(directory.resolve("beside"), token);

        ScanResult result = scan(git.root());

        assertThat(result.manifest().isComplete()).isTrue();
        assertThat(skipped(result)).contains("loop", "outside", "large.bin");
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void skipsAndListsAPipeWithoutWaitingForIt() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        pipe(folder.resolve("pipe"));

        ScanResult result = scan(folder);

        assertThat(result.manifest().isComplete()).isTrue();
        assertThat(skipped(result)).containsExactly("pipe");
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/HEAD",
                ".git/index",
                ".git/packed-refs",
                ".git/info/exclude",
                ".git/objects/info/alternates",
                ".git/refs/heads/other",
                ".git/shallow",
                ".git/included"
            })
    void readsTheFilesWhereGitWouldWaitForAPipe(String place) throws Exception {
        git.write("a", token).commit("Start");
        git.git("config", "include.path", "nowhere");
        Path config = git.root().resolve(".git/config");
        Files.writeString(config, Files.readString(config).replace("nowhere", "included"));
        Files.deleteIfExists(git.root().resolve(place));
        pipe(git.root().resolve(place));

        ScanResult result = scan(git.root());

        assertThat(only(result).primary().provenance().path()).isEqualTo("a");
        assertThat(result.manifest().problems(Effect.UNREAD))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("git.special-file " + place);
        assertThatThrownBy(() -> run(new ScanTarget.Staged(git.root(), Map.of())))
                .isInstanceOf(RequestException.class);
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/commondir",
                ".git/logs/refs/stash",
                ".git/objects/12/34567890123456789012345678901234567890",
                ".git/objects/pack/pack-1.pack"
            })
    void readsTheFilesWhereHistoryHoldsAPipe(String place) throws Exception {
        git.write("a", token).commit("Start");
        Path path = git.root().resolve(place);
        Files.createDirectories(path.getParent());
        pipe(path);

        ScanResult result = scan(git.root());

        assertThat(only(result).primary().provenance().path()).isEqualTo("a");
        assertThat(result.manifest().problems(Effect.UNREAD))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("git.special-file " + place);
    }

    @Timeout(60)
    @Test
    void skipsAndListsPipesInAWorkTree() throws Exception {
        git.write("a", token).commit("Start");
        pipe(git.root().resolve("pipe"));
        Files.createDirectory(git.root().resolve("new"));
        pipe(git.root().resolve("new/pipe"));

        ScanResult result = scan(git.root());

        assertThat(only(result).primary().provenance().path()).isEqualTo("a");
        assertThat(skipped(result)).containsExactly("new/pipe", "pipe");
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @Timeout(60)
    @Test
    void readsIgnoredFilesTooWhereAPipeSaysWhatToIgnore() throws Exception {
        git.write("a", "1").write("b/c", "1").commit("Start");
        git.write("b/d", token);
        pipe(git.root().resolve("b/.gitignore"));

        ScanResult result = scan(git.root());

        assertThat(only(result).primary().provenance().path()).isEqualTo("b/d");
        assertThat(skipped(result)).contains("b/.gitignore");
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "HEAD^{tree}"})
    void readsTheFilesAndTheHistoryThatIsLeftWhereHeadIsJunk(String broken) throws Exception {
        git.write("old.txt", token).commit("Add");
        git.delete("old.txt", "Remove");
        String other = Placeholders.fill("{{crc32-base62:ghp_:30}}", 43).text();
        git.write("new.txt", other).commit("Add another");
        String id = git.git("rev-parse", broken);
        Path object = git.root().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        Files.delete(object);
        Files.writeString(object, "junk");

        ScanResult result = scan(git.root());

        assertThat(result.findings()).hasSize(2);
        assertThat(result.manifest().problems()).anySatisfy(problem -> {
            assertThat(problem.effect()).isEqualTo(Effect.UNREAD);
            assertThat(problem.code()).isEqualTo("git.index-unreadable");
            assertThat(problem.message()).contains("git fsck").doesNotContain("--staged");
        });
        assertThat(result.manifest().isComplete()).isFalse();
        assertThatThrownBy(() -> run(new ScanTarget.Staged(git.root(), Map.of())))
                .isInstanceOf(RequestException.class);
    }

    private static void pipe(Path path) throws Exception {
        Process process = new ProcessBuilder("mkfifo", path.toString()).start();
        assumeTrue(process.waitFor() == 0, "no mkfifo");
    }

    @Test
    void skipsAndListsASubmoduleThatIsNotThere() throws Exception {
        GitFixture inner = GitFixture.at(directory.resolve("inner"));
        inner.write("x", "1").commit("Inner");
        git.write("a", "1").commit("Start");
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                inner.root().toString(),
                "libs/inner");
        git.commit("Submodule");
        git.git("submodule", "deinit", "-q", "-f", "libs/inner");

        ScanResult result = scan(git.root());

        assertThat(result.manifest().isComplete()).isTrue();
        assertThat(skipped(result)).contains("libs/inner");
    }

    @Test
    void readsNestedRepositoriesAsUnitsOfTheirOwn() throws Exception {
        git.write("a", "1").commit("Start");
        GitFixture nested = git.in(Files.createDirectories(git.root().resolve("vendor/tool")));
        nested.git("init", "-q", "-b", "main");
        nested.write("key", token).commit("Key");
        nested.delete("key", "Remove");

        Finding finding = only(scan(git.root()));

        assertThat(finding.primary().provenance().unit()).isEqualTo("vendor/tool");
        assertThat(finding.primary().provenance().path()).isEqualTo("key");
        assertThat(finding.isHistoryOnly()).isTrue();
    }

    @Test
    void tellsEachOfManyNamesThatHoldAToken() throws Exception {
        git.write("a", "1").commit("Start");
        Set<String> values = new java.util.TreeSet<>();
        for (int i = 0; i < 5; i++) {
            values.add(Placeholders.fill("{{crc32-base62:ghp_:30}}", i).text());
        }
        values.forEach(value -> git.git("branch", "topic/" + value));

        assertThat(scan(git.root()).findings())
                .extracting(finding -> finding.secret().orElseThrow().reveal())
                .containsExactlyInAnyOrderElementsOf(values);
    }

    private static List<String> skipped(ScanResult result) {
        return result.manifest().problems(Effect.SKIPPED).stream()
                .map(Problem::path)
                .toList();
    }

    private static Finding only(ScanResult result) {
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }

    private static ScanResult scan(Path path) throws Exception {
        return run(new ScanTarget.Files(path));
    }

    private static ScanResult run(ScanTarget target) throws Exception {
        return Scan.run(
                ScanRequest.of(List.of(target), BuiltinRules.load(), LocalDate.EPOCH)
                        .onThreads(2),
                ScanListener.NONE);
    }
}
