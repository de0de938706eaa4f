package io.github.leakwarden.scan;

import io.github.leakwarden.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the files that steer the scan, its configuration and baseline: patterns and accepted values look like secrets.
 * As in gitleaks, they are not reported on, in the tree, the index and history alike. For one thread.
 */
final class OwnFiles {
    private final Set<Path> files;
    private final ProjectFolders roots;
    private final Map<String, Set<String>> byUnit = new HashMap<>();

    /** @param roots the folder behind a unit */
    OwnFiles(Set<Path> files, ProjectFolders roots) {
        this.files = files;
        this.roots = roots;
    }

    boolean holds(Provenance place) {
        return !files.isEmpty()
                && place.state().isFile()
                && place.members().isEmpty()
                && byUnit.computeIfAbsent(place.unit(), this::pathsIn).contains(place.path());
    }

    private Set<String> pathsIn(String unit) {
        Optional<Path> root = roots.root(unit).map(OwnFiles::real);
        Set<String> paths = new HashSet<>();
        for (Path file : files) {
            root.filter(real(file)::startsWith)
                    .map(folder -> folder.relativize(real(file)).toString().replace('\\', '/'))
                    .ifPresent(paths::add);
        }
        return paths;
    }

    /** Without links, so that both sides are spelled alike. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException unreadable) {
            return path.toAbsolutePath().normalize();
        }
    }
}
