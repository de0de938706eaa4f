package io.github.leakwarden.source.git;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where to keep what a scan has read of a history and what of it held nothing, for the next scan.
 *
 * @param folder of the user's, outside of what is scanned; need not exist
 * @param engine tells programs apart that would read something else out of the same objects
 * @param rules tells rules and options apart that would find something else in them
 */
public record HistoryCache(Path folder, byte[] engine, byte[] rules) {
    public HistoryCache {
        Objects.requireNonNull(folder, "folder");
        engine = engine.clone();
        rules = rules.clone();
    }
}
