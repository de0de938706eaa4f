package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan runs nothing that the repository names, and writes nothing. */
final class HarmlessnessTest {
    @TempDir
    Path directory;

    private GitFixture git;
    private Path canary;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        canary = directory.resolve("canary");
    }

    @Test
    void runsNothingThatTheRepositoryConfigures() throws Exception {
        content();
        git.write(".gitattributes", "* filter=evil diff=evil merge=evil\n").commit("Attributes");
        git.write("a", "changed").git("add", "a");
        git.write("b", "edited");
        arm();
        assertThat(canaryAfterPlainGit()).as("the trap works").isTrue();
        Files.deleteIfExists(canary);

        everything();

        assertThat(canary).doesNotExist();
    }

    @Test
    void fetchesNothingThatAPartialCloneLacks() throws Exception {
        content();
        git.write("a", "promised, and not fetched").commit("More");
        git.git("config", "uploadpack.allowFilter", "true");
        Path clone = directory.resolve("partial");
        git.git("clone", "-q", "--no-checkout", "--filter=blob:none", "file://" + git.root(), clone.toString());
        GitFixture partial = git.in(clone);
        partial.git("config", "remote.origin.url", "ext::sh -c 'touch%20" + canary + "'");
        partial.git("config", "protocol.ext.allow", "always");

        Received received = Received.from(GitHistory.all(partial.command(), "."));

        assertThat(received.problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("git.object-missing"));
        IndexSource staged = IndexSource.staged(".", partial.command());
        Received.from(staged);
        staged.forerunners("a");
        assertThat(canary).doesNotExist();
    }

    @Test
    void writesNothing() throws Exception {
        content();
        git.write("a", "changed").git("add", "a");
        git.git("update-index", "--split-index");
        git.git("gc", "-q");
        age(directory);
        Map<String, String> before = state(directory);
        Map<String, String> homeBefore = jgitConfiguration();

        everything();

        assertThat(state(directory)).isEqualTo(before);
        assertThat(jgitConfiguration()).isEqualTo(homeBefore);
    }

    private void content() {
        git.write("a", "1").write("b", "1").commit("Start");
        git.branch("side").write("c", "2").commit("Side");
        git.checkout("main").write("d", "3").commit("Main");
        git.evilMerge("side", "e", "4");
        git.write("a", "stash").write("new", "5").stash();
    }

    private void everything() throws Exception {
        GitHistory history = GitHistory.all(git.command(), ".");
        Received received = Received.from(history);
        assertThat(received.problems).isEmpty();
        assertThat(history.stories(new HashSet<>(received.objectIds()), received))
                .isNotEmpty();
        IndexSource staged = IndexSource.staged(".", git.command());
        assertThat(Received.from(staged).items).isNotEmpty();
        assertThat(staged.forerunners("a")).isNotEmpty();
        Received.from(IndexSource.beside(git.root(), ".", git.command()));
        assertThat(GitFiles.list(git.command(), "", true).entries()).isNotEmpty();
        assertThat(received.problems).isEmpty();
    }

    /** Names the canary wherever git or JGit takes a command. */
    private void arm() throws IOException {
        Path command = directory.resolve("evil.sh");
        Files.writeString(command, "#!/bin/sh\ntouch " + canary + "\ncat\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        for (String key : List.of(
                "core.fsmonitor",
                "core.pager",
                "core.editor",
                "core.sshCommand",
                "core.askPass",
                "core.gitProxy",
                "core.alternateRefsCommand",
                "sequence.editor",
                "credential.helper",
                "gpg.program",
                "gpg.ssh.program",
                "diff.external",
                "diff.evil.textconv",
                "diff.evil.command",
                "filter.evil.clean",
                "filter.evil.smudge",
                "filter.evil.process",
                "merge.evil.driver",
                "pager.ls-files",
                "pager.diff-index",
                "pager.rev-list",
                "uploadpack.packObjectsHook",
                "trailer.evil.command")) {
            git.git("config", key, command.toString());
        }
        for (String alias : List.of("ls-files", "diff-index", "cat-file", "rev-list", "rev-parse")) {
            git.git("config", "alias." + alias, "!" + command);
        }
        git.git("config", "filter.evil.required", "true");
        git.git("config", "log.showSignature", "true");
        git.write(".git/included", "[core]\n\tfsmonitor = " + command + "\n\tpager = " + command + "\n");
        git.git(
                "config",
                "includeIf.gitdir:/.path",
                git.root().resolve(".git/included").toString());
        for (String hook : List.of(
                "pre-commit",
                "post-checkout",
                "post-index-change",
                "fsmonitor-watchman",
                "reference-transaction",
                "pre-auto-gc",
                "proc-receive",
                "update",
                "query-watchman")) {
            git.hook(hook, "touch " + canary);
        }
    }

    private boolean canaryAfterPlainGit() {
        try {
            git.git("status", "--short");
        } catch (IllegalStateException e) {
            // The script is no proper filter; it ran all the same.
            return Files.exists(canary);
        }
        return Files.exists(canary);
    }

    /** Makes everything old, so that whatever is touched shows. */
    private static void age(Path root) throws IOException {
        FileTime old = FileTime.fromMillis(1_600_000_000_000L);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.setLastModifiedTime(path, old);
        }
    }

    /** Names, times and contents. */
    private static Map<String, String> state(Path root) throws IOException {
        Map<String, String> state = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                state.put(path.toString(), attributes.lastModifiedTime().toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                state.put(
                        path.toString(),
                        attributes.lastModifiedTime() + " " + java.util.Arrays.hashCode(Files.readAllBytes(path)));
                return FileVisitResult.CONTINUE;
            }
        });
        return state;
    }

    /** Where JGit, left alone, notes what it measured. */
    private static Map<String, String> jgitConfiguration() throws IOException {
        Map<String, String> state = new TreeMap<>();
        Path home = Path.of(System.getProperty("user.home"));
        for (Path place : List.of(home.resolve(".config/jgit"), home.resolve(".jgitconfig"))) {
            if (Files.exists(place)) {
                state.putAll(state(place));
            }
        }
        return state;
    }
}
