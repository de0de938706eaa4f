package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.Utf8;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Asks git which files of a work tree are tracked, untracked and ignored. Reads no file's content. */
public final class GitFiles {
    private static final String SUBMODULE = "160000";
    private static final String IGNORE_FILE = ".gitignore";

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
        } catch (GitFailure | IllegalArgumentException e) {
            throw new RequestException(
                    folder.isEmpty() ? "." : folder,
                    "git cannot list the files of this work tree",
                    "see git status and git fsck, or scan with --no-git");
        }
    }

    private WorkTreeListing list(boolean withIgnored) throws GitFailure, InterruptedException {
        each(this::cached, "--cached", "--stage", "-t");
        Optional<String> special = specialIgnoreFile();
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

    /** One that git would wait for, in the folders that git is known to look in: those of tracked files and above. */
    private Optional<String> specialIgnoreFile() {
        if (git.repository().workTree().isEmpty()) {
            return Optional.empty();
        }
        Path root = git.repository().workTree().get();
        Path start = root.resolve(folder);
        Set<Path> folders = new TreeSet<>();
        tracked.forEach(path -> above(start.resolve(path), root, folders));
        above(start.resolve(IGNORE_FILE), root, folders);
        return folders.stream()
                .map(path -> path.resolve(IGNORE_FILE))
                .filter(SpecialFiles::isSpecial)
                .findFirst()
                .map(file -> start.relativize(file).toString().replace('\\', '/'));
    }

    private static void above(Path file, Path root, Set<Path> folders) {
        for (Path up = file.getParent(); up != null && up.startsWith(root) && folders.add(up); up = up.getParent()) {
            continue;
        }
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
