package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What git knows of the files below a folder of a work tree. Paths are relative to that folder, {@code /} between
 * segments, bytes that are not UTF-8 written {@code \xHH}, sorted.
 *
 * @param entries files to read; a tracked one may have been deleted since; FIFOs, sockets and devices are among them as
 *     untracked
 * @param ignored number of ignored files and whole ignored folders, not among the entries
 * @param notCheckedOut tracked files that a sparse checkout leaves out, not among the entries
 * @param submodules folders of other repositories that this one tracks, present or not
 * @param nestedRepositories folders of repositories that this one does not track
 * @param specialIgnoreFile a {@code .gitignore} that is a FIFO or the like, relative to the work tree, in the folder or
 *     above it; then nothing counts as ignored
 */
public record WorkTreeListing(
        List<Entry> entries,
        long ignored,
        long notCheckedOut,
        List<String> submodules,
        List<String> nestedRepositories,
        Optional<String> specialIgnoreFile) {
    /**
     * One file.
     *
     * @param state tracked, untracked or ignored
     */
    public record Entry(String path, FileState state) {
        public Entry {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(state, "state");
        }
    }

    public WorkTreeListing {
        entries = List.copyOf(entries);
        submodules = List.copyOf(submodules);
        nestedRepositories = List.copyOf(nestedRepositories);
        Objects.requireNonNull(specialIgnoreFile, "specialIgnoreFile");
    }
}
