package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leakwarden.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that cannot be written is one line of error, exit code 2, and no half of a file. Every format in each test. */
final class UnwrittenReportTest {
    private static final String CURE = " (name another place with --report FORMAT:FILE)";

    @TempDir
    Path directory;

    private Path scanned;
    private Path reports;

    @BeforeEach
    void writeFiles() throws IOException {
        scanned = Files.createDirectory(directory.resolve("scanned"));
        reports = Files.createDirectory(directory.resolve("reports"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(Planted.of("github-token", i).line()).append('\n');
        }
        Files.writeString(scanned.resolve("many.env"), lines);
    }

    @Test
    void aFullDeviceUnderAReport() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        assertFailed(
                shell("exec \"$@\"", format -> format + ":/dev/full"),
                "leakwarden: /dev/full: no report was written: there is no room left for it" + CURE);
    }

    @Test
    void aDiskThatFillsUpLeavesTheOldReports() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        for (String format : Reports.names()) {
            Files.writeString(reports.resolve(format), "old");
        }
        String said = shell("ulimit -f 8; exec \"$@\"", format -> format + ":" + reports.resolve(format));
        assertThat(said.lines())
                .hasSize(Reports.names().size() + 1)
                .filteredOn(line -> line.endsWith(": no report was written: there is no room left for it" + CURE))
                .hasSameSizeAs(Reports.names());
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files)
                    .as("nothing beside them")
                    .hasSameSizeAs(Reports.names())
                    .allSatisfy(file -> assertThat(file).hasContent("old"));
        }
    }

    @Test
    void aClosedStandardOutput() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        assertFailed(
                shell("exec \"$@\" >&-", format -> format),
                "leakwarden: standard output: it was closed, or is full" + CURE);
    }

    @Test
    void aReaderThatGoesAway() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        assertFailed(
                shell("{ \"$@\"; echo \"code $?\" >&2; } | exec true", format -> format)
                        .replaceFirst("\ncode 0$", ""),
                "leakwarden: standard output: it was closed, or is full" + CURE);
    }

    @Test
    void aPlaceWhereNoReportCanGoIsToldBeforeTheScan() {
        CommandRun run = CommandRun.of(
                "scan",
                "--report",
                "json:" + directory.resolve("none/a.json"),
                "--report",
                "sarif:" + directory,
                directory.resolve("scanned").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("none/a.json: no report can go there: its folder does not exist"))
                .anyMatch(line -> line.contains(directory + ": no report can go there: is a folder"));
    }

    /** A line for each format, and nothing else. */
    private static void assertFailed(String said, String line) {
        List<String> lines = new ArrayList<>(Collections.nCopies(Reports.names().size(), line));
        lines.add("code 2");
        assertThat(said.lines()).containsExactlyElementsOf(lines);
    }

    /** Standard error of a scan that the script starts as {@code "$@"}, then its exit code. */
    private String shell(String script, UnaryOperator<String> reportOf) throws IOException, InterruptedException {
        Path errors = directory.resolve("errors");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(ProgramRun.command(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1")));
        command.add("scan");
        for (String format : Reports.names()) {
            command.addAll(List.of("--report", reportOf.apply(format)));
        }
        command.add(scanned.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(errors) + "code " + process.exitValue();
    }
}
