package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.report.Reports;
import io.github.leakwarden.source.git.GitFixture;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program's reports are the same whatever a cache holds, and whatever became of the run that wrote it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps nothing where a file system knows no modes")
final class CachedReportTest {
    private static final int KILLS = 10;

    @TempDir
    Path directory;

    private GitFixture git;
    private List<String> formats = List.of("json");

    /** Enough commits that reading them takes a moment. */
    @BeforeEach
    void makeRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        StringBuilder stream = new StringBuilder();
        Random random = new Random(5);
        for (int commit = 0; commit < 300; commit++) {
            String text = "line\n".repeat(40) + random.nextLong() + "\nstripe "
                    + (commit % 60 == 7
                            ? Planted.of("stripe-secret-key", commit % 4).line()
                            : "");
            String message = "Commit " + commit;
            stream.append("commit refs/heads/main\ncommitter Ada <ada@example.com> ")
                    .append(1_700_000_000L + commit)
                    .append(" +0000\ndata ")
                    .append(message.length())
                    .append('\n')
                    .append(message)
                    .append("\nM 100644 inline d")
                    .append(random.nextInt(9))
                    .append("/f")
                    .append(random.nextInt(40))
                    .append("\ndata ")
                    .append(text.length())
                    .append('\n')
                    .append(text)
                    .append('\n');
        }
        git.feed(List.of("fast-import", "--quiet", "--force"), stream.toString());
        git.git("reset", "-q", "--hard", "main");
        git.git("repack", "-q", "-a", "-d");
    }

    @Test
    void everyFormatIsTheSame() throws Exception {
        formats = Reports.names();
        Map<String, String> expected = run("off", 2);
        String cache = directory.resolve("cache").toString();

        assertThat(expected.get("json")).contains("stripe-secret-key", "\"history blobs\": 300");
        assertThat(run(cache, 1)).isEqualTo(expected);
        assertThat(files()).hasSize(4);
        assertThat(run(cache, 1)).isEqualTo(expected);
        assertThat(run(cache, 2)).isEqualTo(expected);
    }

    @Test
    void runsThatWereKilledChangeNothing() throws Exception {
        Map<String, String> expected = run("off", 2);
        String cache = directory.resolve("cache").toString();
        long start = System.nanoTime();
        run(directory.resolve("other").toString(), 2);
        long wholeMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Random random = new Random(System.nanoTime());
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = process(cache, 2, Files.createTempDirectory(directory, "killed"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(random.nextLong(wholeMillis + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            assertThat(run(cache, 2)).as("after kill " + kill).isEqualTo(expected);
            if (kill % 2 == 0) {
                for (Path file : files()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A limit on the length of files, as a full disk or a quota is met: in the middle of writing. */
    @Test
    void aFullDiskUnderTheCacheChangesNothing() throws Exception {
        Map<String, String> expected = run("off", 2);
        String cache = directory.resolve("cache").toString();
        Path to = Files.createTempDirectory(directory, "reports");
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -f 16 && exec \"$@\"", "sh"));
        words.addAll(ProgramRun.command(List.of("-XX:-UsePerfData")));
        words.addAll(List.of(
                "scan",
                "--cache",
                cache,
                "--report",
                "json:" + to.resolve("json"),
                git.root().toString()));
        ProcessBuilder process =
                new ProcessBuilder(words).redirectErrorStream(true).directory(directory.toFile());
        clock(process);

        assertThat(ProgramRun.codeOf(process, to.resolve("out"))).isEqualTo(ExitCode.FINDINGS);

        assertThat(to.resolve("json")).hasContent(expected.get("json"));
        assertThat(files())
                .noneMatch(file ->
                        file.toFile().length() > 16 * 512 || file.toString().endsWith(".new"));
        assertThat(run(cache, 2)).isEqualTo(expected);
    }

    @Test
    void runsSideBySideReportTheSame() throws Exception {
        Map<String, String> expected = run("off", 2);
        String cache = directory.resolve("cache").toString();
        List<Process> running = new ArrayList<>();
        List<Path> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path to = Files.createTempDirectory(directory, "reports");
            reports.add(to);
            running.add(process(cache, 1, to)
                    .redirectOutput(to.resolve("out").toFile())
                    .start());
        }
        for (int i = 0; i < running.size(); i++) {
            assertThat(running.get(i).waitFor()).isEqualTo(ExitCode.FINDINGS);
            assertThat(written(reports.get(i))).isEqualTo(expected);
        }
        assertThat(files()).hasSize(4);
    }

    private List<Path> files() throws IOException {
        Path folder = directory.resolve("cache/history");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** All that one run lets out, by name. */
    private Map<String, String> run(String cache, int threads) throws Exception {
        Path to = Files.createTempDirectory(directory, "reports");
        assertThat(ProgramRun.codeOf(process(cache, threads, to), to.resolve("out")))
                .isEqualTo(ExitCode.FINDINGS);
        return written(to);
    }

    private Map<String, String> written(Path to) throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (File file : to.toFile().listFiles()) {
            written.put(file.getName(), Files.readString(file.toPath()));
        }
        assertThat(written).hasSize(formats.size() + 1);
        return written;
    }

    private ProcessBuilder process(String cache, int threads, Path to) {
        List<String> words = new ArrayList<>(List.of("scan", "--cache", cache, "--threads", Integer.toString(threads)));
        for (String format : formats) {
            words.addAll(List.of("--report", format + ":" + to.resolve(format)));
        }
        words.add(git.root().toString());
        ProcessBuilder process = ProgramRun.of(List.of(), words).directory(directory.toFile());
        clock(process);
        return process;
    }

    /** Midnight may fall between two runs. */
    private static void clock(ProcessBuilder process) {
        process.environment().put("SOURCE_DATE_EPOCH", "1764028800");
    }
}
