package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A repository that tries to run a command in every way that git knows, and ways to tell whether a folder was touched.
 *
 * <p>Each way leaves a canary of its own, so that one can be told to be live: plain git steps into it.
 */
public final class Trap {
    private static final String COMMAND = "{command}";

    /** What the object holds that {@code remote.promised} should have. */
    private static final String LOST = "promised, and not fetched";

    private final GitFixture git;
    private final Path directory;

    /**
     * One way to run a command.
     *
     * @param name of the canary that it leaves
     * @param settings {@code key=value}, the command as <code>{command}</code>
     * @param hook a hook to install, or empty
     * @param naive what people do that runs it
     */
    record Way(String name, List<String> settings, String hook, List<String> naive) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Trap(GitFixture git, Path directory) {
        this.git = git;
        this.directory = directory;
    }

    /** All ways. */
    static List<Way> ways() {
        return List.of(
                setting("core.fsmonitor", "status"),
                way("fsmonitor v2", List.of("core.fsmonitor={command}", "core.fsmonitorHookVersion=2"), "status"),
                setting("core.pager", "grep", "-O", "changed"),
                setting("core.editor", "commit", "--allow-empty"),
                setting("core.sshCommand", "ls-remote", "ssh://nowhere.invalid/x"),
                setting("core.gitProxy", "ls-remote", "git://nowhere.invalid/x"),
                setting("core.askPass", "credential", "fill"),
                setting("core.alternateRefsCommand", "rev-list", "--alternate-refs"),
                setting("sequence.editor", "rebase", "-i", "--root", "--autostash"),
                setting("credential.helper", "credential", "fill"),
                setting("gpg.program", "commit", "--allow-empty", "-S", "-m", "Signed"),
                way(
                        "gpg.ssh.program",
                        List.of("gpg.ssh.program={command}", "gpg.format=ssh", "user.signingKey=key::ssh-rsa x"),
                        "commit",
                        "--allow-empty",
                        "-S",
                        "-m",
                        "Signed"),
                way("log.showSignature", List.of("gpg.program={command}", "log.showSignature=true"), "log", "signed"),
                setting("diff.external", "diff", "--", "edited"),
                setting("diff.evil.textconv", "diff", "--", "edited"),
                setting("diff.evil.command", "diff", "--", "edited"),
                setting("difftool.evil.cmd", "difftool", "-y", "-t", "evil", "--", "edited"),
                setting("filter.evil.clean", "add", "edited"),
                setting("filter.evil.smudge", "checkout", "--", "edited"),
                setting("filter.evil.process", "checkout", "--", "edited"),
                setting("merge.evil.driver", "merge", "-m", "Merge", "--autostash", "side"),
                setting("remote.evil.uploadpack", "fetch", "evil"),
                setting("remote.evil.receivepack", "push", "evil", "HEAD"),
                setting("trailer.evil.command", "interpret-trailers", "--trailer", "evil=x"),
                setting("trailer.evil.cmd", "interpret-trailers", "--trailer", "evil=x"),
                setting("tar.evil.command", "archive", "--format=evil", "side"),
                setting("browser.evil.cmd", "web--browse", "--browser=evil", "http://nowhere.invalid/"),
                way("alias", List.of("alias.evil=!{command}"), "evil"),
                way("submodule.update", List.of("submodule.mod.update=!{command}"), "submodule", "update"),
                way(
                        "promisor",
                        List.of(
                                "extensions.partialClone=promised",
                                "remote.promised.promisor=true",
                                "remote.promised.url=ext::{command}",
                                "protocol.ext.allow=always"),
                        "cat-file",
                        "-p",
                        "promised:lost"),
                way("include.path", List.of("include.path=included"), "status"),
                way("includeIf.path", List.of("includeIf.gitdir:/**.path=included"), "status"),
                way("core.hooksPath", List.of("core.hooksPath=.git/other-hooks"), "commit", "--allow-empty", "-m", "x"),
                hook("pre-commit", "commit", "--allow-empty", "-m", "x"),
                hook("post-checkout", "checkout", "-q", "-b", "new"),
                hook("post-index-change", "update-index", "--force-write-index"),
                hook("reference-transaction", "update-ref", "refs/heads/new", "HEAD"));
    }

    private static Way setting(String key, String... naive) {
        return way(key, List.of(key + "=" + COMMAND), naive);
    }

    private static Way way(String name, List<String> settings, String... naive) {
        return new Way(name, settings, "", List.of(naive));
    }

    private static Way hook(String name, String... naive) {
        return new Way(name, List.of(), name, List.of(naive));
    }

