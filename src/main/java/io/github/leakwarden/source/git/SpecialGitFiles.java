package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.source.git.pack.AlternateStores;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that lies in a git directory, and in the stores of objects that it borrows from, looking for FIFOs and
 * their like: loose objects, packs, reflogs, refs.
 */
final class SpecialGitFiles {
    /** Repositories of their own, content that git does not open, programs that are never run, and git's own socket. */
    private static final Set<String> LEFT_OUT = Set.of("modules", "lfs", "annex", "hooks", "fsmonitor--daemon.ipc");

    /** A folder for each first byte of an id, and its files. */
    private static final int OBJECTS_DEPTH = 3;

    private final Deque<Path> pending = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();

    SpecialGitFiles(GitRepository repository) {
        pending.add(repository.gitDirectory());
        pending.add(repository.commonDirectory());
    }

    /** The first one met. */
    Optional<Path> first() {
        while (!pending.isEmpty()) {
            Path start = pending.remove().normalize();
            if (Files.isDirectory(start) && entered.add(start)) {
                Optional<Path> found = in(start);
                if (found.isPresent()) {
                    return found;
                }
                pending.addAll(AlternateStores.namedBy(start.resolve("objects")));
                pending.addAll(AlternateStores.namedBy(start));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> in(Path start) {
        Search search = new Search(start);
        try {
            Files.walkFileTree(start, search);
        } catch (IOException e) {
            // What cannot be listed is told by whoever reads it.
            return Optional.empty();
        }
        return Optional.ofNullable(search.found);
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path start;
        private @Nullable Path found;

        Search(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            boolean special = attributes.isOther() || attributes.isSymbolicLink() && SpecialFiles.isSpecial(file);
            if (special && !isLeftOut(file)) {
                found = file;
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink() && isPart(file) && Files.isDirectory(file)) {
                // Old ways to share a repository link objects, refs and logs from elsewhere.
                int depth = name(file).equals("objects") ? OBJECTS_DEPTH : Integer.MAX_VALUE;
                Files.walkFileTree(file.toRealPath(), Set.of(), depth, this);
                return found == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftOut(Path file) {
            return isPart(file) && LEFT_OUT.contains(name(file));
        }

        private boolean isPart(Path file) {
            return start.equals(file.getParent());
        }

        private static String name(Path file) {
            return requireNonNull(file.getFileName()).toString();
        }
    }
}
