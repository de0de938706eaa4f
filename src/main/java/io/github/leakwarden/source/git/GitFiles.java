package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.Utf8;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Asks git which files of a work tree are tracked, untracked and ignored. Reads no file's content. */
public final class GitFiles {
    private static final String CURE = "see git status and git fsck, or scan with --no-git";
    private static final String SUBMODULE = "160000";

    private final GitCommand git;
    private final String folder;

    private final Set<String> tracked = new TreeSet<>();
    private final Set<String> untracked = new TreeSet<>();
    private final Set<String> ignored = new TreeSet<>();
    private final Set<String> submodules = new TreeSet<>();
    private final Set<String> nested = new TreeSet<>();
    private long notCheckedOut;

    private GitFiles(GitCommand git, String folder) {
        this.git = git;
        this.folder = folder;
    }

    /**
     * Lists a folder.
     *
     * @param folder relative to the work tree, {@code /} between segments; empty for all of it
     * @param withIgnored whether ignored files are listed, or counted only
     * @throws RequestException if git cannot tell, say because the index is broken
     */
    public static WorkTreeListing list(GitCommand git, String folder, boolean withIgnored)
            throws RequestException, InterruptedException {
        try {
            return new GitFiles(git, folder).list(withIgnored);
        } catch (GitFailure e) {
            throw impossible(folder, e.cure(CURE));
        } catch (IllegalArgumentException e) {
            throw impossible(folder, CURE);
        }
    }

    private static RequestException impossible(String folder, String cure) {
        return new RequestException(
                folder.isEmpty() ? "." : folder, "git cannot list the files of this work tree", cure);
    }

    private WorkTreeListing list(boolean withIgnored) throws GitFailure, InterruptedException {
        each(this::cached, "--cached", "--stage", "-t");
        Optional<String> special = specialFiles(withIgnored);
        long ignoredCount = 0;
        if (special.isPresent()) {
            each(path -> other(path, untracked), "--others");
        } else {
            each(path -> other(path, untracked), "--others", "--exclude-standard");
            ignoredCount = ignored(withIgnored);
        }
        List<WorkTreeListing.Entry> entries = new ArrayList<>();
        tracked.forEach(path -> entries.add(new WorkTreeListing.Entry(path, FileState.TRACKED)));
        untracked.forEach(path -> entries.add(new WorkTreeListing.Entry(path, FileState.UNTRACKED)));
        ignored.forEach(path -> entries.add(new WorkTreeListing.Entry(path, FileState.IGNORED)));
        entries.sort(Comparator.comparing(WorkTreeListing.Entry::path));
        return new WorkTreeListing(
                entries, ignoredCount, notCheckedOut, List.copyOf(submodules), List.copyOf(nested), special);
    }

    /** Lists ignored files, or counts them only. */
    private long ignored(boolean listed) throws GitFailure, InterruptedException {
        if (listed) {
            each(path -> other(path, ignored), "--others", "--ignored", "--exclude-standard");
            return 0;
        }
        each(ignored::add, "--others", "--ignored", "--exclude-standard", "--directory");
        long count = ignored.size();
        ignored.clear();
        return count;
    }

    /** Lists FIFOs and their like as untracked; returns one that git would wait for. */
    private Optional<String> specialFiles(boolean withIgnored) throws GitFailure, InterruptedException {
        Optional<Path> root = git.repository().workTree();
        if (root.isEmpty()) {
            return Optional.empty();
        }
        String above = folder.isEmpty() ? "" : folder + "/";
        SpecialFilesOfWorkTree special = new SpecialFilesOfWorkTree(root.get(), folder);
        special.know(under(above, tracked));
        special.know(under(above, submodules));
        special.search(git, withIgnored);
        special.found().forEach(path -> untracked.add(relative(path)));
        return special.ignoreFile();
    }

    private static Collection<String> under(String folder, Set<String> paths) {
        return folder.isEmpty()
                ? paths
                : paths.stream().map(path -> folder + path).toList();
    }

    /** Takes {@code TAG SP MODE SP ID SP STAGE TAB PATH}; a path in conflict comes once for each stage. */
    private void cached(String line) {
        int tab = line.indexOf('\t');
        String[] fields = tab < 0 ? new String[0] : line.substring(0, tab).split(" ");
        if (fields.length != 4) {
            throw new IllegalArgumentException("not the output of ls-files --stage -t");
        }
        String path = relative(line.substring(tab + 1));
        if (fields[1].equals(SUBMODULE)) {
            submodules.add(path);
        } else if (fields[0].equals("S") && !isThere(line.substring(tab + 1))) {
            notCheckedOut++;
        } else {
            tracked.add(path);
        }
    }

    /** People mark files so to keep changes of their own from git, and those are often secrets. */
    private boolean isThere(String path) {
        return git.repository()
                .workTree()
                .filter(root -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    /** Takes a file, or a folder with a slash behind it: a repository that git does not enter. */
    private void other(String line, Set<String> files) {
        String path = relative(line);
        if (path.endsWith("/")) {
            nested.add(path.substring(0, path.length() - 1));
        } else {
            files.add(path);
        }
    }

    private String relative(String path) {
        return folder.isEmpty() ? path : path.substring(folder.length() + 1);
    }

    private void each(Consumer<String> action, String... arguments) throws GitFailure, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ls-files", "-z", "--full-name"));
        command.addAll(List.of(arguments));
        command.add("--");
        if (!folder.isEmpty()) {
            command.add(":(top,literal)" + folder + "/");
        }
        byte[] raw = git.run(command.toArray(String[]::new));
        int from = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == 0) {
                action.accept(Utf8.text(raw, from, i));
                from = i + 1;
            }
        }
    }
}
