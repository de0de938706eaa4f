package io.github.leakwarden.report;

import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts a report into a file, and says in our words why not. */
public final class ReportFile {
    /** How systems say that a file cannot grow. */
    private static final List<String> FULL =
            List.of("No space left", "not enough space", "quota exceeded", "File too large");

    private ReportFile() {}

    /**
     * Writes one report, as a {@link WholeFile}.
     *
     * @param target the final name; a report that shows secrets is readable by its owner only
     * @throws IOException with a message of ours if the report is not there whole
     */
    public static void write(Path target, Report report, ScanResult result, ReportOptions options) throws IOException {
        try {
            WholeFile.write(target, options.showSecrets(), out -> report.write(result, options, out));
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

    /** Whether two names are one file, there or not yet, however they are spelled. A device takes any number of reports. */
    public static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return !Files.exists(one) && !Files.exists(other) && whole(one).equals(whole(other));
        } catch (IOException unknown) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** The name in its real folder; of a link that leads nowhere yet, where it leads. */
    private static Path whole(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Path real = folder.toRealPath().resolve(Objects.requireNonNull(file.getFileName(), "a file has a name"));
        return Files.isSymbolicLink(real) ? whole(folder.toRealPath().resolve(Files.readSymbolicLink(real))) : real;
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
}
