package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files below {@code refs} that JGit passes over in silence, because what they hold names no object or cannot be read. */
final class BrokenRefs {
    private BrokenRefs() {}

    /**
     * Finds them.
     *
     * @param known full names of the refs that were read
     * @throws IOException if a folder cannot be listed to its end
     */
    static List<Path> find(Path commonDirectory, Set<String> known) throws IOException {
        List<Path> broken = new ArrayList<>();
        Path refs = commonDirectory.resolve("refs");
        Files.walkFileTree(refs, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = commonDirectory.relativize(file).toString().replace('\\', '/');
                if (!known.contains(name) && !name.endsWith(".lock") && !isSymbolic(file, attributes)) {
                    broken.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
                broken.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return broken;
    }

    /** Whether it points to another ref, which need not exist: a remote's HEAD after its branch was renamed. */
    private static boolean isSymbolic(Path file, BasicFileAttributes attributes) throws IOException {
        return attributes.isSymbolicLink()
                || attributes.isRegularFile()
                        && attributes.size() < 4096
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("ref:");
    }
}
