package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules lint} accepts what the build accepts. */
final class RulesLintTest {
    private static final String GOOD = """
        [provider]
        name = "Kestrel"

        [[rules]]
        id = "kestrel-deploy-token"
        description = "Lets its holder publish releases of a project until revoked."
        kind = "secret"
        severity = "high"
        confidence = "high"
        keywords = ["kst_"]
        regex = '''\\b(kst_[0-9A-Za-z]{24})\\b'''

        [[rules.examples]]
        text = "kestrel push --token kst_{{base62:24}}"

        [[rules.counterexamples]]
        text = "kst_short"
        because = "too short"
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodFilePasses() throws IOException {
        CommandRun run = lint("good.toml", GOOD);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(run.out()).isEqualToNormalizingNewlines("1 rule and 2 examples are right\n");
    }

    @Test
    void aRuleWithoutWordsOrCounterexamplesIsRefused() throws IOException {
        String poor = GOOD.substring(0, GOOD.indexOf("[[rules.counterexamples]]"))
                .replaceAll("(?m)^description.*$", "description = \"a token\"");

        CommandRun run = lint("poor.toml", poor);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("poor.toml:6: the description is no sentence", "the rule has no counterexample");
    }

    @Test
    void theIdOfABuiltInRuleIsRefused() throws IOException {
        CommandRun run = lint("taken.toml", GOOD.replace("kestrel-deploy-token", "kashier-secret-key"));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("taken.toml:5: a built-in rule has this id");
    }

    @Test
    void theFilesOfTheBuiltInRulesPass() throws IOException {
        Path rules = Path.of("..", "rules");

        CommandRun run = CommandRun.of(
                "rules", "lint", rules.resolve("payments/kashier.toml").toString());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
        CommandRun all = CommandRun.of("rules", "lint", rules.toString());
        assertThat(all.code()).as(all.err()).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void aFileInTheWordsOfGitleaksNeedsNoMoreThanGitleaksAsks() throws IOException {
        CommandRun run = lint(".gitleaks.toml", "[[rules]]\nid = \"acme\"\nregex = '''acme_[a-z]{20}'''\n");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CLEAN);
    }

    private CommandRun lint(String name, String text) throws IOException {
        return CommandRun.of(
                "rules", "lint", Files.writeString(folder.resolve(name), text).toString());
    }
}
