package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hook install} and {@code hook uninstall} on hooks of all sorts; the launcher is a script that keeps a log. */
@DisabledOnOs(OS.WINDOWS)
final class HookInstallTest {
    @TempDir
    private Path temporary;

    private Path log;
    private HookFixture hooks;
    private GitFixture repository;

    @BeforeEach
    void prepare() throws IOException {
        log = temporary.resolve("log");
        hooks = HookFixture.logging(temporary.resolve("it's here/leakwarden"), log);
        repository = GitFixture.at(temporary.resolve("repository"));
    }

    @Test
    void makesAHookThatCallsTheLauncher() throws Exception {
        hooks.run(repository, "install");
        repository.commit("one");
        assertThat(log).hasContent("launcher: hook pre-commit, no build: 1");
    }

    @Test
    void blocksWhateverTheLauncherEndsWith() throws Exception {
        hooks.run(repository, "install");
        for (String code : List.of("1", "2", "3", "127")) {
            repository.with("ANSWER", code);
            assertThatThrownBy(() -> repository.commit("one")).hasMessageContaining("failed");
        }
        assertThat(repository.git("rev-list", "--all")).isEmpty();
    }

    @Test
    void saysThatNothingWasCheckedWhenTheLauncherCannotStart() throws Exception {
        hooks.run(repository, "install");
        repository.with("ANSWER", "2");
        assertThatThrownBy(() -> repository.commit("one"))
                .hasMessageContaining("commit blocked: it was not checked, see above");
    }

    @Test
    void saysSoAndBlocksWhenTheLauncherIsGone() throws Exception {
        hooks.run(repository, "install");
        Files.delete(hooks.launcher());
        assertThatThrownBy(() -> repository.commit("one"))
                .hasMessageContaining("is neither where it was nor in PATH, so nothing was scanned")
                .hasMessageContaining("commit blocked");
    }

    @Test
    void fallsBackToThePath() throws Exception {
        hooks.run(repository, "install");
        Path elsewhere = Files.createDirectories(temporary.resolve("bin")).resolve("leakwarden");
        Files.move(hooks.launcher(), elsewhere);
        repository.with("PATH", elsewhere.getParent() + ":" + System.getenv("PATH"));
        repository.commit("one");
        assertThat(log).content().startsWith("launcher: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh", "#!/bin/bash -e", "#!/usr/bin/env bash", "#! /usr/bin/env -S sh -u"})
    void callsFirstInAHookThatIsThereAndLeavesTheRestAlone(String shebang) throws Exception {
        String rest = "echo \"theirs: $0\" >>'" + log + "'\nexit 0\n\u00e9 no trailing line break";
        Path hook = hook(shebang + "\n" + rest, "rwxr-x--x");
        hooks.run(repository, "install");
        repository.commit("one");
        assertThat(Files.readAllLines(log)).hasSize(2).element(0).asString().startsWith("launcher: ");
        assertThat(Files.readString(hook))
                .startsWith(shebang + "\n" + HookCall.START)
                .endsWith(rest);
        assertThat(permissions(hook)).isEqualTo("rwxr-x--x");
    }

    @Test
    void runsNothingElseOnceItBlocked() throws Exception {
        hook("#!/bin/sh\necho theirs >>'" + log + "'\n", "rwxr-xr-x");
        hooks.run(repository, "install");
        repository.with("ANSWER", "1");
        assertThatThrownBy(() -> repository.commit("one")).isInstanceOf(IllegalStateException.class);
        assertThat(log).content().doesNotContain("theirs");
    }

    @Test
    void startsAHookInAnotherLanguageAfterItself() throws Exception {
        Path hook = hook("#!/bin/cat\ntheirs\n", "rwxr-xr-x");
        hooks.run(repository, "install");
        String printed = repository.git("commit", "--allow-empty", "-m", "one");
        assertThat(log).content().startsWith("launcher: ");
        assertThat(printed).contains("theirs");
        assertThat(hook.resolveSibling("pre-commit.before-leakwarden")).hasContent("#!/bin/cat\ntheirs\n");
    }

    @Test
    void leavesAHookOffThatWasNotExecutable() throws Exception {
        hook("#!/bin/sh\necho theirs >>'" + log + "'\n", "rw-r--r--");
        hooks.run(repository, "install");
        repository.commit("one");
        assertThat(Files.readAllLines(log)).hasSize(1).element(0).asString().startsWith("launcher: ");
    }

    @Test
    void doesNotWriteThroughALink() throws Exception {
        repository.write("scripts/check", "#!/bin/sh\necho theirs >>'" + log + "'\n");
        Path script = repository.root().resolve("scripts/check");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        String before = Files.readString(script);
        Files.createSymbolicLink(hookFile(), Path.of("../../scripts/check"));
        hooks.run(repository, "install");
        repository.commit("one");
        assertThat(script).hasContent(before);
        assertThat(Files.readAllLines(log)).hasSize(2).element(1).isEqualTo("theirs");
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        hook("#!/bin/sh\nexit 0\n", "rwxr-xr-x");
        hooks.run(repository, "install");
        String once = Files.readString(hookFile());
        assertThat(hooks.run(repository, "install")).contains("our call is there already");
        assertThat(hookFile()).hasContent(once);
    }

