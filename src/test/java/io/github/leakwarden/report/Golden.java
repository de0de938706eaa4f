package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected reports as files, and reports as text.
 *
 * <p>Run the tests with {@code -Dleakwarden.golden=write} to write what they produce over what was expected; then read
 * the difference before committing it.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("test", "resources", "io", "github", "leakwarden", "report");

    private Golden() {}

    /** Plain, masked, 100 columns. */
    public static final ReportOptions OPTIONS = new ReportOptions(false, false, 100, "0.1.0");

    /** What the report writes. */
    public static String text(Report report, ScanResult result, ReportOptions options) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            report.write(result, options, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException memoryCannotFail) {
            throw new UncheckedIOException(memoryCannotFail);
        }
    }

    /** Compares with the file of that name, or writes it. */
    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("leakwarden.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
