package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No output of any kind holds a secret, wherever it was planted. */
final class NothingLeaksTest {
    @TempDir
    Path directory;

    private final PlantedValues planted = new PlantedValues();
    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
    }

    @Test
    void everyReportMasksEveryValueWhereverItStands() throws Exception {
        plantEverywhere();
        String outputs = scan();

        assertNoTraceIn(outputs);
        assertThat(CommandRun.of("scan", git.root().toString()).code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void everyPlantedPlaceIsFound() throws Exception {
        plantEverywhere();
        scan("--show-secrets", "--min-confidence", "low", "--min-severity", "info");

        String shown = Files.readString(PlantedValues.report(directory, "json"));
        List<Integer> missed = new ArrayList<>();
        for (Planted value : planted.all()) {
            if (!shown.contains(value.value())) {
                missed.add(planted.all().indexOf(value));
            }
        }
        assertThat(missed)
                .as("the half of a pair, an address, a ref that names nothing")
                .containsExactly(10, 27, 36);
    }

    @Test
    void sparedFindingsStandMaskedBesideReportedOnes() throws Exception {
        Planted weak = plant("senjaropay-api-key");
        Planted strong = plant("github-token");
        git.write("weak.env", weak.line() + " # " + strong.value() + "\n");
        Planted marked = plant("stripe-secret-key");
        Planted open = plant("github-token");
        git.write("marked.txt", marked.line() + " leakwarden:allow[stripe-secret-key] ours " + open.value() + "\n");
        git.commit("Add");

        String outputs = scan("--min-severity", "high");

        assertNoTraceIn(outputs);
        assertThat(outputs).contains("\"rule\": \"github-token\"").doesNotContain("\"rule\": \"stripe-secret-key\"");
    }

    @Test
    void aBaselineHoldsNoValue() throws Exception {
        plantEverywhere();
        Path baseline = directory.resolve("baseline.json");

        CommandRun made = CommandRun.of(
                "baseline", "create", "-o", baseline.toString(), git.root().toString());

        assertThat(made.code()).isIn(ExitCode.CLEAN, ExitCode.INCOMPLETE);
        assertThat(Files.readString(baseline)).contains("lw1:");
        assertNoTraceIn(made.out() + made.err() + Files.readString(baseline));
        assertNoTraceIn(scan("--baseline", baseline.toString()));
    }

    @Test
    void faultsOfRequestsQuoteNoValue() throws Exception {
        Planted value = plant("github-token");
        Planted other = plant("stripe-secret-key");
        String secret = value.value();
        Path config = file(".leakwarden.toml", secret + " = 1\ntitle = [\"" + other.value() + "\"\n");
        Path keys = file("keys.toml", "[" + secret + "]\n" + other.value() + " = \"" + secret + "\"\n");
        Path rules = file(
                "rules.toml",
                "[provider]\nname = \"X\"\n[[rules]]\nid = \"" + secret + "\"\nregex = '''(" + secret + "'''\n"
                        + "severity = \"" + other.value() + "\"\n" + other.value() + " = 1\n");
        Path gitleaks = file(".gitleaks.toml", secret + " = 1\n[[rules]]\nid = \"x\"\nregex = '''" + secret + "['''\n");
        Path baseline = file("baseline.json", "{\"findings\": [{\"fingerprint\": \"" + secret + "\"}]}");
        Path broken = file("broken.json", "{\"findings\": \"" + secret + "\" " + other.value());
        String root = git.root().toString();
        List<CommandRun> runs = List.of(
                CommandRun.of("scan", "--config", config.toString(), root),
                CommandRun.of("scan", "--config", keys.toString(), root),
                CommandRun.of("scan", "--config", gitleaks.toString(), root),
                CommandRun.of("scan", "--rules", rules.toString(), root),
                CommandRun.of("rules", "lint", rules.toString()),
                CommandRun.of("scan", "--baseline", baseline.toString(), root),
                CommandRun.of("scan", "--baseline", broken.toString(), root),
                CommandRun.of("scan", directory.resolve(secret).toString()),
                CommandRun.of("scan", "--" + secret, root),
                CommandRun.of("scan", "--report", secret, root),
                CommandRun.of("scan", "--report", "json:/nowhere/" + secret, root),
                CommandRun.of("scan", "--enable", secret, root),
                CommandRun.of("scan", "--history", secret + "..HEAD", root),
                CommandRun.of("scan", "--branch", secret, root),
                CommandRun.of("rules", "show", secret),
                CommandRun.of(secret));

        for (int i = 0; i < runs.size(); i++) {
            assertThat(runs.get(i).err()).as("run %d", i).isNotEmpty();
            assertThat(runs.get(i).code())
                    .as("run %d: %s", i, runs.get(i).err())
                    .isEqualTo(ExitCode.FAILED);
            assertNoTraceIn(runs.get(i).out() + runs.get(i).err());
        }
    }

    @Test
    void aConfigurationThatOnlyWarnsQuotesNoValue() throws Exception {
        Planted value = plant("github-token");
        git.write(".gitleaks.toml", value.value() + " = 1\n[[rules]]\nid = \"x\"\nregex = '''abc'''\n")
                .commit("Configure");

        CommandRun run = CommandRun.of("scan", git.root().toString());

        assertThat(run.err()).contains("warning");
        assertNoTraceIn(run.out() + run.err());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Planted plant(String rule) {
        return planted.plant(rule);
    }

    private String token() {
        return planted.token();
    }

    private void plantEverywhere() throws Exception {
        files();
        code();
        names();
        history();
        Files.writeString(git.root().resolve(".git/refs/heads/broken-" + token()), "no id\n");
        git.git(
                "remote",
                "add",
                "origin",
                "https://deploy:" + plant("url-credentials").value() + "@git.shop.net/x.git");
    }

    private void files() throws Exception {
        git.write(
                "raw.env",
                plant("kashier-secret-key").line() + "\n"
                        + plant("shadhinpay-api-key").line() + "\n");
        git.write("percent.txt", "next=" + plant("github-token").percent() + "&x=1\n");
        git.write("base64.txt", "data: " + plant("github-token").base64() + "\n");
        git.write("escaped.json", "{\"token\": \"" + plant("github-token").escaped() + "\"}\n");
        git.write("wide.txt", ("\uFEFFtoken " + token() + "\n").getBytes(StandardCharsets.UTF_16LE));
        git.write("two.txt", "a " + token() + " b " + plant("stripe-secret-key").value() + "\n");
        git.write("pair.env", plant("aws-secret-access-key").line());
        git.write(
                "senjaro.http",
                plant("senjaropay-api-secret").line() + "\n"
                        + plant("senjaropay-api-key").line() + "\n");
        git.write("database.env", plant("database-url").line() + "\n");
        git.write("jwt.txt", plant("json-web-token").line() + "\n");
        git.write("long.js", "var a='" + "x".repeat(3000) + "',t='" + token() + "'," + "y".repeat(3000) + ";\n");
        git.write("next.txt", "see " + token() + "," + token() + "\n");
    }

    private void code() {
        String java = "package a; class A { void a() { String key = \"%s\"; log.info(\"key \" + key); %s } }\n";
        git.write("src/Fine.java", java.formatted(token(), ""));
        git.write("src/Broken.java", java.formatted(token(), "if (((( \"" + token() + "\" \\u00zz"));
        git.write("package.json", "{\"dependencies\": {\"react\": \"18\"}}\n");
        git.write("src/fine.ts", "'use client'\nconst key = '" + token() + "';\nconsole.log('key', key);\n");
        git.write("src/broken.ts", "const = {{{ '" + token() + "' ]]] `${" + "\n");
    }

    private void names() throws IOException {
        git.write("notes/" + token() + ".txt", "name only\n");
        git.write("notes/" + plant("stripe-secret-key").value() + "/inner.txt", token() + "\n");
        Path zip = git.root().resolve("bundle.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("conf/" + token() + ".env"));
            out.write((token() + "\n").getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    private void history() {
        String author = token();
        git.with("GIT_AUTHOR_NAME", author).with("GIT_AUTHOR_EMAIL", token() + "@example.com");
        git.commit("Add " + token() + "\n\nbody " + token());
        git.write("later.txt", token() + "\n").commit("Later");
        git.delete("later.txt", "Remove " + author);
        git.branch("feature/" + token()).write("side.txt", token()).commit("Side");
        git.git("tag", "light-" + token());
        git.git("tag", "-a", "-m", "release " + token(), "annotated-" + token());
        git.checkout("main");
    }

    /** All that a scan lets out. */
    private String scan(String... options) throws IOException {
        return planted.scan(git.root(), directory, options);
    }

    private void assertNoTraceIn(String output) {
        planted.assertNoTraceIn(output);
    }
}
