package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.text.json.JsonException;
import io.github.leakwarden.text.json.JsonReader;
import io.github.leakwarden.text.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code package.json}.
 *
 * @param folder where it stands, ending in {@code /}; empty for the unit's root
 * @param packages names of the packages it depends on
 */
record Manifest(String folder, Set<String> packages) {
    private static final int MOST_FOLDERS = 24;

    Manifest {
        packages = Set.copyOf(packages);
    }

    /** The nearest one above a file that names a package; one of a workspace's root often names none. */
    static Optional<Manifest> above(String path, ProjectFiles project) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (int i = 0; i < MOST_FOLDERS; i++) {
            Optional<Manifest> manifest = at(folder, project);
            if (manifest.isPresent() && !manifest.get().packages.isEmpty() || folder.isEmpty()) {
                return manifest;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return Optional.empty();
    }

    private static Optional<Manifest> at(String folder, ProjectFiles project) {
        return project.read(folder + "package.json").flatMap(bytes -> {
            try {
                return Optional.of(
                        new Manifest(folder, packages(JsonReader.lenient().read(bytes))));
            } catch (JsonException broken) {
                return Optional.empty();
            }
        });
    }

    private static Set<String> packages(JsonValue manifest) {
        Set<String> packages = new LinkedHashSet<>();
        for (String group : new String[] {"dependencies", "devDependencies", "peerDependencies"}) {
            manifest.member(group)
                    .ifPresent(own -> packages.addAll(own.members().keySet()));
        }
        return packages;
    }

    boolean has(String name) {
        return packages.contains(name);
    }

    /** The first of some packages that it names. */
    Optional<String> first(Iterable<String> names) {
        for (String name : names) {
            if (has(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
