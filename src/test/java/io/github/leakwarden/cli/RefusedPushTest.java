package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes with a planted key, through real git, real hooks and the real scan. */
@DisabledOnOs(OS.WINDOWS)
final class RefusedPushTest {
    private static final String PLANTED =
            Placeholders.fill("token = \"{{crc32-base62:ghp_:30}}\"\n", 1).text();

    @TempDir
    private Path temporary;

    private Path launcher;
    private Path server;
    private GitFixture git;

    @BeforeEach
    void prepare() throws IOException {
        launcher = HookFixture.real(temporary.resolve("leakwarden")).launcher();
        git = GitFixture.at(temporary.resolve("repository"));
        git.write("old.txt", PLANTED).commit("before there was a hook");
        server = temporary.resolve("server.git");
        git.git("clone", "-q", "--bare", ".", server.toString());
        git.git("remote", "add", "origin", server.toString());
        git.git("fetch", "-q", "origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre-receive", "update"})
    void theServerTakesWhatIsCleanAndNothingElse(String name) throws Exception {
        hook(server.resolve("hooks"), name);

        git.write("clean.txt", "clean\n").commit("clean");
        git.git("push", "-q", "origin", "main");
        assertThat(onServer("main")).isEqualTo(git.git("rev-parse", "main"));

        git.write("new.txt", PLANTED.replace("token", "other")).commit("planted again");
        git.delete("new.txt", "and taken out");
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "main"))
                .hasMessageContaining("new.txt")
                .hasMessageContaining("GitHub token")
                .hasMessageContaining("push refused")
                .hasMessageNotContaining("old.txt");
        assertThat(onServer("main")).isEqualTo(git.git("rev-parse", "main~2"));
    }

    @Test
    void theServerReadsTagsThatBringNoCommit() throws Exception {
        hook(server.resolve("hooks"), "pre-receive");
        String words = Placeholders.fill("{{crc32-base62:ghp_:30}}", 2).text();

        git.git("tag", "-a", "-m", "clean words", "v1");
        git.git("push", "-q", "origin", "v1");
        git.git("tag", "-a", "-m", "with a token: " + words, "v2");
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "v2")).hasMessageContaining("message of a tag");
        git.git("tag", "blob", git.blob(words));
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "blob")).hasMessageContaining("push refused");
        git.git("branch", words);
        assertThatThrownBy(() -> git.git("push", "-q", "origin", words)).hasMessageContaining("name of a branch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME.txt", "folder/NAME/a.txt"})
    void theServerReadsTheNamesOfFilesAndFoldersThatAreNew(String path) throws Exception {
        String token = Placeholders.fill("{{crc32-base62:ghp_:30}}", 3).text();
        String named = path.replace("NAME", token);
        git.write(named, "clean\n").commit("named before there was a hook");
        git.git("push", "-q", "origin", "main");
        hook(server.resolve("hooks"), "pre-receive");

        git.write("clean.txt", "clean\n").write(named, "changed\n").commit("clean");
        git.git("push", "-q", "origin", "main");
        String other = Placeholders.fill("{{crc32-base62:ghp_:30}}", 4).text();
        String otherPath = path.replace("NAME", other);
        git.write(otherPath, "clean\n").commit("named again");
        git.delete(otherPath, "and taken out");
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "main"))
                .hasMessageContaining("push refused")
                .hasMessageContaining("GitHub token")
                .hasMessageNotContaining(other)
                .hasMessageNotContaining(token);
    }

    @Test
    void obeysTheConfigurationOfTheServerNotThatOfThePush() throws Exception {
        hook(server.resolve("hooks"), "pre-receive");
        String configuration = "[scan]\ndisable = [\"github-token\"]\n";

        git.write(".leakwarden.toml", configuration).write("new.txt", PLANTED.replace("token", "other"));
        git.commit("planted, and told not to look");
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "main")).hasMessageContaining("push refused");

        Files.writeString(server.resolve(".leakwarden.toml"), configuration);
        git.git("push", "-q", "origin", "main");
        assertThat(onServer("main")).isEqualTo(git.git("rev-parse", "main"));
    }

    @Test
    void deletingIsNoReasonToScan() throws Exception {
        git.git("push", "-q", "origin", "main:gone");
        hook(server.resolve("hooks"), "pre-receive");

        git.git("push", "-q", "origin", ":gone");

        assertThat(git.lines("ls-remote", "origin", "gone")).isEmpty();
    }

    @Test
    void nothingLeavesThatTheRemoteDoesNotHave() throws Exception {
        hook(git.root().resolve(".git/hooks"), "pre-push");

        git.write("clean.txt", "clean\n").commit("clean");
        git.git("push", "-q", "origin", "main");
        git.write("new.txt", PLANTED.replace("token", "other")).commit("planted again");
        assertThatThrownBy(() -> git.git("push", "-q", "origin", "main"))
                .hasMessageContaining("new.txt")
                .hasMessageContaining("push refused");
        assertThat(onServer("main")).isEqualTo(git.git("rev-parse", "main~1"));
    }

    @Test
    void whatAPrivateRemoteHasDoesNotGoToAPublicOne() throws Exception {
        Path open = temporary.resolve("open.git");
        git.git("init", "-q", "--bare", open.toString());
        git.git("remote", "add", "open", open.toString());
        git.git("remote", "add", "open-too", open.toString());
        git.write("secret.txt", PLANTED.replace("token", "other")).commit("for a private place");
        git.git("push", "-q", "origin", "main");
        hook(git.root().resolve(".git/hooks"), "pre-push");

        for (String address : List.of("open", "open-too", open.toString())) {
            assertThatThrownBy(() -> git.git("push", "-q", address, "main"))
                    .hasMessageContaining("old.txt")
                    .hasMessageContaining("push refused");
        }
        git.git("push", "-q", "origin", "main:again");

        assertThat(git.lines("ls-remote", open.toString())).isEmpty();
    }

    @Test
    void whatAnAddressHasIsKnownFromTheRefsThatChange() throws Exception {
        hook(git.root().resolve(".git/hooks"), "pre-push");
        git.write("clean.txt", "clean\n").commit("clean");

        git.git("push", "-q", server.toString(), "main");
        git.git("remote", "rename", "origin", "elsewhere");
        assertThatThrownBy(() -> git.git("push", "-q", server.toString(), "main:new"))
                .hasMessageContaining("old.txt");
        git.git("push", "-q", "elsewhere", "main:new");
        // An object that is not here tells nothing, and is no fault.
        GitFixture other = git.in(temporary.resolve("other"));
        git.git("clone", "-q", server.toString(), other.root().toString());
        other.write("theirs.txt", "clean\n").commit("theirs");
        other.git("push", "-q", "origin", "main");
        git.write("mine.txt", "clean\n").commit("mine");
        git.git("push", "-q", "--force", "elsewhere", "main");
    }

    @Test
    void theBranchesOfARemoteAreNotThoseOfOneBelowItsName() throws Exception {
        Path open = temporary.resolve("open.git");
        git.git("init", "-q", "--bare", open.toString());
        git.git("config", "remote.open.url", open.toString());
        git.git("config", "remote.open.fetch", "+refs/heads/*:refs/remotes/open/*");
        git.git("config", "remote.open/not.url", server.toString());
        git.git("config", "remote.open/not.fetch", "+refs/heads/*:refs/remotes/open/not/*");
        git.git("fetch", "-q", "open/not");
        hook(git.root().resolve(".git/hooks"), "pre-push");

        assertThatThrownBy(() -> git.git("push", "-q", "open", "main")).hasMessageContaining("old.txt");
        git.git("push", "-q", "open/not", "main:more");
    }

    @Test
    void saysSoIfGitDidNotCallIt() {
        assertThat(CommandRun.of("hook", "update", "refs/heads/main", "x").err())
                .contains("update");
        assertThat(CommandRun.of("hook", "pre-receive", "--no-such-option").code())
                .isEqualTo(ExitCode.FAILED);
    }

    private String onServer(String branch) {
        return git.lines("ls-remote", "origin", "refs/heads/" + branch).get(0).substring(0, 40);
    }

    private void hook(Path folder, String name) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        Files.write(file, List.of("#!/bin/sh", "exec '" + launcher + "' hook " + name + " \"$@\""));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
