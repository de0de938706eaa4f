package io.github.leakwarden.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is there whole or not at all.
 *
 * <p>It is written to a temporary file in the same folder, then renamed; whatever fails, the final name keeps what it had.
 * It is not forced to disk: after a power cut it may be neither, and whoever wrote it writes it again. What exists and is
 * no plain file, such as {@code /dev/stdout} or a named pipe, is written to directly.
 */
public final class WholeFile {
    private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private WholeFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it, without closing the stream. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, or replaces it; where the name is a link, what it leads to.
     *
     * @param ownerOnly whether only its owner may read it
     * @throws IOException if it could not be written whole
     */
    public static void write(Path target, boolean ownerOnly, Content content) throws IOException {
        if (!Files.exists(target)) {
            replace(target.toAbsolutePath(), ownerOnly, content);
        } else if (Files.isRegularFile(target)) {
            replace(target.toRealPath(), ownerOnly, content);
        } else {
            writeThrough(target, content);
        }
    }

    private static void writeThrough(Path target, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE))) {
            content.write(out);
        }
    }

    private static void replace(Path target, boolean ownerOnly, Content content) throws IOException {
        // Made anew or not at all, so the name need not be more than unlikely; a random one costs a start its
        // providers.
        String unlikely = Long.toHexString(System.nanoTime());
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + unlikely + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, NEW_FILE, permissions(temporary, ownerOnly));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.write(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] permissions(Path file, boolean ownerOnly) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return ownerOnly && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
