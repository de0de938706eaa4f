package io.github.leakwarden.source.git;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the parts of a repository lie; nothing of it has been read yet.
 *
 * @param gitDirectory its own {@code .git}: a directory, also where the work tree has a {@code .git} file
 * @param commonDirectory what linked work trees share: objects, refs, configuration; else the git directory
 * @param workTree root of the checked out files; absent for a bare repository
 */
public record GitRepository(Path gitDirectory, Path commonDirectory, Optional<Path> workTree) {
    public GitRepository {
        Objects.requireNonNull(gitDirectory, "gitDirectory");
        Objects.requireNonNull(commonDirectory, "commonDirectory");
        Objects.requireNonNull(workTree, "workTree");
    }

    /** Whether there is no work tree. */
    public boolean isBare() {
        return workTree.isEmpty();
    }

    /** The work tree; the git directory of a bare repository. */
    public Path root() {
        return workTree.orElse(gitDirectory);
    }

    /** The repository's own configuration file; it may not exist. */
    public Path config() {
        return commonDirectory.resolve("config");
    }
}
