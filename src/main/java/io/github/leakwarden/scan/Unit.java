package io.github.leakwarden.scan;

import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One repository root or scanned path, and what is to be read of it.
 *
 * @param name as shown in locations
 * @param sources everything but history, in the order to read
 * @param history its history, if that is to be read
 */
record Unit(String name, List<Source> sources, Optional<HistorySource> history) {
    Unit {
        Objects.requireNonNull(name, "name");
        sources = List.copyOf(sources);
        Objects.requireNonNull(history, "history");
    }
}
