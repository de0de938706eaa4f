package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/** Everything in a repository that names an object by itself: refs, HEADs, stash entries, what commands left behind. */
final class Roots {
    /** FETCH_HEAD has a line for each ref fetched; a larger file is none of git's. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final Pattern LEFT_BEHIND = Pattern.compile("[A-Z][A-Z_]*");
    private static final List<String> OF_A_REBASE = List.of("orig-head", "onto", "stopped-sha", "autostash", "amend");
    /** Where a line of a reflog says what the ref was before, and after. */
    private static final int OLD = 0;

    private static final int NEW = 41;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    private final GitRepository repository;
    private final Consumer<Path> unreadable;
    private final List<Root> roots = new ArrayList<>();

    private Roots(GitRepository repository, Consumer<Path> unreadable) {
        this.repository = repository;
        this.unreadable = unreadable;
    }

    /**
     * All of them, in the order of their origins.
     *
     * @param refs as JGit read them, HEAD among them
     * @param unreadable told of each file that should name objects and cannot be read
     */
    static List<Root> of(GitRepository repository, List<Ref> refs, Consumer<Path> unreadable) {
        Roots collected = new Roots(repository, unreadable);
        refs.forEach(collected::ref);
        collected.stashEntries();
        collected.directory(repository.gitDirectory());
        if (!repository.commonDirectory().equals(repository.gitDirectory())) {
            collected.directory(repository.commonDirectory());
        }
        collected.each(repository.commonDirectory().resolve("worktrees"), collected::directory);
        collected.roots.sort(Comparator.comparing(Root::origin));
        return List.copyOf(collected.roots);
    }

    private void ref(Ref ref) {
        ObjectId id = ref.getObjectId();
        if (id != null) {
            String name = ref.getName();
            Origin origin = name.equals("refs/stash")
                    ? Origin.STASH
                    : name.startsWith("refs/notes/") ? Origin.NOTES : Origin.REF;
            roots.add(new Root(name, id, origin));
        }
    }

    private void stashEntries() {
        int number = 0;
        List<String> ids = reflog(
                repository.commonDirectory().resolve("logs").resolve("refs").resolve("stash"), NEW);
        for (int i = ids.size() - 1; i >= 0; i--) {
            add("stash@{" + number++ + "}", ids.get(i), Origin.OLDER_STASH);
        }
    }

    /** What every ref was, as far as it was noted down. */
    private void reflogs(Path gitDirectory) {
        Path logs = gitDirectory.resolve("logs");
        if (!Files.isDirectory(logs)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(logs)) {
            found.filter(Files::isRegularFile).sorted().forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            unreadable.accept(logs);
        }
        for (Path file : files) {
            Set<String> ids = new LinkedHashSet<>(reflog(file, NEW));
            ids.addAll(reflog(file, OLD));
            String name = repository.commonDirectory().relativize(file).toString();
            ids.forEach(id -> add(name, id, Origin.REFLOG));
        }
    }

    /** "OLD NEW name <mail> time zone\tmessage", oldest first. */
    private List<String> reflog(Path file, int column) {
        return lines(file).stream()
                .filter(line -> line.length() >= column + 40)
                .map(line -> line.substring(column, column + 40))
                .filter(Roots::isId)
                .toList();
    }

    /** What lies beside HEAD in a git directory, and HEAD itself for a work tree other than ours. */
    private void directory(Path gitDirectory) {
        reflogs(gitDirectory);
        each(gitDirectory, file -> {
            String name = file.getFileName().toString();
            if (LEFT_BEHIND.matcher(name).matches()) {
                ids(file, name.equals("HEAD") ? Origin.REF : Origin.LEFT_BEHIND);
            }
        });
        for (String rebase : List.of("rebase-merge", "rebase-apply")) {
            OF_A_REBASE.forEach(name -> ids(gitDirectory.resolve(rebase).resolve(name), Origin.LEFT_BEHIND));
        }
    }

    private void ids(Path file, Origin origin) {
        String name = repository.commonDirectory().relativize(file).toString();
        for (String line : lines(file)) {
            if (line.length() >= 40 && isId(line.substring(0, 40))) {
                add(name, line.substring(0, 40), origin);
            }
        }
    }

    private void add(String name, String id, Origin origin) {
        ObjectId parsed = ObjectId.fromString(id);
        if (!parsed.equals(ObjectId.zeroId())) {
            roots.add(new Root(name, parsed, origin));
        }
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private void each(Path directory, Consumer<Path> action) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            children.forEach(action);
        } catch (IOException | DirectoryIteratorException e) {
            unreadable.accept(directory);
        }
    }

    private List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) <= MAX_BYTES) {
                return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList();
            }
        } catch (IOException e) {
            // said below
        }
        unreadable.accept(file);
        return List.of();
    }
}
