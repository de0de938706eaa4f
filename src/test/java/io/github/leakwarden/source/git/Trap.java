package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository whose every command leaves a canary behind, and ways to tell whether a folder was touched. */
public final class Trap {
    private final GitFixture git;
    private final Path directory;
    private final Path canary;

    /** @param directory outside the repository, for the command and what it leaves */
    public Trap(GitFixture git, Path directory) {
        this.git = git;
        this.directory = directory;
        this.canary = directory.resolve("canary");
    }

    /** What stands there once something was run. */
    public Path canary() {
        return canary;
    }

    /** Names the canary wherever git or JGit takes a command. */
    public void arm() throws IOException {
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

    /** Whether git, used as people use it, steps into it. */
    public boolean canaryAfterPlainGit() {
        try {
            git.git("status", "--short");
        } catch (IllegalStateException e) {
            // The script is no proper filter; it ran all the same.
            return Files.exists(canary);
        }
        return Files.exists(canary);
    }

    /** Makes everything old, so that whatever is touched shows. */
    public static void age(Path root) throws IOException {
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
    public static Map<String, String> state(Path root) throws IOException {
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
    public static Map<String, String> jgitConfiguration() throws IOException {
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