    /**
     * Makes a repository that holds what the ways need, none of them armed: staged and unstaged changes, a branch to merge,
     * a submodule, a stash, a signature, a missing object, and attributes that name a driver for every file.
     *
     * @param directory for the repository {@code repo} and what belongs to it, outside of it
     */
    public static Trap build(Path directory) {
        GitFixture inner = GitFixture.at(directory.resolve("inner"));
        inner.write("x", "1").commit("Inner");
        inner.write("x", "2").commit("Newer");
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        git.write(".gitattributes", "* filter=evil diff=evil merge=evil\n")
                .write("edited", "1\n")
                .write("both", "1\n")
                .commit("Start");
        String commit = git.git("cat-file", "commit", "HEAD")
                .replaceFirst("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n\n");
        git.git("update-ref", "refs/heads/signed", git.object("commit", commit + "\n"));
        git.branch("side").write("both", "side\n").commit("Side");
        git.checkout("main").write("both", "main\n").commit("Main");
        git.git("clone", "-q", inner.root().toString(), "mod");
        git.write(".gitmodules", "[submodule \"mod\"]\n\tpath = mod\n\turl = ../inner\n");
        git.git("-c", "advice.addEmbeddedRepo=false", "add", "-A");
        git.commitStaged("Submodule");
        git.git("config", "submodule.mod.active", "true");
        git.git("config", "submodule.mod.url", inner.root().toString());
        git.write("both", "stashed\n").stash();
        git.branch("promised").write("lost", LOST).commit("Lost");
        git.checkout("main");
        git.write(".git/objects/info/alternates", inner.root().resolve(".git/objects") + "\n");
        git.write("staged", "staged\n").git("add", "staged");
        git.write("edited", "changed\n");
        git.git("-C", "mod", "checkout", "-q", "HEAD~1");
        String lost = git.git("rev-parse", "promised:lost");
        try {
            Files.delete(git.root().resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Trap(git, directory);
    }

    /** The same in a copy of the repository. */
    Trap copy(Path other) throws IOException {
        Path from = git.root();
        Path to = Files.createDirectories(other).resolve("repo");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
        return new Trap(git.in(to), other);
    }

    public GitFixture git() {
        return git;
    }

    /**
     * Arms every way, in the repository and in its submodule.
     *
     * @param except names of ways that are left out
     */
    public void armAll(String... except) throws IOException {
        for (Way way : ways()) {
            if (!List.of(except).contains(way.name())) {
                arm(way);
            }
        }
        Path config = git.root().resolve("mod/.git/config");
        Files.writeString(
                config,
                Files.readString(config) + "[core]\n\tfsmonitor = " + command("submodule") + "\n\tpager = "
                        + command("submodule") + "\n");
    }

    void arm(Way way) throws IOException {
        Path command = command(way.name());
        for (String setting : way.settings()) {
            int equals = setting.indexOf('=', setting.startsWith("includeIf") ? setting.indexOf(".path") : 0);
            git.git(
                    "config",
                    setting.substring(0, equals),
                    setting.substring(equals + 1).replace(COMMAND, command.toString()));
        }
        if (!way.hook().isEmpty()) {
            git.hook(way.hook(), "exec " + command);
        }
        switch (way.name()) {
            case "core.hooksPath" -> {
                Path hook = Files.createDirectories(git.root().resolve(".git/other-hooks"))
                        .resolve("pre-commit");
                Files.copy(command, hook);
            }
            case "include.path", "includeIf.path" ->
                git.write(".git/included", "[core]\n\tfsmonitor = " + command + "\n\tpager = " + command + "\n");
            case "remote.evil.uploadpack", "remote.evil.receivepack" ->
                git.git("config", "remote.evil.url", "../inner");
            case "trailer.evil.command", "trailer.evil.cmd" -> git.git("config", "trailer.evil.key", "evil");
            case "filter.evil.clean", "filter.evil.smudge", "filter.evil.process" ->
                git.git("config", "filter.evil.required", "true");
            default -> {}
        }
    }

    private Path command(String name) throws IOException {
        Path command = directory.resolve("run-" + name.replace(' ', '-'));
        Files.writeString(command, "#!/bin/sh\ntouch '" + canary(name) + "'\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        return command;
    }

    private Path canary(String name) {
        return directory.resolve("canary-" + name.replace(' ', '-'));
    }

    /** Whether a way's command is run by what people do. */
    boolean isRunByPlainGit(Way way) {
        try {
            git.feed(way.naive(), "protocol=http\nhost=nowhere.invalid\n\n");
        } catch (IllegalStateException e) {
            // The script is no proper filter, editor or helper; it ran all the same.
            return Files.exists(canary(way.name()));
        }
        return Files.exists(canary(way.name()));
    }

    /** Names of the ways whose commands were run. */
    public List<String> canaries() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("canary-"))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
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
