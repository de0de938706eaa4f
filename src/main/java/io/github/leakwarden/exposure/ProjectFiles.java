package io.github.leakwarden.exposure;

import java.util.Optional;

/** The files around the one being analysed, to tell client from server. Thread-safe; may remember answers. */
public interface ProjectFiles {
    /** No other files, as for standard input; no lambda, which would be linked at the start of every scan. */
    ProjectFiles NONE = new ProjectFiles() {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }
    };

    /**
     * Content of a small file, such as a manifest.
     *
     * @param path relative to the unit, {@code /} between segments
     * @return empty if there is none, it is no plain file inside the unit, or it is larger than 1 MiB
     */
    Optional<byte[]> read(String path);

    /**
     * Counts as {@link #read} for whoever notes what an analysis depends on, without reading.
     *
     * @return the project itself, one for all of its files: what is made of a file may be kept for others by it
     */
    default ProjectFiles relyOn(String path) {
        return this;
    }
}
