package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scanned repository's own rules say of themselves is no safer than the rest of it. */
final class ForeignRulesLeakNothingTest {
    private static final String FINGERPRINT = "lw1:[0-9a-f]{32}";

    @TempDir
    Path directory;

    private final PlantedValues planted = new PlantedValues();
    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a.txt", "ZAP739184605\nBAP946281537\n");
    }

    @Test
    void wordsOfAGitleaksConfigurationAreMasked() throws Exception {
        git.write(".gitleaks.toml", extending() + gitleaksRule("zap-" + planted.token(), "ZAP(\\d+)"));

        String outputs = scanned();

        planted.assertNoTraceIn(outputs);
        assertThat(outputs).contains("\"rule\": \"zap-ghp_*");
    }

    @Test
    void wordsOfAConfigurationThatReplacesTheBuiltInRulesAreMaskedByThem() throws Exception {
        git.write(".gitleaks.toml", gitleaksRule("zap-" + planted.token(), "ZAP(\\d+)"));
        git.write("notes/" + planted.token() + ".txt", "ZAP739184605 " + planted.token() + " x\n");

        planted.assertNoTraceIn(scanned());
    }

    @Test
    void wordsOfRuleFilesOfOursAreMasked() throws Exception {
        Path rules = Files.writeString(directory.resolve("rules.toml"), """
            [provider]
            name = "Zap %s"
            docs = "https://docs.zap.net/?key=%s"
            hosts = [ { host = "api.zap.net", environment = "live" } ]

            [provider.rotation]
            where = "dashboard %s"
            effect = "immediate"
            steps = ["before %s", "after %s"]

            [[rules]]
            id = "zap-key"
            description = "Lets %s %s."
            kind = "secret"
            severity = "high"
            confidence = "high"
            keywords = ["zap"]
            regex = '''ZAP(\\d+)'''
            tags = ["%s"]
            headers = [ { name = "X-%s", scheme = "" } ]
            [[rules.examples]]
            text = "ZAP{{digits:9}}"
            [[rules.counterexamples]]
            text = "ZIP1"
            because = "it has %s"
            """.formatted(
                        Stream.generate(planted::token).limit(10).toArray()));

        String outputs = scanned("--rules", rules.toString());
        CommandRun docs = CommandRun.of("rules", "docs", rules.toString());

        assertThat(docs.code()).as(docs.err()).isEqualTo(ExitCode.CLEAN);
        planted.assertNoTraceIn(outputs + docs.out() + docs.err());
        assertThat(outputs).contains("\"rule\": \"zap-key\"").contains("\"provider\": \"Zap ghp_…");
        assertThat(docs.out()).contains("Lets ghp\\_…");
    }

    @Test
    void everySpellingOfAValueIsMasked() throws Exception {
        Planted percent = planted.plant("github-token");
        Planted base64 = planted.plant("github-token");
        Planted escaped = planted.plant("github-token");
        git.write(
                ".gitleaks.toml",
                extending()
                        + """
                        [[rules]]
                        id = "zap-key"
                        description = '%s and %s and "%s"'
                        regex = '''ZAP(\\d+)'''
                        tags = ['%s', '%s', '"%s"']
                        """.formatted(
                                        percent.percent(),
                                        base64.base64(),
                                        escaped.escaped(),
                                        percent.percent(),
                                        base64.base64(),
                                        escaped.escaped()));

        planted.assertNoTraceIn(scanned());
    }

    /** No rule tells such a value where it stands alone; that it was found elsewhere does. */
    @Test
    void aValueFoundElsewhereIsMaskedInARulesWords() throws Exception {
        Planted value = planted.plant("kashier-secret-key");
        git.write("kashier.env", value.line() + "\n");
        git.write(".gitleaks.toml", extending() + """
            [[rules]]
            id = "zap-%s"
            description = "of %s"
            regex = '''ZAP(\\d+)'''
            """.formatted(value.value(), value.value()));

        planted.assertNoTraceIn(scanned());
    }

    @Test
    void rulesThatAreMaskedAlikeStayApart() throws Exception {
        Planted key = planted.plant("stripe-secret-key");
        String other = key.value().substring(0, 12)
                + planted.plant("stripe-secret-key").value().substring(12, 20)
                + key.value().substring(20);
        git.write(
                ".gitleaks.toml",
                gitleaksRule("zap-" + key.value(), "ZAP(\\d+)") + gitleaksRule("zap-" + other, "BAP(\\d+)"));

        String outputs = scanned();

        String shown =
                "\"rule\": \"zap-sk_live_*" + key.value().substring(key.value().length() - 4);
        assertThat(outputs).contains(shown + "\"").contains(shown + "-2\"");
        planted.assertNoTraceIn(outputs);
    }

    @Test
    void aFingerprintDoesNotDependOnWhatIsShown() throws Exception {
        String token = planted.token();
        git.write(".gitleaks.toml", gitleaksRule("zap-" + token, "ZAP(\\d+)"));
        scanned();
        String json = Files.readString(PlantedValues.report(directory, "json"));

        git.write("b.txt", "x leakwarden:allow[zap-ghp_*" + token.substring(token.length() - 4) + "]: ZAP739184605\n");
        Files.delete(git.root().resolve("a.txt"));
        git.git("add", "-A");
        Path baseline = directory.resolve("baseline.json");
        CommandRun made = CommandRun.of(
                "baseline", "create", "-o", baseline.toString(), git.root().toString());

        assertThat(made.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(json).containsPattern(FINGERPRINT);
        assertThat(Files.readString(baseline))
                .as("the mark takes the id as it is shown")
                .doesNotContain("lw1:");
    }

    @Test
    void aBaselineHoldsTheMaskedIdAndIsJudgedByIt() throws Exception {
        git.write(".gitleaks.toml", extending() + gitleaksRule("zap-" + planted.token(), "ZAP(\\d+)"));
        Path baseline = directory.resolve("baseline.json");
        CommandRun made = CommandRun.of(
                "baseline", "create", "-o", baseline.toString(), git.root().toString());
        String before = Files.readString(baseline);
        assertThat(made.code()).isEqualTo(ExitCode.CLEAN);
        assertThat(before).contains("\"rule\": \"zap-ghp_*");
        assertThat(CommandRun.of(
                                "scan",
                                "--baseline",
                                baseline.toString(),
                                git.root().toString())
                        .code())
                .isEqualTo(ExitCode.CLEAN);

        git.write("a.txt", "nothing\n").git("add", "-A");
        CommandRun pruned = CommandRun.of(
                "baseline", "prune", "-b", baseline.toString(), git.root().toString());

        assertThat(Files.readString(baseline)).doesNotContain("lw1:");
        planted.assertNoTraceIn(made.out() + made.err() + before + pruned.out() + pruned.err());
    }

    @Test
    void theCacheHoldsNoSecretOfAConfiguration() throws Exception {
        git.write(".gitleaks.toml", extending() + gitleaksRule("zap-" + planted.token(), "ZAP(\\d+)"));
        Files.setLastModifiedTime(
                git.root().resolve(".gitleaks.toml"), java.nio.file.attribute.FileTime.fromMillis(1_600_000_000_000L));
        Path cache = directory.resolve("cache");

        scanned("--cache", cache.toString());

        planted.assertNoTraceIn(contents(cache));
    }

    private static String contents(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file)
                        .append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String extending() {
        return "[extend]\nuseDefault = true\n";
    }

    private String gitleaksRule(String id, String regex) {
        return """
            [[rules]]
            id = "%s"
            description = "about %s <b>%s</b> and %s"
            regex = '''%s'''
            tags = ["%s", "t-%s"]
            """.formatted(
                        id,
                        planted.token(),
                        planted.plant("stripe-secret-key").value(),
                        planted.plant("database-url").line(),
                        regex,
                        planted.token(),
                        planted.token());
    }

    /** All that scans let out: with git's history, of the index, and a failed one. */
    private String scanned(String... options) throws IOException {
        git.git("add", "-A");
        StringBuilder all = new StringBuilder(planted.scan(git.root(), directory, options));
        List<String> words = new java.util.ArrayList<>(List.of("scan", "--staged"));
        words.addAll(List.of(options));
        words.add(git.root().toString());
        CommandRun staged = CommandRun.with(Map.of(), "", words.toArray(String[]::new));
        assertThat(staged.code()).as(staged.err()).isEqualTo(ExitCode.FINDINGS);
        return all.append(staged.out()).append(staged.err()).toString();
    }
}
