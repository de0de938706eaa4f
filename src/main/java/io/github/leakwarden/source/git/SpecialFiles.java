package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * FIFOs, sockets and devices that stand where git keeps files of its own: whoever opens a FIFO waits for ever, git and
 * JGit alike, so it is looked for before either runs. Opens regular files only.
 */
public final class SpecialFiles {
    private static final List<String> PLACES = List.of(
            "HEAD",
            "commondir",
            "index",
            "config",
            "config.worktree",
            "packed-refs",
            "shallow",
            "info/exclude",
            "info/grafts",
            "info/attributes",
            "info/sparse-checkout",
            "objects/info/alternates",
            "objects/info/commit-graph");

    /** Refs looked at; whoever has more keeps them packed. */
    private static final int MAX_REFS = 100_000;

    /** As deep as git itself follows includes. */
    private static final int MAX_INCLUDES = 10;

    private static final long MAX_CONFIG_BYTES = 64L << 20;

    private SpecialFiles() {}

    /**
     * The first one, if there is one, anywhere among git's files, in the stores of objects that it borrows from too: where
     * history is read, which opens most of them. Relative to the repository's root where it lies below it.
     */
    public static Optional<String> anywhere(GitRepository repository) {
        Optional<String> named = in(repository);
        return named.isPresent()
                ? named
                : new SpecialGitFiles(repository).first().map(file -> display(repository, file));
    }

    /** The first one in a place that every command of git opens: as {@link #anywhere}, for scans that must start fast. */
    public static Optional<String> in(GitRepository repository) {
        List<Path> opened = new ArrayList<>();
        for (Path directory : List.of(repository.gitDirectory(), repository.commonDirectory())) {
            PLACES.forEach(place -> opened.add(directory.resolve(place)));
            refs(directory.resolve("refs"), opened);
        }
        includes(repository.config(), 0, opened);
        includes(repository.gitDirectory().resolve("config.worktree"), 0, opened);
        repository.workTree().ifPresent(root -> opened.add(root.resolve(".gitattributes")));
        return opened.stream().filter(SpecialFiles::isSpecial).findFirst().map(file -> display(repository, file));
    }

    private static String display(GitRepository repository, Path file) {
        Path root = repository.root();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    /** Whether something stands there, perhaps behind a link, that is neither a file nor a folder. */
    static boolean isSpecial(Path file) {
        return !Files.isRegularFile(file) && Files.exists(file) && !Files.isDirectory(file);
    }

    private static void refs(Path folder, List<Path> opened) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.limit(MAX_REFS).forEach(opened::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // Said by whoever reads the refs.
            return;
        }
    }

    private static void includes(Path config, int depth, List<Path> opened) {
        for (String target : targets(config)) {
            try {
                Path file = target.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), target.substring(2))
                        : config.resolveSibling(target);
                opened.add(file.normalize());
                if (depth < MAX_INCLUDES) {
                    includes(file, depth + 1, opened);
                }
            } catch (InvalidPathException e) {
                continue;
            }
        }
    }

    /** What {@code path} is set to in the sections include and includeIf, whatever their conditions. */
    private static List<String> targets(Path config) {
        List<String> targets = new ArrayList<>();
        boolean included = false;
        for (String line : lines(config)) {
            String rest = line.strip();
            if (rest.startsWith("[")) {
                included = rest.toLowerCase(Locale.ROOT).startsWith("[include");
                rest = rest.substring(rest.lastIndexOf(']') + 1).strip();
            }
            int equals = rest.indexOf('=');
            if (included && equals > 0 && rest.substring(0, equals).strip().equalsIgnoreCase("path")) {
                targets.add(rest.substring(equals + 1).strip().replace("\"", ""));
            }
        }
        return targets;
    }

    private static List<String> lines(Path config) {
        try {
            return Files.isRegularFile(config) && Files.size(config) <= MAX_CONFIG_BYTES
                    ? new String(Files.readAllBytes(config), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
