package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.TestTools;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commits with a planted key, through real git, real hooks and the real scan; also through the pre-commit framework. */
@DisabledOnOs(OS.WINDOWS)
final class BlockedCommitTest {
    private static final String PLANTED =
            Placeholders.fill("token = \"{{crc32-base62:ghp_:30}}\"\n", 1).text();

    @TempDir
    private Path temporary;

    private HookFixture hooks;
    private GitFixture repository;

    @BeforeEach
    void prepare() throws IOException {
        hooks = HookFixture.real(temporary.resolve("leakwarden"));
        repository = GitFixture.at(temporary.resolve("repository"));
        repository.write("known.txt", "known\n").commit("first");
    }

    static Stream<Arguments> waysToCommit() {
        return Stream.of(
                Arguments.of("new.txt", List.of("commit", "-m", "x")),
                Arguments.of("known.txt", List.of("commit", "-a", "-m", "x")),
                Arguments.of("known.txt", List.of("commit", "-m", "x", "--", "known.txt")),
                Arguments.of("new.txt", List.of("commit", "--amend", "-m", "x")));
    }

    @ParameterizedTest
    @MethodSource("waysToCommit")
    void blocksAPlantedKeyAndPassesACleanFile(String file, List<String> commit) throws Exception {
        hooks.run(repository, "install");
        String[] command = commit.toArray(String[]::new);
        String before = repository.git("rev-parse", "HEAD");
        stage(file, PLANTED);
        assertThatThrownBy(() -> repository.git(command))
                .hasMessageContaining(file)
                .hasMessageContaining("GitHub token")
                .hasMessageContaining("leakwarden:allow")
                .hasMessageContaining("git commit --no-verify");
        assertThat(repository.git("rev-parse", "HEAD")).isEqualTo(before);
        stage(file, "clean\n");
        repository.git(command);
        assertThat(repository.git("show", "HEAD:" + file)).isEqualTo("clean");
    }

    @Test
    void looksOnlyAtWhatTheCommitTakes() throws Exception {
        hooks.run(repository, "install");
        stage("new.txt", PLANTED);
        repository.write("known.txt", "changed\n");
        repository.git("commit", "-m", "x", "--", "known.txt");
        assertThat(repository.git("show", "HEAD:known.txt")).isEqualTo("changed");
    }

    @Test
    void blocksInALinkedWorkTree() throws Exception {
        Path linked = temporary.resolve("linked");
        repository.git("worktree", "add", "-q", linked.toString());
        GitFixture worktree = repository.in(linked);
        hooks.run(repository, "install");
        worktree.write("new.txt", PLANTED);
        assertThatThrownBy(() -> worktree.commit("x")).hasMessageContaining("commit blocked");
    }

    @Test
    void blocksWhatAMergeAddsOfItsOwnAndPassesWhatItsParentsHave() throws Exception {
        repository.branch("side").write("side.txt", "side\n").commit("side");
        repository.checkout("main").write("known.txt", PLANTED).commit("before there was a hook");
        hooks.run(repository, "install");
        assertThatThrownBy(() -> repository.evilMerge(
                        "side",
                        "own.txt",
                        PLANTED.replace("token", "other")
                                + Placeholders.fill("x = \"{{crc32-base62:ghp_:30}}\"\n", 2)
                                        .text()))
                .hasMessageContaining("own.txt");
        repository.write("own.txt", "clean\n").commit("merge");
        assertThat(repository
                        .lines("rev-list", "--parents", "-n1", "HEAD")
                        .get(0)
                        .split(" "))
                .hasSize(3);
    }

    @Test
    void acceptsWhatIsMarked() throws Exception {
        hooks.run(repository, "install");
        repository.write("new.txt", PLANTED.stripTrailing() + " # leakwarden:allow[github-token] revoked\n");
        repository.commit("x");
        assertThat(repository.git("show", "--format=%s", "--name-only", "HEAD")).contains("new.txt");
    }

    @Test
    void acceptsWhatTheBaselineKnows() throws Exception {
        hooks.run(repository, "install");
        stage("new.txt", PLANTED);
        run(hooks.launcher(), "baseline", "create");
        repository.write(".leakwarden.toml", "[scan]\nbaseline = \".leakwarden-baseline.json\"\n");
        repository.commit("known");
        repository.write(
                "new.txt",
                Placeholders.fill("x = \"{{crc32-base62:ghp_:30}}\"\n", 2).text());
        assertThatThrownBy(() -> repository.commit("unknown")).hasMessageContaining("commit blocked");
    }

