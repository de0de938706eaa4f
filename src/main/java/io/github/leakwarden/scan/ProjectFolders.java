package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The folder behind each unit. Thread-safe. */
final class ProjectFolders implements Function<String, ProjectFiles> {
    private final Map<String, ProjectFiles> byUnit = new ConcurrentHashMap<>();
    private final Map<String, Path> roots = new ConcurrentSkipListMap<>();

    void put(String unit, Path root) {
        byUnit.put(unit, new ProjectFolder(root));
        roots.put(unit, root);
    }

    /** The unit's folder, if it has one. */
    Optional<Path> root(String unit) {
        return Optional.ofNullable(roots.get(unit));
    }

    /** The folder from which each unit's paths are told, by unit, in order. */
    Map<String, Path> roots() {
        return roots;
    }

    /** The unit's files; none where it has no folder, as with standard input. */
    @Override
    public ProjectFiles apply(String unit) {
        return byUnit.getOrDefault(unit, ProjectFiles.NONE);
    }
}
