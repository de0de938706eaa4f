package io.github.leakwarden.source.git;

import io.github.leakwarden.model.RequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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

    /** Longer than any repository takes; a configuration that includes a FIFO would wait for ever. */
    private static final long TIMEOUT_MINUTES = 30;

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

    private GitCommand(GitProgram git, GitRepository repository, Path directory, Map<String, String> told) {
        this.git = Objects.requireNonNull(git, "git");
        this.repository = Objects.requireNonNull(repository, "repository");
        this.directory = Objects.requireNonNull(directory, "directory");
        this.told = Map.copyOf(told);
    }

    /** Git on a repository found by its files; the environment has no say. */
    public static GitCommand on(GitProgram git, GitRepository repository) {
        Map<String, String> places = new TreeMap<>();
        places.put("GIT_DIR", repository.gitDirectory().toString());
        repository.workTree().ifPresent(root -> places.put("GIT_WORK_TREE", root.toString()));
        return new GitCommand(git, repository, repository.root(), places);
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
        Map<String, String> places = new TreeMap<>();
        TOLD_TO_HOOKS.forEach(name -> {
            if (environment.containsKey(name)) {
                places.put(name, environment.get(name));
            }
        });
        Path start = directory.toAbsolutePath();
        Optional<GitRepository> repository = places.containsKey("GIT_DIR")
                ? GitRepositories.at(start.resolve(places.get("GIT_DIR")))
                : GitRepositories.containing(start);
        if (repository.isEmpty()) {
            throw new RequestException(directory.toString(), "is in no git repository", "run it inside a work tree");
        }
        Optional<String> special = SpecialFiles.in(repository.get());
        if (special.isPresent()) {
            throw new RequestException(
                    special.get(), "is a FIFO, socket or device, for which git would wait", "remove it");
        }
        return new GitCommand(git, repository.get(), start, places);
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
    GitRepository repository() {
        return repository;
    }

    /** The git directory of this work tree. */
    Path gitDirectory() {
        return repository.gitDirectory();
    }

    /**
     * Runs a command and returns what it prints.
     *
     * @throws GitFailure if it does not end with 0
     */
    byte[] run(String... arguments) throws GitFailure, InterruptedException {
        SharedIndexTimes times = SharedIndexTimes.of(repository.gitDirectory());
        Process process = start(arguments);
        try (InputStream output = process.getInputStream()) {
            process.getOutputStream().close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            output.transferTo(bytes);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new GitFailure(arguments[0], exitCode);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new GitFailure(arguments[0], e);
        } finally {
            process.destroyForcibly();
            times.restore();
        }
    }

    /** Starts a command that is talked to; whoever asks must destroy it. */
    Process start(String... arguments) throws GitFailure {
        List<String> command = new ArrayList<>(List.of(git.executable().toString(), "--no-pager"));
        for (String setting : SETTINGS) {
            command.add("-c");
            command.add(setting);
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        environment(builder.environment());
        try {
            Process process = builder.start();
            process.onExit().orTimeout(TIMEOUT_MINUTES, TimeUnit.MINUTES).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            return process;
        } catch (IOException e) {
            throw new GitFailure(arguments[0], e);
        }
    }

    private void environment(Map<String, String> variables) {
        variables.keySet().removeIf(name -> name.startsWith("GIT_"));
        variables.putAll(told);
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        variables.put("GIT_ATTR_NOSYSTEM", "1");
        variables.put("GIT_NO_LAZY_FETCH", "1");
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        variables.put("GIT_NO_REPLACE_OBJECTS", "1");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_ASKPASS", "");
        variables.put("LC_ALL", "C");
    }
}
