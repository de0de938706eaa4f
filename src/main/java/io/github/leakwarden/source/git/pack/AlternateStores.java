package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An object store with those that its {@code info/alternates} names, theirs too ({@code gitrepository-layout(5)}). Git
 * passes over those that are not there; here each is told, since nobody knows what it holds.
 */
public final class AlternateStores {
    /**
     * Stores that are named and cannot be read.
     *
     * @param file the list that names them
     * @param says what is wrong and what to do, as the end of a sentence that begins with the file's name
     */
    public record Missing(Path file, String says) {
        public Missing {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(says, "says");
        }
    }

    /** As deep as git goes. */
    private static final int DEEPEST = 5;

    private static final long MOST_BYTES = 1 << 20;

    private final Set<Path> stores = new LinkedHashSet<>();
    private final List<Missing> missing = new ArrayList<>();

    private AlternateStores() {}

    /** Follows the lists from some stores on. */
    public static AlternateStores of(List<Path> nearest) {
        AlternateStores found = new AlternateStores();
        nearest.forEach(store -> found.add(store, 0));
        return found;
    }

    /** The stores, each before those that it names, as far as they are there. */
    public List<Path> stores() {
        return List.copyOf(stores);
    }

    /** What is wrong with the lists. */
    public List<Missing> missing() {
        return List.copyOf(missing);
    }

    private void add(Path store, int depth) {
        Path file = file(store);
        if (!stores.add(store.normalize()) || !Files.exists(file)) {
            return;
        }
        List<AlternatesLine> lines = lines(file);
        if (lines.isEmpty() && !isList(file)) {
            missing.add(new Missing(file, "cannot be read, so the stores of objects that it names were not"));
        }
        for (AlternatesLine line : lines) {
            Path named = line.path(store);
            if (named == null || !Files.isDirectory(named)) {
                missing.add(new Missing(
                        file,
                        "names in line " + line.number()
                                + " a store of objects that is not there; bring it back, or take the line out"));
            } else if (depth == DEEPEST) {
                missing.add(new Missing(file, "is the list of a store that is lent on more often than git follows"));
            } else {
                add(named, depth + 1);
            }
        }
    }

    /** Those that a store names itself, whether they are there or not. */
    public static List<Path> namedBy(Path store) {
        List<Path> named = new ArrayList<>();
        for (AlternatesLine line : lines(file(store))) {
            Path path = line.path(store);
            if (path != null) {
                named.add(path);
            }
        }
        return named;
    }

    private static Path file(Path store) {
        return store.resolve("info").resolve("alternates");
    }

    private static boolean isList(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES && Files.isReadable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<AlternatesLine> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? AlternatesLine.all(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
