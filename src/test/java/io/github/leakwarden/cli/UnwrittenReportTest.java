package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.leakwarden.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A report that cannot be written is one line of error, exit code 2, and no half of a file; in every format. */
final class UnwrittenReportTest {
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

    @TestFactory
    Stream<DynamicTest> aFullDeviceUnderAReport() {
        assumeThat(Path.of("/dev/full")).exists();
        return eachFormat(format -> assertFailed(
                shell("exec \"$@\"", "--report", format + ":/dev/full"),
                "no report was written: there is no room left"));
    }

    @TestFactory
    Stream<DynamicTest> aDiskThatFillsUpLeavesTheOldReport() {
        assumeThat(Path.of("/bin/sh")).exists();
        return eachFormat(format -> {
            Path target = Files.writeString(reports.resolve("report." + format), "old");
            String said = shell("ulimit -f 8; exec \"$@\"", "--report", format + ":" + target);
            assertFailed(said, "no report was written: there is no room left for it");
            assertThat(target).hasContent("old");
            try (Stream<Path> files = Files.list(reports)) {
                assertThat(files).as("nothing beside it").containsExactly(target);
            }
            Files.delete(target);
        });
    }

    @TestFactory
    Stream<DynamicTest> aClosedStandardOutput() {
        assumeThat(Path.of("/bin/sh")).exists();
        return eachFormat(format -> assertFailed(
                shell("exec \"$@\" >&-", "--report", format), "standard output: it was closed, or is full"));
    }

    @TestFactory
    Stream<DynamicTest> aReaderThatGoesAway() {
        assumeThat(Path.of("/bin/sh")).exists();
        String script = "{ \"$@\"; echo \"code $?\" >&2; } | exec true";
        return eachFormat(format -> {
            String said = shell(script, "--report", format);
            assertThat(said)
                    .isEqualTo(
                            "leakwarden: standard output: it was closed, or is full (name another place with --report"
                                    + " FORMAT:FILE)\ncode 2\ncode 0");
        });
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

    private static void assertFailed(String said, String why) {
        assertThat(said).contains(why).endsWith("\ncode 2");
        assertThat(said.lines()).as("one line, and the code").hasSize(2);
        assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
    }

    /** Standard error of a scan that the script starts as {@code "$@"}, then its exit code. */
    private String shell(String script, String... options) throws IOException, InterruptedException {
        Path errors = directory.resolve("errors");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(ProgramRun.command(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1")));
        command.add("scan");
        command.addAll(List.of(options));
        command.add(scanned.toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(errors) + "code " + process.exitValue();
    }

    private static Stream<DynamicTest> eachFormat(Check check) {
        return Reports.names().stream().map(format -> DynamicTest.dynamicTest(format, () -> check.of(format)));
    }

    @FunctionalInterface
    private interface Check {
        void of(String format) throws Exception;
    }
}
