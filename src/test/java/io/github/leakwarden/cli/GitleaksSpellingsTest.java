package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gitleaks user types, under our name. */
final class GitleaksSpellingsTest {
    @TempDir
    Path directory;

    private final Planted old = Planted.of("github-token", 1);
    private final Planted value = Planted.of("github-token", 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git . --no-banner -v --redact",
                "--no-banner git --redact=20 .",
                "detect --source=. -v",
                "detect -s . --log-opts=--all",
                "git . --log-opts=--first-parent"
            })
    void historyIsReadAsByGitAndDetect(String words) {
        CommandRun run = run(repository(), words);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("2 findings");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dir .", "directory .", "file a.txt", "detect --no-git -s .", "dir . --no-color --exit-code 1"})
    void filesAloneAreReadAsByDir(String words) {
        CommandRun run = run(repository(), words);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("1 finding (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"protect --staged .", "git --pre-commit --staged .", "git --staged .", "protect -s ."})
    void whatIsStagedIsReadAsInItsHook(String words) {
        GitFixture repository = repository();
        assertThat(run(repository, words).code()).isZero();
        repository.write("new.txt", Planted.of("github-token", 3).line());
        repository.git("add", "-A");
        assertThat(run(repository, words).out()).contains("new.txt").contains("1 finding (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdin", "detect --pipe", "stdin --no-banner -v"})
    void standardInputIsReadAsByStdin(String words) {
        CommandRun run = CommandRun.with(java.util.Map.of(), value.line(), words.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"report.sarif,'\"runs\"'", "report.json,'\"schemaVersion\"'", "report,'\"schemaVersion\"'"})
    void theEndingOfAReportTellsItsFormat(String name, String holds) throws Exception {
        Path report = directory.resolve(name);
        run(repository(), "git -r " + report + " .");
        assertThat(Files.readString(report)).contains(holds);
        run(repository(), "git -f json --report-path=" + report + " .");
        assertThat(Files.readString(report)).contains("schemaVersion");
    }

    @Test
    void largeFilesAreLeftOutByMegabytes() {
        GitFixture repository = repository();
        repository.write("a.txt", value.line() + "\n" + "x".repeat(1_000_001));
        assertThat(run(repository, "dir --max-target-megabytes 1 .").code()).isZero();
        assertThat(run(repository, "dir --max-target-megabytes=2 .").code()).isEqualTo(1);
        assertThat(run(repository, "dir --max-target-megabytes=0 .").code()).isEqualTo(1);
    }

    @Test
    void whatHasNoEffectIsSaidWithTheReason() {
        CommandRun run = run(repository(), "git . --timeout 60 --log-level=debug --follow-symlinks");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "leakwarden: --log-level: Accepted without effect: there is no log.",
                        "leakwarden: --follow-symlinks: Accepted without effect: what a link names is read by its own"
                                + " path if it is in the tree, never outside it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git --redact=101",
                "git --redact=some",
                "git --log-level=loud",
                "git --timeout=soon",
                "git --max-target-megabytes=1MB",
                "detect --log-opts=-p",
                "detect --log-opts=one..two,three..four",
                "git --no-banner=perhaps",
                "git --report-template=x"
            })
    void whatDoesNotFitIsRefused(String words) {
        CommandRun run = CommandRun.of(words.replace(',', ' ').split(" (?=-)"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words.substring(words.indexOf("--"), words.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource({
        "scan --no-gti,--no-git",
        "scan --gitleaks-ignore,--gitleaks-ignore-path",
        "baseline create --forc,--force",
        "baseline updat,update",
        "hook instal,install",
        "rules lnit,lint",
        "detct,detect",
        "completion fsh,fish"
    })
    void theNearestNameIsOfferedEverywhere(String words, String nearest) {
        CommandRun run = CommandRun.of(words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--color red", "--progress no", "--branch -x", "--since --all", "--history -p", "--threads 0"})
    void everyValueIsLookedAt(String words) {
        CommandRun run = CommandRun.of(("scan " + words).split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(words.substring(0, words.indexOf(' ')));
    }

    @Test
    void helpAndVersionMayBeCommands() {
        assertThat(CommandRun.of("version").out()).startsWith("leakwarden ");
        assertThat(CommandRun.of("help").out())
                .isEqualTo(CommandRun.of("--help").out());
        assertThat(CommandRun.of("help", "baseline", "prune").out()).contains("leakwarden baseline prune");
        assertThat(CommandRun.of("git", "--help").out()).contains("leakwarden git", "--log-opts");
    }

    /** One value in the past, one in a file. */
    private GitFixture repository() {
        GitFixture repository = GitFixture.at(directory.resolve("r"));
        if (!Files.exists(repository.root().resolve("a.txt"))) {
            repository.write("a.txt", old.line()).commit("one");
            repository.write("a.txt", value.line()).commit("two");
        }
        return repository;
    }

    /** The words with paths that lead into the repository. */
    private static CommandRun run(GitFixture repository, String words) {
        String root = repository.root().toString();
        String placed = (" " + words + " ")
                .replace(" . ", " " + root + " ")
                .replace("=. ", "=" + root + " ")
                .replace(" a.txt ", " " + root + "/a.txt ");
        return CommandRun.of(placed.strip().split(" "));
    }
}
