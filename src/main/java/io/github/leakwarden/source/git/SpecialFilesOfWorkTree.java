package io.github.leakwarden.source.git;

import io.github.leakwarden.source.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * FIFOs, sockets and devices in a work tree. Git does not list them, but opens one that is called {@code .gitignore} and
 * waits; so they are looked for before git is asked which files are untracked.
 *
 * <p>Goes through the folders that git would go through. Of tracked files it needs the names only; what else it meets is
 * looked at.
 */
final class SpecialFilesOfWorkTree {
    private static final String IGNORE_FILE = ".gitignore";
    private static final String GIT = ".git";

    private final Path root;
    private final String start;

    /** By folder, the names that git lists there, and whether each is a folder to look into. */
    private final Map<String, Map<String, Boolean>> known = new HashMap<>();

    private final List<String> found = new ArrayList<>();
    private Optional<String> ignoreFile = Optional.empty();

    /**
     * @param root of the work tree
     * @param start the folder to search, relative to the root; empty for all of it
     */
    SpecialFilesOfWorkTree(Path root, String start) {
        this.root = root;
        this.start = start;
    }

    /** What git lists, files or folders that are not to be entered, relative to the root; best sorted. */
    void know(Iterable<String> listed) {
        String folder = "";
        Map<String, Boolean> names = folder("");
        for (String path : listed) {
            int slash = Math.max(path.lastIndexOf('/'), 0);
            if (slash != folder.length() || !path.startsWith(folder)) {
                folder = path.substring(0, slash);
                names = folder(folder);
            }
            names.put(path.substring(slash == 0 ? 0 : slash + 1), false);
        }
    }

    /** The names in a folder, which is made known itself. */
    private Map<String, Boolean> folder(String folder) {
        Map<String, Boolean> names = known.get(folder);
        if (names == null) {
            names = new HashMap<>();
            known.put(folder, names);
            if (!folder.isEmpty()) {
                folder(parent(folder)).put(folder.substring(folder.lastIndexOf('/') + 1), true);
            }
        }
        return names;
    }

    /**
     * Searches.
     *
     * @param everywhere whether ignored folders are searched too
     */
    void search(GitCommand git, boolean everywhere) throws GitFailure, InterruptedException {
        for (String up = start; !up.isEmpty() && ignoreFile.isEmpty(); up = parent(up)) {
            ignoreFile(join(parent(up), IGNORE_FILE));
        }
        try (IgnoredFolders ignored = new IgnoredFolders(git)) {
            boolean all = everywhere || ignoreFile.isPresent();
            if (!search(all ? Optional.empty() : Optional.of(ignored))) {
                found.clear();
                search(Optional.empty());
            }
        }
    }

    /** All that were found, relative to the root, in no order. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** The first by name that is an ignore file: then git must not be asked what is ignored. */
    Optional<String> ignoreFile() {
        return ignoreFile;
    }

    /** Returns false once an ignore file is found that git must not open: then it cannot tell what is ignored either. */
    private boolean search(Optional<IgnoredFolders> ignored) throws GitFailure, InterruptedException {
        Deque<String> pending = new ArrayDeque<>(List.of(start));
        while (!pending.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String folder = pending.pop();
            List<String> unknown = new ArrayList<>();
            look(folder, pending, unknown);
            if (ignoreFile.isPresent() && ignored.isPresent()) {
                return false;
            }
            for (String child : unknown) {
                if (ignored.isEmpty() || !ignored.get().contain(child)) {
                    pending.push(child);
                }
            }
        }
        return true;
    }

    /** Notes what is special, and tells the folders below that git knows from others. */
    private void look(String folder, Deque<String> tracked, List<String> unknown) {
        Map<String, Boolean> names = known.getOrDefault(folder, Map.of());
        List<String> children = list(folder);
        if (names.isEmpty() && !folder.equals(start) && children.contains(GIT)) {
            return;
        }
        for (String name : children) {
            Boolean isFolder = names.get(name);
            if (isFolder == null && !name.equals(GIT)) {
                lookAt(join(folder, name), unknown);
            } else if (isFolder != null && isFolder) {
                tracked.push(join(folder, name));
            }
            if (name.equals(IGNORE_FILE)) {
                ignoreFile(join(folder, name));
            }
        }
    }

    private void lookAt(String path, List<String> folders) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(
                    FileName.resolve(root, path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                folders.add(path);
            } else if (attributes.isOther()) {
                found.add(path);
            }
        } catch (IOException e) {
            // Gone, or not to be looked at; git will not open it either.
            return;
        }
    }

    private void ignoreFile(String path) {
        boolean isFirst = ignoreFile.isEmpty() || path.compareTo(ignoreFile.get()) < 0;
        if (isFirst && SpecialFiles.isSpecial(FileName.resolve(root, path))) {
            ignoreFile = Optional.of(path);
        }
    }

    private List<String> list(String folder) {
        try {
            return FileName.list(root, folder);
        } catch (IOException e) {
            // Not there, no folder any more, or not to be read: git does not go there, and its files are told one by
            // one.
            return List.of();
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