    @Test
    void renewsTheCallWhenTheLauncherMoved() throws Exception {
        hook("#!/bin/sh\nexit 0\n", "rwxr-xr-x");
        hooks.run(repository, "install");
        String once = Files.readString(hookFile());
        HookFixture moved = HookFixture.logging(temporary.resolve("moved/leakwarden"), log);
        assertThat(moved.run(repository, "install")).contains("up to date again");
        assertThat(Files.readString(hookFile()))
                .isEqualTo(once.replace(
                        hooks.launcher().toString().replace("'", "'\\''"),
                        moved.launcher().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#!/bin/sh\n\nexit 0", "#!/bin/cat\n\u00e9\r\n", "#!/bin/sh\r\nexit 0\r\n", "no first line"})
    void leavesNoTraceOnceUninstalled(String theirs) throws Exception {
        Path hook = hook(theirs, "rwxr-xr--");
        List<Path> before = files();
        hooks.run(repository, "install");
        assertThat(Files.readString(hook)).contains(HookCall.START);
        assertThat(hooks.run(repository, "uninstall")).contains("our call is gone");
        assertThat(Files.readString(hook)).isEqualTo(theirs);
        assertThat(permissions(hook)).isEqualTo("rwxr-xr--");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void uninstallsAHookOfItsOwn() throws Exception {
        List<Path> before = files();
        hooks.run(repository, "install");
        hooks.run(repository, "uninstall");
        assertThat(files()).isEqualTo(before);
        assertThat(hooks.run(repository, "uninstall")).contains("our call was not there");
    }

    @Test
    void keepsLinesThatSomebodyAddedToOurHook() throws Exception {
        hooks.run(repository, "install");
        Files.writeString(hookFile(), Files.readString(hookFile()) + "echo theirs\n");
        hooks.run(repository, "uninstall");
        assertThat(hookFile()).hasContent("#!/bin/sh\necho theirs\n");
    }

    @Test
    void touchesNoHookWhoseMarksAreBroken() throws Exception {
        String broken = "#!/bin/sh\n" + HookCall.START + "\nexit 0\n";
        hook(broken, "rwxr-xr-x");
        assertThat(hooks.refusal(repository, "install")).contains("but not both");
        assertThat(hooks.refusal(repository, "uninstall")).contains("but not both");
        assertThat(hookFile()).hasContent(broken);
    }

    @Test
    void neverOverwritesWhatWasPutAsideBefore() throws Exception {
        hook("#!/bin/cat\nnew\n", "rwxr-xr-x");
        Path aside = hookFile().resolveSibling("pre-commit.before-leakwarden");
        Files.writeString(aside, "old");
        assertThat(hooks.refusal(repository, "install")).contains("is there already");
        assertThat(hookFile()).hasContent("#!/bin/cat\nnew\n");
        assertThat(aside).hasContent("old");
    }

    @Test
    void respectsHooksPathFromASubfolder() throws Exception {
        repository.git("config", "core.hooksPath", ".githooks");
        repository.write("deep/er/file.txt", "x");
        String said = hooks.run(repository.in(repository.root().resolve("deep/er")), "install");
        assertThat(said).contains("is part of the work tree");
        assertThat(repository.root().resolve(".githooks/pre-commit")).isExecutable();
        assertThat(hookFile()).doesNotExist();
        repository.commit("one");
        assertThat(log).content().startsWith("launcher: ");
    }

    @Test
    void servesLinkedWorkTrees() throws Exception {
        repository.commit("one");
        Path linked = temporary.resolve("linked");
        repository.git("worktree", "add", "-q", linked.toString());
        GitFixture worktree = repository.in(linked);
        hooks.run(worktree, "install");
        assertThat(hookFile()).isExecutable();
        worktree.write("b.txt", "b").commit("two");
        assertThat(Files.readAllLines(log)).hasSize(1);
    }

    @Test
    void usesHuskysOwnFile() throws Exception {
        // As Husky 9 lays it out: git runs the stub, the stub runs the file one folder up with "sh -e".
        repository.git("config", "core.hooksPath", ".husky/_");
        repository.write(".husky/_/pre-commit", "#!/usr/bin/env sh\nsh -e \"${0%/*}/../pre-commit\" \"$@\"\n");
        Path stub = repository.root().resolve(".husky/_/pre-commit");
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        String before = Files.readString(stub);
        repository.write(".husky/pre-commit", "echo theirs >>'" + log + "'\n");
        assertThat(hooks.run(repository, "install")).contains("Husky runs");
        repository.commit("one");
        assertThat(stub).hasContent(before);
        assertThat(Files.readAllLines(log)).hasSize(2).element(1).isEqualTo("theirs");
        hooks.run(repository, "uninstall");
        assertThat(repository.root().resolve(".husky/pre-commit")).hasContent("echo theirs >>'" + log + "'\n");
    }

    @Test
    void refusesWhereThereIsNoWorkTree() throws Exception {
        Path bare = temporary.resolve("bare.git");
        repository.git("init", "-q", "--bare", bare.toString());
        assertThat(hooks.refusal(repository.in(bare), "install")).contains("is in no work tree");
    }

    private Path hook(String text, String permissions) throws IOException {
        Files.write(hookFile(), text.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(hookFile(), PosixFilePermissions.fromString(permissions));
        return hookFile();
    }

    private Path hookFile() throws IOException {
        return Files.createDirectories(repository.root().resolve(".git/hooks")).resolve("pre-commit");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(hookFile().getParent())) {
            Path[] sorted = files.sorted().toArray(Path[]::new);
            return Arrays.asList(sorted);
        }
    }
}
