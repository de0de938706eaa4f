package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The blobs that the indexes of a repository's other work trees name: all that is staged there. Named by their paths.
 */
final class IndexRoots {
    private final GitCommand git;
    private final Consumer<Path> unreadable;
    private final List<Root> roots = new ArrayList<>();

    private IndexRoots(GitCommand git, Consumer<Path> unreadable) {
        this.git = git;
        this.unreadable = unreadable;
    }

    /** @param unreadable told of each index that cannot be read */
    static List<Root> of(GitCommand git, Consumer<Path> unreadable) throws InterruptedException {
        IndexRoots collected = new IndexRoots(git, unreadable);
        Path own = git.repository().gitDirectory();
        Path common = git.repository().commonDirectory();
        if (!own.equals(common)) {
            collected.other(common);
        }
        for (Path directory : collected.linked(common.resolve("worktrees"))) {
            if (!directory.equals(own)) {
                collected.other(directory);
            }
        }
        return List.copyOf(collected.roots);
    }

    private List<Path> linked(Path worktrees) {
        List<Path> directories = new ArrayList<>();
        if (Files.isDirectory(worktrees)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(worktrees)) {
                children.forEach(directories::add);
            } catch (IOException | DirectoryIteratorException e) {
                unreadable.accept(worktrees);
            }
        }
        directories.sort(null);
        return directories;
    }

    private void other(Path gitDirectory) throws InterruptedException {
        Path common = git.repository().commonDirectory();
        String prefix = gitDirectory.equals(common) ? "" : common.relativize(gitDirectory) + ":";
        GitRepository beside = new GitRepository(gitDirectory, common, Optional.of(gitDirectory));
        index(git.on(beside), gitDirectory, prefix);
    }

    /** Entries are {@code MODE ID STAGE TAB PATH NUL}. */
    private void index(GitCommand asked, Path gitDirectory, String prefix) throws InterruptedException {
        Path file = gitDirectory.resolve("index");
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            byte[] raw = asked.run("ls-files", "-z", "--stage");
            int start = 0;
            for (int end = 0; end < raw.length; end++) {
                if (raw[end] == 0) {
                    entry(raw, start, end, prefix);
                    start = end + 1;
                }
            }
        } catch (GitFailure e) {
            unreadable.accept(file);
        }
    }

    private void entry(byte[] raw, int start, int end, String prefix) {
        int tab = start;
        while (tab < end && raw[tab] != '\t') {
            tab++;
        }
        String[] fields = new String(raw, start, tab - start, StandardCharsets.ISO_8859_1).split(" ");
        boolean blob = fields.length == 3 && !fields[0].startsWith("16") && ObjectId.isId(fields[1]);
        if (blob && !StagedChange.isZero(fields[1])) {
            String path = Utf8.text(raw, Math.min(tab + 1, end), end);
            roots.add(new Root(prefix + path, ObjectId.fromString(fields[1]), Origin.INDEX));
        }
    }
}
