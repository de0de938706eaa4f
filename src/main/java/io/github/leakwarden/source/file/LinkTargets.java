package io.github.leakwarden.source.file;

import io.github.leakwarden.source.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Tells whether what a symbolic link in the tree points to is read by its own path. For one thread. */
final class LinkTargets {
    private final Optional<List<Entry>> entries;
    private final PathFilter filter;

    /** Made for the first link that is met: most trees have none. */
    private Optional<NavigableSet<String>> listed = Optional.empty();

    private LinkTargets(Optional<List<Entry>> entries, PathFilter filter) {
        this.entries = entries;
        this.filter = filter;
    }

    /** Where every file is read. */
    static LinkTargets anywhere(PathFilter filter) {
        return new LinkTargets(Optional.empty(), filter);
    }

    /** Where the listed files are read. */
    static LinkTargets among(List<Entry> entries, PathFilter filter) {
        return new LinkTargets(Optional.of(entries), filter);
    }

    /**
     * Whether it is read, here or in a repository of its own below the root.
     *
     * @param root real path
     * @param target real path, below the root
     */
    boolean areRead(Path root, Path target) {
        StringBuilder relative = new StringBuilder();
        for (Path up = root; !up.equals(target); ) {
            up = up.resolve(target.getName(up.getNameCount()));
            String name = FileName.of(up);
            if (name.equalsIgnoreCase(".git")) {
                return false;
            }
            relative.append(relative.length() == 0 ? "" : "/").append(name);
            if (Files.exists(up.resolve(".git"))) {
                return true;
            }
            if (filter.excludes(relative.toString())) {
                return false;
            }
        }
        return isListed(relative.toString());
    }

    private boolean isListed(String path) {
        if (entries.isEmpty()) {
            return true;
        }
        if (listed.isEmpty()) {
            NavigableSet<String> paths = new TreeSet<>();
            entries.get().forEach(entry -> paths.add(entry.path()));
            listed = Optional.of(paths);
        }
        String below = listed.get().ceiling(path + "/");
        return listed.get().contains(path) || below != null && below.startsWith(path + "/");
    }
}
