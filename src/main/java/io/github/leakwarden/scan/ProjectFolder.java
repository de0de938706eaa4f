package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files below one folder, each read once. Never leaves the folder, never follows a link. */
final class ProjectFolder implements ProjectFiles {
    private static final long LARGEST_BYTES = 1 << 20;

    private final Path root;
    private final Map<String, Optional<byte[]>> known = new ConcurrentHashMap<>();

    ProjectFolder(Path root) {
        this.root = root;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return known.computeIfAbsent(path, this::load);
    }

    private Optional<byte[]> load(String path) {
        try {
            Path file = root.resolve(path).normalize();
            boolean plain = file.startsWith(root)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= LARGEST_BYTES
                    && file.toRealPath().startsWith(root.toRealPath());
            return plain ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | InvalidPathException notReadable) {
            return Optional.empty();
        }
    }
}
