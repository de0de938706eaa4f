package io.github.leakwarden.source.git;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.git.pack.AlternateStores;
import io.github.leakwarden.source.git.pack.Packs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs git's plumbing so that nothing which a repository, its attributes or anybody's configuration names is executed,
 * nothing is written, nothing is fetched, and the owner of the repository does not matter.
 *
 * <p>Use it for commands that read the index, objects and refs. Commands that look at the content of the work tree
 * would run clean filters; commands that print diffs would run textconv.
 */
public final class GitCommand {
    /** What git tells its hooks about the commit or push at hand. Everything else that starts with GIT_ is dropped. */
    private static final Set<String> TOLD_TO_HOOKS = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_COMMON_DIR",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_QUARANTINE_PATH");

    private static final List<String> SETTINGS = List.of(
            "safe.directory=*",
            "core.fsmonitor=false",
            "core.hooksPath=/dev/null",
            "core.attributesFile=/dev/null",
            "core.excludesFile=/dev/null",
            "core.untrackedCache=false",
            "core.splitIndex=false",
            "core.quotePath=false",
            "core.pager=cat",
            "core.sshCommand=false",
            "core.askPass=",
            "credential.helper=",
            "protocol.allow=never",
            "submodule.recurse=false",
            "gc.auto=0",
            "maintenance.auto=false");

    private final GitProgram git;
    private final GitRepository repository;
    private final Path directory;
    private final Map<String, String> told;
    private final Duration patience;

    private GitCommand(
            GitProgram git, GitRepository repository, Path directory, Map<String, String> told, Duration patience) {
        this.git = Objects.requireNonNull(git, "git");
        this.repository = Objects.requireNonNull(repository, "repository");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.told = Map.copyOf(told);
        this.patience = patience;
    }

    /** Git on a repository found by its files; the environment has no say. */
    public static GitCommand on(GitProgram git, GitRepository repository) {
        Map<String, String> places = new TreeMap<>();
        places.put("GIT_DIR", repository.gitDirectory().toString());
        repository.workTree().ifPresent(root -> places.put("GIT_WORK_TREE", root.toString()));
        return new GitCommand(git, repository, repository.root(), places, GitProcess.PATIENCE);
    }

    /**
     * Git inside one of git's hooks, where the environment says which index and which objects are meant.
     *
     * @param directory where git started the hook
     * @param environment of this process
     * @throws RequestException if there is no repository
     */
    public static GitCommand inHook(GitProgram git, Path directory, Map<String, String> environment)
            throws RequestException {
        GitCommand command = unchecked(git, directory, environment);
        Optional<String> special = SpecialFiles.in(command.repository);
        if (special.isPresent()) {
            throw new RequestException(
                    special.get(), "is a FIFO, socket or device, for which git would wait", "remove it");
        }
        return command;
    }

    /**
     * The same, where git has read this repository just now and so cannot come upon anything it would wait for.
     *
     * @throws RequestException if there is no repository
     */
    static GitCommand unchecked(GitProgram git, Path directory, Map<String, String> environment)
            throws RequestException {
        Map<String, String> places = new TreeMap<>();
        for (String name : TOLD_TO_HOOKS) {
            String told = environment.get(name);
            if (told != null) {
                places.put(name, told);
            }
        }
        Path start = directory.toAbsolutePath();
        Optional<GitRepository> repository = places.containsKey("GIT_DIR")
                ? GitRepositories.at(start.resolve(places.get("GIT_DIR")))
                : GitRepositories.containing(start);
        if (repository.isEmpty()) {
            throw new RequestException(directory.toString(), "is in no git repository", "run it inside a work tree");
        }
        return new GitCommand(git, repository.get(), start, places, GitProcess.PATIENCE);
    }

    /** The same git on another repository, found by its files. */
    GitCommand on(GitRepository other) {
        return on(git, other).withPatience(patience);
    }

    /** The same, waiting so long for a git that does nothing. */
    GitCommand withPatience(Duration time) {
        return new GitCommand(git, repository, directory, told, time);
    }

    /** Where git keeps what it writes: the object store, or in a server's hook the quarantine. */
    Path objects() {
        String elsewhere = told.get("GIT_OBJECT_DIRECTORY");
        return elsewhere != null
                ? directory.resolve(elsewhere)
                : repository.commonDirectory().resolve("objects");
    }

    /** The quarantine of a server's hook. */
    Optional<Path> quarantine() {
        return told.containsKey("GIT_QUARANTINE_PATH") ? Optional.of(objects()) : Optional.empty();
    }

    /** The repository that it runs on. */
    public GitRepository repository() {
        return repository;
    }

    /** The git directory of this work tree. */
    Path gitDirectory() {
        return repository.gitDirectory();
    }

    /**
     * Runs a command and returns what it prints.
     *
     * @throws GitFailure if it does not end with 0, or waits for ever
     */
    byte[] run(String... arguments) throws GitFailure, InterruptedException {
        SharedIndexTimes times = SharedIndexTimes.of(repository.gitDirectory());
        try (GitProcess process = start(arguments)) {
            process.requests().close();
            byte[] output = process.replies().readAllBytes();
            int exitCode = process.waitFor();
            if (process.isStalled()) {
                throw GitFailure.stalled(arguments[0]);
            }
            if (process.isHopeless()) {
                throw GitFailure.circling(arguments[0]);
            }
            if (exitCode != 0) {
                throw new GitFailure(arguments[0], exitCode);
            }
            return output;
        } catch (IOException e) {
            throw new GitFailure(arguments[0], e);
        } finally {
            times.restore();
        }
    }

    /** What is said to git, the settings before the command. */
    static List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of("--no-pager"));
        for (String setting : SETTINGS) {
            words.add("-c");
            words.add(setting);
        }
        words.addAll(List.of(arguments));
        return words;
    }

    /** Starts a command that is talked to; whoever asks must close it. */
    GitProcess start(String... arguments) throws GitFailure {
        List<String> command = new ArrayList<>(List.of(git.executable().toString()));
        command.addAll(words(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        environment(builder.environment());
        try {
            return new GitProcess(builder.start(), patience, this::mayCircle);
        } catch (IOException e) {
            throw new GitFailure(arguments[0], e);
        }
    }

    private boolean mayCircle() {
        return Packs.in(AlternateStores.of(List.of(objects())).stores()).haveCircle();
    }

    private void environment(Map<String, String> variables) {
        variables.keySet().removeIf(name -> name.startsWith("GIT_"));
        variables.putAll(told);
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        variables.put("GIT_ATTR_NOSYSTEM", "1");
        variables.put("GIT_GRAFT_FILE", "/dev/null");
        variables.put("GIT_NO_LAZY_FETCH", "1");
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        variables.put("GIT_NO_REPLACE_OBJECTS", "1");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_ASKPASS", "");
        variables.put("LC_ALL", "C");
    }
}
