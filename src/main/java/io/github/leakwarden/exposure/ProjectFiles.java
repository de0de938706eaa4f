package io.github.leakwarden.exposure;

import java.util.Optional;

/** The files around the one being analysed, to tell client from server. Thread-safe; may remember answers. */
public interface ProjectFiles {
    /** No other files, as for standard input. */
    ProjectFiles NONE = path -> Optional.empty();

    /**
     * Content of a small file, such as a manifest.
     *
     * @param path relative to the unit, {@code /} between segments
     * @return empty if there is none, it is no plain file inside the unit, or it is larger than 1 MiB
     */
    Optional<byte[]> read(String path);
}
