package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Match;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * One file to analyse.
 *
 * @param path relative to its unit, {@code /} between segments
 * @param bytes content in {@code [0, length)}; not to be changed
 * @param length number of bytes
 * @param matches credentials found in it, offsets into {@code bytes}
 * @param project the files around it
 * @param degraded told (code, message in our words) when analysis was given up
 */
public record CodeFile(
        String path,
        byte[] bytes,
        int length,
        List<Match> matches,
        ProjectFiles project,
        BiConsumer<String, String> degraded) {
    public CodeFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(bytes, "bytes");
        matches = List.copyOf(matches);
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(degraded, "degraded");
    }
}
