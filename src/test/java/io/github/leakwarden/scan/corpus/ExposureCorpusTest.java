package io.github.leakwarden.scan.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.ScanRequest;
import io.github.leakwarden.scan.ScanTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scans the labelled corpus as a user would and compares what is reported with the marks: rule, file and line.
 *
 * <p>The scores of all rules and languages are printed, beside those of a line-by-line guess.
 */
final class ExposureCorpusTest {
    private static final List<String> RULES =
            Stream.of(ExposureRule.values()).map(ExposureRule::id).toList();

    /** Code that ships to no client: the three rules about clients have no case there. */
    private static final Set<String> SERVERS_ONLY = Set.of("php", "ruby");

    /** Settings and templates: not every rule has a case that needs a function there. */
    private static final Set<String> NOT_PROGRAMS = Set.of("config", "markup");

    @TempDir
    static Path folder;

    private static ExposureCorpus corpus;
    private static Set<Result> reported;

    @BeforeAll
    static void scan() throws Exception {
        corpus = ExposureCorpus.load();
        Path root = Files.createDirectory(folder.resolve("work"));
        List<ScanTarget> targets = new ArrayList<>();
        corpus.plant(root).forEach(path -> targets.add(new ScanTarget.Files(path)));
        ScanRequest request = ScanRequest.of(targets, BuiltinRules.load(), LocalDate.EPOCH);
        ScanResult result = Scan.run(request, ScanListener.NONE);
        reported = new TreeSet<>();
        for (Finding finding : result.findings()) {
            if (RULES.contains(finding.rule())) {
                finding.locations().forEach(location -> reported.add(result(finding.rule(), location)));
            }
        }
        System.out.print(new ScoreSheet(corpus, reported, RULES));
    }

    private static Result result(String rule, Location location) {
        String unit = location.provenance().unit();
        String language = unit.substring(unit.lastIndexOf('/') + 1);
        return new Result(
                language,
                location.provenance().path(),
                location.region().start().line(),
                rule);
    }

    @Test
    void hasFortyCasesAndThirtyLookalikesOfEveryRule() {
        for (String rule : RULES) {
            assertThat(corpus.expected())
                    .as(rule)
                    .filteredOn(result -> result.rule().equals(rule))
                    .hasSizeGreaterThan(39);
            assertThat(corpus.files().stream().flatMap(file -> file.fine().stream()))
                    .as("look-alikes of " + rule)
                    .filteredOn(fine -> fine.rule().equals(rule))
                    .hasSizeGreaterThan(29);
        }
    }

    @Test
    void needsAVariableAFunctionAndAFileInEveryLanguage() {
        for (String language : corpus.languages()) {
            for (String rule : RULES) {
                if (!NOT_PROGRAMS.contains(language) && applies(language, rule)) {
                    assertThat(corpus.needs(language, rule))
                            .as(language + " " + rule)
                            .containsKeys("variable", "function", "file");
                }
            }
        }
    }

    private static boolean applies(String language, String rule) {
        boolean aboutClients =
                rule.contains("client-code") || rule.contains("client-bundle") || rule.contains("client-request");
        boolean hasNoBundler = Set.of("python", "go", "csharp").contains(language);
        return !(aboutClients && SERVERS_ONLY.contains(language)) && !(rule.contains("client-bundle") && hasNoBundler);
    }

    @Test
    void marksNoLineTwiceOrBothWays() {
        for (CorpusFile file : corpus.files()) {
            List<String> lines = new ArrayList<>();
            file.expected().forEach(mark -> lines.add(mark.line() + " " + mark.rule()));
            file.fine().forEach(mark -> lines.add(mark.line() + " " + mark.rule()));
            assertThat(lines).as(file.path()).doesNotHaveDuplicates();
        }
    }

    @Test
    void isTwoThirdsHarderThanALine() {
        assertThat(corpus.harder().size() * 3)
                .isGreaterThanOrEqualTo(corpus.expected().size() * 2);
        Set<Result> guessed = LineGuess.results(corpus);
        guessed.removeIf(
                result -> corpus.expected().contains(result) && !corpus.harder().contains(result));
        assertThat(Score.of(guessed, corpus.harder(), result -> true).f1()).isLessThan(0.5);
    }

    @Test
    void doesNotFallBelowItsFloors() throws Exception {
        Set<Result> expected = corpus.expected();
        List<String> fallen = new ArrayList<>();
        for (Floors.Floor floor : Floors.load()) {
            Score score = Score.of(reported, expected, floor::covers);
            if (score.precision() < floor.precision() || score.recall() < floor.recall()) {
                fallen.add(String.format(
                        "%s %s: precision %.3f, recall %.3f",
                        floor.language(), floor.rule(), score.precision(), score.recall()));
            }
        }
        assertThat(fallen).isEmpty();
    }
}
