package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the process tells its caller. */
final class ExitCodesTest {
    /** A zip that ends in the middle. */
    private static final byte[] BROKEN_ZIP = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};

    @TempDir
    Path directory;

    private final Planted value = Planted.of("github-token", 1);

    @Test
    void isZeroWhenCleanAndComplete() throws IOException {
        write("a.txt", "nothing\n");
        assertThat(scan().code()).isZero();
    }

    @Test
    void isOneForFindingsOrWhatTheUserSays() throws IOException {
        write("a.txt", value.line());
        assertThat(scan().code()).isEqualTo(1);
        assertThat(scan("--exit-code", "0").code()).isZero();
        assertThat(scan("--exit-code=77").code()).isEqualTo(77);
        assertThat(scan("--disable", "github-*").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "ignore-file", "gitleaks-ignore-path"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isTwoRatherThanWaitingForAPipeThatTheConfigurationNames(String option) throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        write(".leakwarden.toml", "[scan]\n" + option + " = '" + pipe + "'\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--" + option, "neither file nor folder");
    }

    @ParameterizedTest
    @CsvSource({
        ".leakwarden.toml, 'disable = [\"*\"]', 'disable'",
        ".leakwarden.toml, 'disable = [\"s*\"]\nenable = [\"stripe-*\"]', 'disable'",
        ".gitleaks.toml, '', '[extend]'"
    })
    void isTwoWhenTheConfigurationLeavesNoRule(String name, String text, String told) throws IOException {
        write("a.txt", "nothing\n");
        write(name, text.isEmpty() ? "" : "[scan]\n" + text.replace("\\n", "\n") + "\n");
        CommandRun run = scan();
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(name, "no rule is in effect", told);
        assertThat(run.out()).doesNotContain("Clean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--disable=*", "--no-builtin-rules"})
    void isTwoWhenAnOptionLeavesNoRule(String option) throws IOException {
        write("a.txt", "nothing\n");
        CommandRun run = scan(option);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option.split("=")[0] + ": no rule is in effect");
    }

    @Test
    void theConfigurationsLineCountsTheRulesThatAreLeft() throws IOException {
        write(".leakwarden.toml", "[scan]\nenable = [\"github-token\"]\n");
        assertThat(scan().err()).contains("rules, 1 of them in effect");
    }

    @ParameterizedTest
    @CsvSource({"'exclude = [\"**\"]', 2 paths excluded", "max-blob = '1B', 2 files longer than --max-blob"})
    void neverCleanWhereTheConfigurationLeavesAllOut(String narrowing, String told) throws IOException {
        write("a.txt", value.line());
        write(".leakwarden.toml", "[scan]\n" + narrowing + "\n");
        CommandRun run = scan();
        assertThat(run.out())
                .contains(".leakwarden.toml narrows this scan: " + narrowing.split(" ")[0])
                .contains("Nothing was read", told)
                .doesNotContain("Clean", "everything");
        assertThat(scan("--report", "json").out()).contains("narrows this scan");
    }

    @Test
    void saysWhatWasLeftOutBesideWhatIsClean() throws IOException {
        write("a.txt", "nothing\n");
        write("b.txt", value.line());
        CommandRun run = scan("--exclude", "b.txt");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .endsWith("Clean: nothing was found in what was read; left out on request: 1 path excluded.\n")
                .doesNotContain("narrows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-git = true", "redact = true", "diagnostics-dir = 'd'", "exit-code = 0", "pre-commit = true"})
    void isTwoWhenTheConfigurationSaysWhatOnlyTheUserMay(String option) throws IOException {
        write(".leakwarden.toml", "[scan]\n" + option + "\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option.split(" ")[0] + " is no option for a file");
    }

    @Test
    void isThreeWhenSomethingWasNotReadUnlessThatIsAllowed() throws IOException {
        Files.write(directory.resolve("a.zip"), BROKEN_ZIP);
        CommandRun run = scan();
        assertThat(run.code()).as(run.out()).isEqualTo(3);
        assertThat(scan("--allow-unread").code()).isZero();
    }

    @Test
    void isOneRatherThanThree() throws IOException {
        Files.write(directory.resolve("a.zip"), BROKEN_ZIP);
        write("a.txt", value.line());
        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void isTwoRatherThanOneOrThree() throws IOException {
        Files.write(directory.resolve("a.zip"), BROKEN_ZIP);
        write("a.txt", value.line());
        assumeThat(Path.of("/dev/full")).exists();
        CommandRun run = scan("--report", "json:/dev/full");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no report was written");
    }

    @Test
    void isThreeForDegradedInputsOnlyWhenStrict() throws IOException {
        write("src/A.java", "import org.slf4j.Logger;\nclass A { void a( { String apiKey = log.info(apiKey; } }\n");
        CommandRun run = scan();
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("this file is not Java");
        assertThat(scan("--strict").code()).isEqualTo(3);
    }

    @Test
    void isZeroForWhatIsMadeToBePublic() throws IOException {
        write("a.js", Planted.of("stripe-publishable-key", 1).line());
        CommandRun run = scan("--min-severity", "info");
        assertThat(run.out()).contains("stripe-publishable-key");
        assertThat(run.code()).isZero();
    }

    @Test
    void isTwoForAnUnknownOptionWithTheNearestName() {
        CommandRun run = scan("--treads", "2");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--treads", "--threads").hasLineCount(1);
    }

    @Test
    void isTwoForAnUnknownCommandWithTheNearestName() {
        CommandRun run = CommandRun.of("scna");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("scan");
    }

    @Test
    void isTwoForAPathThatDoesNotExistAndNamesEach() {
        CommandRun run = CommandRun.of(
                "scan",
                directory.resolve("no").toString(),
                directory.resolve("nor").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no: does not exist", "nor: does not exist");
    }

    @Test
    void isTwoWithAllFaultsOfAllFilesLocated() throws IOException {
        write("bad.toml", "[provider]\nname = \"X\"\n[[rules]]\nid = \"x-key\"\nregx = 'a'\nseverity = \"hihg\"\n");
        CommandRun run = scan("--rules", directory.resolve("bad.toml").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bad.toml:5", "regex", "bad.toml:6", "high");
    }

    @Test
    void isTwoForABaselineThatIsNone() throws IOException {
        write(
                "b.json",
                "{\n  \"leakwardenBaseline\": 1,\n  \"findings\": [\n    {\"fingerprint\": \"x\"},\n"
                        + "    {\"fingerprint\": \"y\"}\n  ]\n}\n");
        CommandRun run = scan("--baseline", directory.resolve("b.json").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("b.json:4", "b.json:5");
    }

    @Test
    void everyWrongValueIsToldAtOnce() {
        CommandRun run = scan("--threads", "many", "--min-severity", "worst", "--max-blob", "big");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--threads", "--min-severity", "--max-blob")
                .hasLineCount(3);
    }

    @Test
    void isTwoWhenAReportMeetsAFullDiskAndLeavesNoFile() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full");
        write("a.txt", value.line());
        assertThat(scan("--report", "json:" + full).code()).isEqualTo(2);
        Path target = Files.createDirectory(directory.resolve("out"));
        CommandRun run = scan("--report", "json:" + target.resolve("a.json"), "--report", "sarif:" + full);
        assertThat(run.code()).isEqualTo(2);
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).as("the one that was whole").containsExactly(target.resolve("a.json"));
        }
    }

    @Test
    void writesEachReportWhereItWasAsked() throws IOException {
        write("a.txt", value.line());
        Path json = directory.resolve("r.json");
        Path sarif = directory.resolve("r.sarif");
        CommandRun run = scan("--report", "json:" + json, "--report", "sarif:" + sarif, "--report", "console");
        assertThat(run.out()).contains("github-token");
        assertThat(Files.readString(json)).startsWith("{").contains("schemaVersion");
        assertThat(Files.readString(sarif)).contains("sarif-2.1.0.json", "github-token");
    }

    @Test
    void aClosedPipeIsNoStackTrace() throws IOException {
        write("a.txt", value.line());
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Streams streams = new Streams(
                java.io.InputStream.nullInputStream(),
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(streams, Map.of("PATH", System.getenv("PATH"))).run(List.of("scan", directory.toString()));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ").hasLineCount(1);
    }

    @Test
    void readsStandardInput() {
        CommandRun run = CommandRun.with(Map.of(), "x\r\n" + value.line() + "\n", "scan", "-", "--report", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"line\": 2", "standard-input");
    }

    @Test
    void aShallowCloneSaysSoFirstAndFailsOnlyWhereWholeHistoryWasAsked() {
        GitFixture git = GitFixture.at(directory.resolve("origin"));
        git.write("a", "1").commit("One");
        git.write("a", "2").commit("Two");
        Path clone = directory.resolve("clone");
        git.git("clone", "-q", "--depth", "1", "file://" + git.root(), clone.toString());

        CommandRun run = CommandRun.of("scan", "--report", "json", clone.toString());

        assertThat(run.out()).contains("history from 1 commit, cut off");
        assertThat(run.code()).isZero();
        assertThat(CommandRun.of("scan", "--history", "full", clone.toString()).code())
                .isEqualTo(3);
    }

    private CommandRun scan(String... options) {
        String[] words = Stream.of(Stream.of("scan"), Stream.of(options), Stream.of(directory.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return CommandRun.of(words);
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
