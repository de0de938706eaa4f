package io.github.leakwarden.exposure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was made of files that others name, the latest kept: many files name the same few. Each question counts as one to the
 * project, answered from memory or not. Thread-safe.
 *
 * @param <T> what is made of a file, not changed afterwards
 */
public final class ProjectMemo<T> {
    private static final int MOST = 128;

    private final Map<Key, Optional<T>> known = new LinkedHashMap<>();

    /** A file of one project; projects are told apart by identity. */
    private static final class Key {
        private final ProjectFiles project;
        private final String path;

        Key(ProjectFiles project, String path) {
            this.project = project;
            this.path = path;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the same project, not one like it
        public boolean equals(Object other) {
            return other instanceof Key key && key.project == project && key.path.equals(path);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(project), path);
        }
    }

    /**
     * What is made of a file; empty if there is no such file or nothing can be made of it.
     *
     * @param make asked when nothing is remembered; by two threads at once it may be asked twice
     */
    public Optional<T> of(ProjectFiles project, String path, Function<byte[], Optional<T>> make) {
        ProjectFiles shared = project.relyOn(path);
        Key key = new Key(shared, path);
        synchronized (known) {
            Optional<T> before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        Optional<T> made = shared.read(path).flatMap(make);
        synchronized (known) {
            if (known.size() >= MOST) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(key, made);
        }
        return made;
    }
}
