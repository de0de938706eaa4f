package io.github.leakwarden.source.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.RequestException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A repository built by the real git, away from the user's configuration. Commits are a minute apart, so that ids are
 * the same on every machine. A test that asks for one is skipped where git is missing.
 */
public final class GitFixture {
    private static final long EPOCH_SECONDS = 1_700_000_000L;

    private final Path root;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private long clock = EPOCH_SECONDS;

    private GitFixture(Path root, Path home) {
        this.root = root;
        this.home = home;
    }

    /** An empty repository with a work tree at {@code directory}, on branch {@code main}. */
    public static GitFixture at(Path directory) {
        assumeTrue(gitIsPresent(), "git is not installed");
        try {
            Files.createDirectories(directory);
            Path home = Files.createDirectories(directory.resolveSibling(directory.getFileName() + ".home"));
            GitFixture fixture = new GitFixture(directory, home);
            fixture.git("init", "-q", "-b", "main");
            return fixture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same identity and clock in another repository that git made: a clone, a linked work tree. */
    public GitFixture in(Path directory) {
        GitFixture other = new GitFixture(directory, home);
        other.clock = clock;
        return other;
    }

    public static boolean gitIsPresent() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(directory, "git")) || Files.isExecutable(Path.of(directory, "git.exe"))) {
                return true;
            }
        }
        return false;
    }

    /** The work tree. */
    public Path root() {
        return root;
    }

    /** The home folder that git was given; empty unless a test fills it. */
    public Path home() {
        return home;
    }

    /** This repository for production code, with the git of the path. */
    GitCommand command() {
        try {
            return GitCommand.on(
                    GitProgram.find(System.getenv("PATH")),
                    GitRepositories.at(root).orElseThrow());
        } catch (RequestException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An environment variable for the commands that follow. */
    public GitFixture with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes a file of the work tree. */
    public GitFixture write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the work tree. */
    public GitFixture write(String path, byte[] bytes) {
        try {
            Files.write(folder(path), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String path) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything in the work tree. */
    public String commit(String message) {
        git("add", "-A");
        return commitStaged(message);
    }

    /** Commits what is staged, even nothing. */
    public String commitStaged(String message) {
        git("commit", "-q", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }

    /** Moves a file and commits that. */
    public String rename(String from, String to, String message) {
        folder(to);
        git("mv", from, to);
        return commitStaged(message);
    }

    /** Deletes a file and commits that. */
    public String delete(String path, String message) {
        git("rm", "-q", path);
        return commitStaged(message);
    }

    /** Starts a branch at the commit checked out. */
    public GitFixture branch(String name) {
        git("checkout", "-q", "-b", name);
        return this;
    }

    public GitFixture checkout(String revision) {
        git("checkout", "-q", revision);
        return this;
    }

    /** Merges and writes one more file into the merge commit that no parent has. */
    public String evilMerge(String branch, String path, String text) {
        git("merge", "-q", "--no-ff", "--no-commit", branch);
        write(path, text);
        return commit("Merge " + branch);
    }

    /** Merges any number of branches into one commit. */
    public String merge(String... branches) {
        List<String> arguments = new ArrayList<>(List.of("merge", "-q", "--no-ff", "-m", "Merge"));
        arguments.addAll(List.of(branches));
        git(arguments.toArray(String[]::new));
        return git("rev-parse", "HEAD");
    }

    /** Stashes work tree, index and untracked files. */
    public GitFixture stash() {
        git("stash", "push", "-q", "-u");
        return this;
    }

    /** The id of a blob with this text, written to the object database. */
    public String blob(String text) {
        return run(List.of("hash-object", "-w", "--stdin"), text).strip();
    }

    /** The id of an object of any type with this content, written to the object database as it stands. */
    public String object(String type, String content) {
        return run(List.of("hash-object", "-w", "--literally", "-t", type, "--stdin"), content)
                .strip();
    }

    /** Installs a hook: a shell script without its first line. */
    public GitFixture hook(String name, String script) {
        Path file = folder(".git/hooks/" + name);
        write(".git/hooks/" + name, "#!/bin/sh\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make " + file + " executable");
        }
        return this;
    }

    /** Runs git in the work tree and returns what it prints, without the last line break. */
    public String git(String... arguments) {
        return run(List.of(arguments), "").stripTrailing();
    }

    /** Runs git with something on its standard input. */
    public String feed(List<String> arguments, String input) {
        return run(arguments, input).stripTrailing();
    }

    /** Lines of what git prints. */
    public List<String> lines(String... arguments) {
        return git(arguments).lines().toList();
    }

    private String run(List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(home, "out", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            identity(builder.environment());
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String text = Files.readString(output, StandardCharsets.ISO_8859_1);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void identity(Map<String, String> variables) {
        variables.keySet().removeIf(name -> name.startsWith("GIT_"));
        String date = "@" + (clock += 60) + " +0000";
        variables.put("HOME", home.toString());
        variables.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_AUTHOR_NAME", "Ada");
        variables.put("GIT_AUTHOR_EMAIL", "ada@example.com");
        variables.put("GIT_COMMITTER_NAME", "Ada");
        variables.put("GIT_COMMITTER_EMAIL", "ada@example.com");
        variables.put("GIT_AUTHOR_DATE", date);
        variables.put("GIT_COMMITTER_DATE", date);
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("LC_ALL", "C");
        variables.putAll(environment);
    }
}
