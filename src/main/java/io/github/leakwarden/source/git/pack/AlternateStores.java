package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An object store with those that its {@code info/alternates} names, theirs too ({@code gitrepository-layout(5)}): a path a
 * line, relative to the store; {@code #} starts a comment. A path in quotes is left to git.
 */
public final class AlternateStores {
    /** As deep as git goes. */
    private static final int DEEPEST = 5;

    private static final long MOST_BYTES = 1 << 20;

    private final Set<Path> stores = new LinkedHashSet<>();

    private AlternateStores() {}

    /** The store, then the others. */
    public static List<Path> of(Path store) {
        AlternateStores found = new AlternateStores();
        found.add(store, 0);
        return List.copyOf(found.stores);
    }

    private void add(Path store, int depth) {
        if (depth > DEEPEST || !stores.add(store.normalize())) {
            return;
        }
        for (Path named : namedBy(store)) {
            add(named, depth + 1);
        }
    }

    /** Those that a store names itself, whether they are there or not. */
    public static List<Path> namedBy(Path store) {
        List<Path> named = new ArrayList<>();
        for (String line : lines(store.resolve("info").resolve("alternates"))) {
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("\"")) {
                try {
                    named.add(store.resolve(line));
                } catch (InvalidPathException e) {
                    // Git does not find it either.
                    continue;
                }
            }
        }
        return named;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
