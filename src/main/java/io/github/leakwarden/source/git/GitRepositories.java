package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds repositories by their files: work trees, bare repositories, linked work trees, submodules, separate git
 * directories. Asks neither who owns them nor what they configure.
 */
public final class GitRepositories {
    /** More than any path that git writes there; a larger file is none of git's. */
    private static final long MAX_POINTER_BYTES = 64 * 1024;

    private static final String GITDIR = "gitdir:";

    private GitRepositories() {}

    /** The repository whose root is {@code directory}: its work tree, its {@code .git}, or a bare repository. */
    public static Optional<GitRepository> at(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        Optional<Path> gitDirectory = gitDirectoryOf(root);
        if (gitDirectory.isPresent()) {
            Path found = gitDirectory.get();
            return Optional.of(new GitRepository(found, commonDirectory(found), Optional.of(root)));
        }
        return isGitDirectory(root)
                ? Optional.of(new GitRepository(root, commonDirectory(root), Optional.empty()))
                : Optional.empty();
    }

    /** The repository that holds {@code path}: the nearest root upwards. */
    public static Optional<GitRepository> containing(Path path) {
        for (Path up = path.toAbsolutePath().normalize(); up != null; up = up.getParent()) {
            Optional<GitRepository> found = at(up);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> gitDirectoryOf(Path workTree) {
        Path dotGit = workTree.resolve(".git");
        if (Files.isRegularFile(dotGit)) {
            return pointer(dotGit)
                    .filter(text -> text.startsWith(GITDIR))
                    .flatMap(text -> resolve(workTree, text.substring(GITDIR.length())))
                    .filter(GitRepositories::isGitDirectory);
        }
        return isGitDirectory(dotGit) ? Optional.of(dotGit) : Optional.empty();
    }

    /**
     * By git's own test: a HEAD, an object store and refs, the latter two perhaps in the common directory. Whether git can
     * read it without waiting for ever, {@link SpecialFiles} tells.
     */
    private static boolean isGitDirectory(Path directory) {
        Path head = directory.resolve("HEAD");
        if (!Files.exists(head, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(head, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path common = commonDirectory(directory);
        return Files.isDirectory(common.resolve("objects")) && Files.isDirectory(common.resolve("refs"));
    }

    private static Path commonDirectory(Path gitDirectory) {
        Path file = gitDirectory.resolve("commondir");
        return Files.isRegularFile(file)
                ? pointer(file).flatMap(text -> resolve(gitDirectory, text)).orElse(gitDirectory)
                : gitDirectory;
    }

    private static Optional<Path> resolve(Path base, String text) {
        try {
            return Optional.of(base.resolve(text.strip()).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> pointer(Path file) {
        try {
            return Files.size(file) > MAX_POINTER_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
