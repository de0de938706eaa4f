package io.github.leakwarden.report;

import io.github.leakwarden.model.ScanResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts a report into a file, whole or not at all.
 *
 * <p>It is written to a temporary file in the same folder, forced to disk, then renamed; whatever fails, the final name
 * keeps what it had. What exists and is no plain file, such as {@code /dev/stdout} or a named pipe, is written to
 * directly.
 */
public final class ReportFile {
    private static final Set<OpenOption> NEW_FILE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** How systems say that a file cannot grow. */
    private static final List<String> FULL =
            List.of("No space left", "not enough space", "quota exceeded", "File too large");

    private ReportFile() {}

    /**
     * Writes one report.
     *
     * @param target the final name; a report that shows secrets is readable by its owner only
     * @throws IOException with a message of ours if the report is not there whole
     */
    public static void write(Path target, Report report, ScanResult result, ReportOptions options) throws IOException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                writeThrough(target, report, result, options);
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), report, result, options);
            }
        } catch (IOException cause) {
            throw new IOException("the " + report.format() + " report could not be written to " + target, cause);
        }
    }

    /** Why a report cannot go there, as far as can be told before there is one; asked so that no scan is in vain. */
    public static Optional<String> obstacle(Path target) {
        if (Files.isDirectory(target)) {
            return Optional.of("is a folder, not a file");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.exists(folder)) {
            return Optional.of("its folder does not exist");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("what should be its folder is none");
        }
        Path changed = Files.exists(target) ? target : folder;
        return Files.isWritable(changed) ? Optional.empty() : Optional.of("may not be written to");
    }

    /** What went wrong while writing, in our words. */
    public static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return "it may not be written to";
            }
            String said = String.valueOf(cause.getMessage());
            if (FULL.stream().anyMatch(said::contains)) {
                return "there is no room left for it";
            }
        }
        return "it could not be written whole";
    }

    private static void writeThrough(Path target, Report report, ScanResult result, ReportOptions options)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.WRITE))) {
            report.write(result, options, out);
        }
    }

    private static void replace(Path target, Report report, ScanResult result, ReportOptions options)
            throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, NEW_FILE, permissions(temporary, options));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                report.write(result, options, out);
                out.flush();
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static FileAttribute<?>[] permissions(Path file, ReportOptions options) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return options.showSecrets() && posix
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
