package io.github.leakwarden.source.file;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.source.FileName;
import java.util.Objects;

/**
 * A file that somebody else listed, such as git.
 *
 * @param path relative to the source's root, {@code /} between segments; bytes that are not UTF-8 as {@link
 *     FileName#decode} writes them
 * @param state how it stands there
 */
public record Entry(String path, FileState state) {
    public Entry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(state, "state");
    }
}
