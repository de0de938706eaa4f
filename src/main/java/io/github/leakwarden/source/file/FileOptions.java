package io.github.leakwarden.source.file;

import io.github.leakwarden.source.LargeArchives;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a directory source is to leave out, and whom it tells.
 *
 * @param filter paths wanted, relative to the root
 * @param maxBlobBytes longer files are skipped and listed; {@link Long#MAX_VALUE} for no limit
 * @param archives opens archives too large for one array
 * @param nestedRepositories told each folder below the root that is a repository of its own, on the delivering thread;
 *     the source does not enter it
 */
public record FileOptions(
        PathFilter filter, long maxBlobBytes, LargeArchives archives, Consumer<Path> nestedRepositories) {
    public FileOptions {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(archives, "archives");
        Objects.requireNonNull(nestedRepositories, "nestedRepositories");
        if (maxBlobBytes < 0) {
            throw new IllegalArgumentException("maxBlobBytes " + maxBlobBytes);
        }
    }

    /** Everything, of any length. */
    public static FileOptions all() {
        return new FileOptions(PathFilter.all(), Long.MAX_VALUE, LargeArchives.NONE, nested -> {});
    }
}
