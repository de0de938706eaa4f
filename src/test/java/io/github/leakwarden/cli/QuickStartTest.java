package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan loads only what it uses: in a hook, each library that it need not load is time that somebody waits. */
final class QuickStartTest {
    @TempDir
    Path directory;

    @Test
    void aStagedScanForTheConsoleLoadsNoOtherFormatAndNoLibrary() throws Exception {
        GitFixture git = GitFixture.at(directory.resolve("repo"));
        Planted planted = Planted.of("github-token", 1);
        git.write("a.env", planted.line() + "\n").git("add", "a.env");

        List<String> loaded = loadedBy("scan", "--staged", git.root().toString());

        assertThat(loaded)
                .contains("io.github.leakwarden.report.console.ConsoleReport")
                .noneMatch(type -> type.startsWith("com.fasterxml.jackson"))
                .noneMatch(type -> type.startsWith("io.github.detekt"))
                .noneMatch(type -> type.startsWith("picocli"))
                .noneMatch(type -> type.startsWith("org.eclipse.jgit"))
                .noneMatch(type -> type.startsWith("io.github.leakwarden.report.sarif"))
                .doesNotContain(
                        "io.github.leakwarden.report.JsonReport",
                        "io.github.leakwarden.report.ReportFile",
                        "java.util.ServiceLoader");
    }

    @Test
    void aReportInJsonLoadsNoLibraryOfSarif() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "nothing\n");

        List<String> loaded =
                loadedBy("scan", "--report", "json", directory.resolve("a.txt").toString());

        assertThat(loaded)
                .contains("io.github.leakwarden.report.JsonReport")
                .noneMatch(type -> type.startsWith("io.github.detekt"))
                .noneMatch(type -> type.startsWith("com.fasterxml.jackson.databind"));
    }

    private List<String> loadedBy(String... words) throws Exception {
        Path output = directory.resolve("loaded.txt");
        ProcessBuilder process = ProgramRun.of(List.of("-Xlog:class+load:file=" + output), List.of(words));
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        assertThat(process.start().waitFor()).isIn(ExitCode.CLEAN, ExitCode.FINDINGS);
        try (Stream<String> lines = Files.lines(output)) {
            return lines.map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").replaceFirst(" .*", ""))
                    .toList();
        }
    }
}
