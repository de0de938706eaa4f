package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each report has its file, and all of them say what the exit code says. */
final class ReportPlanTest {
    @TempDir
    Path directory;

    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(directory.resolve("tree"));
        Files.writeString(tree.resolve("a.txt"), "nothing\n");
    }

    private CommandRun scan(String... options) {
        List<String> words = new ArrayList<>(List.of("scan"));
        words.addAll(List.of(options));
        words.add(tree.toString());
        return CommandRun.of(words.toArray(String[]::new));
    }

    private void assertClash(String one, String other) {
        CommandRun run = scan("--report", one, "--report", other);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("leakwarden: --report: " + one + " and " + other
                        + " would be one file (a file for each report)\n");
        assertThat(run.out()).as("nothing was scanned").isEmpty();
    }

    @Test
    void twoReportsInOneFileAreRefused() throws IOException {
        Path file = directory.resolve("out");
        assertClash("json:" + file, "sarif:" + file);
        assertClash("json:" + file, "json:" + file);
        assertClash("json:" + file, "sarif:" + directory.resolve("tree/../out"));
        assertClash("json:" + file, "sarif:" + directory + "/./out");
        Path linked = Files.createSymbolicLink(directory.resolve("linked"), directory);
        assertClash("json:" + file, "sarif:" + linked.resolve("out"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("out"));
        assertClash("json:" + file, "sarif:" + link);
        assertThat(file).doesNotExist();
        Files.writeString(file, "old");
        assertClash("json:" + file, "sarif:" + link);
        assertClash("json:" + file, "sarif:" + Files.createLink(directory.resolve("hard"), file));
        assertThat(file).hasContent("old");
    }

    @Test
    void gitleaksSpellingCountsToo() {
        Path file = directory.resolve("out.json");
        CommandRun run = scan("--report", "sarif:" + file, "--report-path", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("sarif:" + file + " and json:" + file);
    }

    @Test
    void otherFilesAndDevicesTakeAsManyAsOneLikes() {
        assertThat(scan("--report", "json:" + directory.resolve("a"), "--report", "sarif:" + directory.resolve("b"))
                        .code())
                .isEqualTo(ExitCode.CLEAN);
        assumeThat(Path.of("/dev/null")).exists();
        assertThat(scan("--report", "json:/dev/null", "--report", "sarif:/dev/null")
                        .code())
                .isEqualTo(ExitCode.CLEAN);
    }

    /** What stands in the tree, what is allowed, and what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "unread, , 3",
        "unread, --allow-unread, 0",
        "degraded, , 0",
        "degraded, --strict, 3",
        "stale, , 0",
        "stale, --fail-on-stale, 1",
        "'unread degraded', --allow-unread, 0",
        "'unread degraded', '--allow-unread --strict', 3",
        "finding, , 1",
        "'finding unread', --allow-unread, 1",
        "public, '--min-severity info', 0"
    })
    void reportsSayWhatTheExitCodeSays(String tree, String options, int code) throws Exception {
        for (String part : tree.split(" ")) {
            write(part);
        }
        List<String> words = new ArrayList<>();
        for (String format : List.of("junit", "gitlab", "sarif")) {
            words.addAll(List.of("--report", format + ":" + directory.resolve(format)));
        }
        words.addAll(options == null ? List.of() : List.of(options.split(" ")));

        CommandRun run = scan(words.toArray(String[]::new));

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        String junit = Files.readString(directory.resolve("junit"));
        assertThat(attribute(junit, "errors") > 0).as(junit).isEqualTo(code == ExitCode.INCOMPLETE);
        assertThat(attribute(junit, "failures") > 0).as(junit).isEqualTo(code == ExitCode.FINDINGS);
        boolean whole = code == ExitCode.CLEAN || !tree.contains("unread") || words.contains("--allow-unread");
        boolean complete = code != ExitCode.INCOMPLETE && whole;
        assertThat(new ObjectMapper()
                        .readTree(directory.resolve("gitlab").toFile())
                        .path("scan")
                        .path("status")
                        .asText())
                .isEqualTo(complete ? "success" : "failure");
        assertThat(new ObjectMapper()
                        .readTree(directory.resolve("sarif").toFile())
                        .findValue("executionSuccessful")
                        .asBoolean())
                .isEqualTo(complete);
    }

    private void write(String part) throws IOException {
        switch (part) {
            case "unread" ->
                Files.write(tree.resolve("cut.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3});
            case "degraded" ->
                Files.writeString(
                        tree.resolve("Broken.java"),
                        "class A { void a() { String key = \""
                                + Planted.of("github-token", 1).value()
                                + "\"; log.info(key); // leakwarden:allow\n if (((( }");
            case "stale" -> Files.writeString(tree.resolve("b.txt"), "nothing # leakwarden:allow old\n");
            case "finding" ->
                Files.writeString(
                        tree.resolve("f.txt"), Planted.of("github-token", 2).line() + "\n");
            case "public" ->
                Files.writeString(
                        tree.resolve("p.txt"),
                        Planted.of("stripe-publishable-key", 3).line() + "\n");
            default -> throw new IllegalArgumentException(part);
        }
    }

    private static int attribute(String junit, String name) {
        return Pattern.compile("<testsuite [^>]*" + name + "=\"(\\d+)\"")
                .matcher(junit)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