    @Test
    void worksInsideThePreCommitFramework() throws Exception {
        Path framework = TestTools.program("pre-commit");
        repository.with("PRE_COMMIT_HOME", temporary.resolve("framework").toString());
        repository.with("PATH", hooks.launcher().getParent() + ":" + framework.getParent() + ":" + path());
        String definition = Files.readString(Path.of("..", ".pre-commit-hooks.yaml"));
        GitFixture definer = GitFixture.at(temporary.resolve("definer"));
        definer.write(".pre-commit-hooks.yaml", definition);
        Path script = definer.root().resolve("leakwarden");
        Files.copy(hooks.launcher(), script);
        String revision = definer.commit("hooks");
        for (String id : List.of("leakwarden", "leakwarden-system")) {
            repository.write(
                    ".pre-commit-config.yaml",
                    "repos:\n- repo: " + definer.root() + "\n  rev: " + revision + "\n  hooks:\n  - id: " + id + "\n");
            run(framework, "install", "--overwrite");
            repository.commit(id);
            stage("new.txt", PLANTED);
            assertThatThrownBy(() -> repository.git("commit", "-m", "x")).hasMessageContaining("GitHub token");
            repository.git("reset", "-q");
            repository.write("new.txt", "clean\n");
            repository.write("known.txt", PLANTED);
            assertThatThrownBy(() -> repository.git("commit", "-a", "-m", "x")).hasMessageContaining("GitHub token");
            repository.write("known.txt", "clean\n" + id);
            repository.git("commit", "-a", "-m", "clean " + id);
        }
    }

    @Test
    void standsBesideThePreCommitFrameworkAndSurvivesItsInstallation() throws Exception {
        Path framework = TestTools.program("pre-commit");
        repository.with("PATH", framework.getParent() + ":" + path());
        repository.write(".pre-commit-config.yaml", "repos: []\n");
        run(framework, "install");
        assertThat(hooks.run(repository, "install")).contains("the pre-commit framework runs");
        run(framework, "install");
        stage("new.txt", PLANTED);
        assertThatThrownBy(() -> repository.git("commit", "-m", "x")).hasMessageContaining("commit blocked");
        hooks.run(repository, "uninstall");
        repository.git("commit", "-m", "x");
    }

    @Test
    void saysThatThereIsNoJavaAndBlocks() throws Exception {
        Path checkout = Files.createDirectories(temporary.resolve("checkout/src/target"));
        Files.createFile(checkout.resolve("leakwarden-1-all.jar"));
        Path launcher = temporary.resolve("checkout/leakwarden");
        Files.copy(Path.of("..", "leakwarden"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        new HookFixture(launcher).run(repository, "install");
        repository.with("LEAKWARDEN_JAVA", temporary.resolve("nothing").toString());
        repository.write("new.txt", "clean\n");
        assertThatThrownBy(() -> repository.commit("x"))
                .hasMessageContaining("is no Java 17 or later")
                .hasMessageContaining("commit blocked: it was not checked");
    }

    @Test
    void startsNoBuildAndBlocks() throws Exception {
        Path checkout = Files.createDirectories(temporary.resolve("checkout"));
        Path launcher = checkout.resolve("leakwarden");
        Files.copy(Path.of("..", "leakwarden"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        new HookFixture(launcher).run(repository, "install");
        repository.write("new.txt", "clean\n");
        assertThatThrownBy(() -> repository.commit("x"))
                .hasMessageContaining("build it once: " + launcher + " --version")
                .hasMessageContaining("commit blocked: it was not checked");
        assertThat(checkout.resolve("src")).doesNotExist();
    }

    private void stage(String file, String text) {
        repository.write(file, text);
        if (file.startsWith("new")) {
            repository.git("add", file);
        }
    }

    /** Runs a program in the repository, in the environment of its git: as an alias that is a shell command. */
    private void run(Path program, String... arguments) {
        repository.git("-c", "alias.run=!'" + program + "' " + String.join(" ", arguments), "run");
    }

    private static String path() {
        return System.getenv("PATH");
    }
}
