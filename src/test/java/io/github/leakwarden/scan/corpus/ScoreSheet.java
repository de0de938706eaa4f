package io.github.leakwarden.scan.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The scores of the corpus as a table, each beside that of the line-by-line guess; and, if asked, what is wrong. */
final class ScoreSheet {
    private static final String SHOW = "leakwarden.corpus.show";

    private final ExposureCorpus corpus;
    private final Set<Result> reported;
    private final List<String> rules;
    private final Set<Result> expected;
    private final Set<Result> guessed;
    private final StringBuilder out = new StringBuilder();

    ScoreSheet(ExposureCorpus corpus, Set<Result> reported, List<String> rules) {
        this.corpus = corpus;
        this.reported = reported;
        this.rules = rules;
        this.expected = corpus.expected();
        this.guessed = LineGuess.results(corpus);
    }

    @Override
    public String toString() {
        out.setLength(0);
        line(
                "%-34s %5s %5s %5s %9s %6s %6s   %s",
                "", "right", "wrong", "miss", "precision", "recall", "F1", "line guess F1");
        rules.forEach(rule -> row(rule, result -> result.rule().equals(rule)));
        corpus.languages()
                .forEach(language -> row(language, result -> result.language().equals(language)));
        row("all", result -> true);
        row(
                "harder two thirds",
                result -> !expected.contains(result) || corpus.harder().contains(result));
        String shown = System.getProperty(SHOW, "");
        if (!shown.isEmpty()) {
            List<String> languages = List.of(shown.split(","));
            expected.stream()
                    .sorted()
                    .filter(result -> languages.contains(result.language()) && !reported.contains(result))
                    .forEach(result -> line("missed %s", result));
            reported.stream()
                    .filter(result -> languages.contains(result.language()) && !expected.contains(result))
                    .forEach(result -> line("wrong  %s", result));
        }
        return out.toString();
    }

    private void row(String name, Predicate<Result> about) {
        Score ours = Score.of(reported, expected, about);
        line(
                "%-34s %5d %5d %5d %9.3f %6.3f %6.3f   %.3f",
                name,
                ours.right(),
                ours.wrong(),
                ours.missed(),
                ours.precision(),
                ours.recall(),
                ours.f1(),
                Score.of(guessed, expected, about).f1());
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
