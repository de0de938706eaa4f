package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks beside the code, and baselines. */
final class AcceptedFindingsTest {
    @TempDir
    Path directory;

    private final Planted value = Planted.of("github-token", 1);
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(directory.resolve("scanned"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# leakwarden:allow",
                "# leakwarden:allow[github-token] a test account",
                "# leakwarden:allow[github-token] rotated until=2026-11-25",
                "// gitleaks:allow",
                "# betterleaks:allow",
                "# pragma: allowlist secret",
                "# pragma: whitelist secret",
                "# trufflehog:ignore",
                "# kingfisher:ignore",
                "<!-- ggignore -->"
            })
    void aMarkOnTheLineIsHonoured(String mark) throws IOException {
        write("a.txt", "token " + value.value() + " " + mark + "\n");
        assertThat(scanAt(1_795_564_800).code()).as(mark).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# leakwarden:allow[stripe-secret-key] another rule",
                "# leakwarden:allow[github-token] until=2026-11-24",
                "# leakwarden:allow[github-token] until=tomorrow",
                "# allow"
            })
    void aMarkForSomethingElseOrForYesterdayIsNot(String mark) throws IOException {
        write("a.txt", "token " + value.value() + " " + mark + "\n");
        assertThat(scanAt(1_795_564_800).code()).as(mark).isEqualTo(1);
    }

    @Test
    void aPragmaMaySpeakOfTheNextLine() throws IOException {
        write("a.txt", "# pragma: allowlist nextline secret\ntoken " + value.value() + "\n");
        assertThat(scanAt(0).code()).isZero();
        write("a.txt", "# pragma: allowlist nextline secret\n\ntoken " + value.value() + "\n");
        assertThat(scanAt(0).code()).isEqualTo(1);
    }

    @Test
    void aMarkSilencesItsPlaceOnly() throws IOException {
        write("a.txt", "token " + value.value() + " # leakwarden:allow\n");
        write("b.txt", "token " + value.value() + "\n");
        CommandRun run = scanAt(0);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("b.txt").doesNotContain("a.txt");
    }

    @Test
    void whatABaselineAcceptsIsClean() throws IOException {
        write("a.txt", value.line() + "\n");
        write("b.env", Planted.of("database-url", 1).line() + "\n");
        Path baseline = create();

        assertThat(scan("--baseline", baseline.toString()).code()).isZero();
        write("c.txt", Planted.of("github-token", 2).line() + "\n");
        CommandRun run = scan("--baseline", baseline.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("c.txt").doesNotContain("a.txt");
    }

    @Test
    void aBaselineSurvivesARenameAndOtherLines() throws IOException {
        write("a.txt", value.line() + "\n");
        Path baseline = create();
        Files.delete(folder.resolve("a.txt"));
        write("deep/er/b.py", "\n\n# moved\nx = '" + value.value() + "'\n");

        assertThat(scan("--baseline", baseline.toString()).code()).isZero();
    }

    @Test
    void aBaselineSurvivesABetterRule() throws IOException {
        write("a.txt", "acme = \"acme_" + Planted.of("generic-secret", 3).value() + "\"\n");
        Path first = rule("first", "acme-old-token");
        Path second = rule("second", "acme-deploy-token");
        Path baseline = directory.resolve("baseline.json");
        CommandRun made = CommandRun.of(
                "baseline", "create", "-o", baseline.toString(), "--rules", first.toString(), folder.toString());
        assertThat(made.out()).as(made.err()).contains("1 finding");

        assertThat(scan("--rules", second.toString()).code()).isEqualTo(1);
        assertThat(scan("--rules", second.toString(), "--baseline", baseline.toString())
                        .code())
                .isZero();
    }

    @Test
    void creatingOverwritesNothingUnasked() throws IOException {
        write("a.txt", value.line() + "\n");
        Path baseline = create();
        String before = Files.readString(baseline);
        CommandRun again = CommandRun.of("baseline", "create", "-o", baseline.toString(), folder.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(Files.readString(baseline)).isEqualTo(before);
    }

    private Path create() {
        Path baseline = directory.resolve("baseline.json");
        CommandRun made = CommandRun.of("baseline", "create", "-o", baseline.toString(), folder.toString());
        assertThat(made.code()).as(made.err()).isZero();
        return baseline;
    }

    private Path rule(String name, String id) throws IOException {
        return Files.writeString(directory.resolve(name + ".toml"), """
            [provider]
            name = "Acme"
            [[rules]]
            id = "%s"
            description = "Deploys."
            kind = "secret"
            severity = "high"
            confidence = "high"
            regex = '''\\b(acme_[0-9A-Za-z]{32})\\b'''
            [[rules.examples]]
            text = "acme_{{base62:32}}"
            """.formatted(id));
    }

    private CommandRun scan(String... options) {
        return run(Map.of(), options);
    }

    private CommandRun scanAt(long epochSeconds) {
        return run(Map.of("SOURCE_DATE_EPOCH", Long.toString(epochSeconds)));
    }

    private CommandRun run(Map<String, String> environment, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "scan";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = folder.toString();
        return CommandRun.with(environment, "", words);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
