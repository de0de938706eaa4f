package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.report.Reports;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What gitleaks' commands and options mean here, so that who comes from there need only type another name. */
final class GitleaksSpellings {
    /** Its commands, and what each asks of {@code scan}. */
    static final Map<String, List<String>> COMMANDS = Map.of(
            "dir", List.of("--no-git"),
            "directory", List.of("--no-git"),
            "file", List.of("--no-git"),
            "git", List.of(),
            "detect", List.of(),
            "protect", List.of("--staged"),
            "stdin", List.of("-"));

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "fatal");
    private static final String SINCE = "--since=";
    private static final String AFTER = "--after=";
    private static final long MEGABYTE = 1_000_000;

    private final OptionValues options;
    private final List<Fault> faults = new ArrayList<>();

    private GitleaksSpellings(OptionValues options) {
        this.options = options;
    }

    /** The words after {@code scan} that do what one of gitleaks' commands does; nothing if it is none. */
    static Optional<List<String>> scan(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += wordsOfOption(words.get(at));
        }
        List<String> asked = at < words.size() ? COMMANDS.get(words.get(at)) : null;
        if (asked == null) {
            return Optional.empty();
        }
        List<String> scan = new ArrayList<>(words.subList(0, at));
        scan.addAll(asked);
        scan.addAll(words.subList(at + 1, words.size()));
        return Optional.of(scan);
    }

    /** gitleaks takes options before the command, too. */
    private static int wordsOfOption(String word) {
        boolean valueFollows =
                ScanOption.named(word).flatMap(ScanOption::argument).isPresent();
        return valueFollows ? 2 : 1;
    }

    /**
     * Says in our options what those of gitleaks ask for.
     *
     * @param options given, to which ours are added
     * @param paths given, to which one may be added
     * @return what cannot be said
     */
    static List<Fault> translate(OptionValues options, List<String> paths) {
        GitleaksSpellings spellings = new GitleaksSpellings(options);
        options.value(ScanOption.SOURCE).ifPresent(paths::add);
        if (options.has(ScanOption.PIPE)) {
            paths.add("-");
        }
        if (options.has(ScanOption.PRE_COMMIT)) {
            options.add(ScanOption.STAGED, "true");
        }
        if (options.has(ScanOption.NO_COLOR)) {
            options.add(ScanOption.COLOR, "never");
        }
        spellings.megabytes();
        spellings.timeout();
        options.value(ScanOption.LOG_OPTS).ifPresent(spellings::log);
        spellings.check();
        return spellings.faults;
    }

    private void megabytes() {
        Optional<String> given = options.value(ScanOption.MAX_TARGET_MEGABYTES);
        if (given.isPresent()) {
            int number = number(ScanOption.MAX_TARGET_MEGABYTES, Integer.MAX_VALUE);
            if (number > 0) {
                options.add(ScanOption.MAX_BLOB, Long.toString(number * MEGABYTE));
            }
        }
    }

    private void timeout() {
        int seconds = number(ScanOption.TIMEOUT, Integer.MAX_VALUE);
        if (seconds > 0) {
            options.add(ScanOption.MAX_TIME, seconds + "s");
        }
    }

    private void log(String text) {
        for (String word : text.strip().split("\\s+")) {
            if (word.startsWith(SINCE) || word.startsWith(AFTER)) {
                options.add(ScanOption.SINCE, word.substring(word.indexOf('=') + 1));
            } else if (word.equals("--first-parent")) {
                options.add(ScanOption.FIRST_PARENT, "true");
            } else if (!word.isEmpty() && !word.startsWith("-")) {
                boolean second = options.has(ScanOption.HISTORY);
                options.add(ScanOption.HISTORY, word);
                fault(second, ScanOption.LOG_OPTS, "names several branches or ranges", "name one");
            } else {
                fault(
                        !word.isEmpty() && !word.equals("--all") && !word.equals("--full-history"),
                        ScanOption.LOG_OPTS,
                        "has an option of git log that means nothing here",
                        "--all, --since=DATE, --first-parent, and a branch or range; paths go to --include");
            }
        }
    }

    private void check() {
        Optional<String> redact = options.value(ScanOption.REDACT);
        if (redact.isPresent() && !redact.get().equals("true") && !redact.get().equals("false")) {
            number(ScanOption.REDACT, 100);
        }
        fault(
                options.value(ScanOption.LOG_LEVEL)
                        .filter(level -> !LEVELS.contains(level))
                        .isPresent(),
                ScanOption.LOG_LEVEL,
                "has a value that does not fit",
                "trace, debug, info, warn, error or fatal");
    }

    private int number(ScanOption option, int most) {
        Optional<String> text = options.value(option);
        boolean fits = text.isEmpty() || text.get().matches("\\d{1,9}") && Integer.parseInt(text.get()) <= most;
        fault(!fits, option, "has a value that does not fit", "a whole number from 0");
        return fits ? text.map(Integer::parseInt).orElse(0) : 0;
    }

    private void fault(boolean wrong, ScanOption option, String what, String cure) {
        if (wrong) {
            faults.add(new Fault(option.longName(), what, cure));
        }
    }

    /** A line for each option that was given and has no effect: that, and why. */
    static List<String> withoutEffect(OptionValues options) {
        List<String> lines = new ArrayList<>();
        for (ScanOption option : ScanOption.values()) {
            if (option.isWithoutEffect() && options.has(option)) {
                lines.add(option.longName() + ": " + option.help());
            }
        }
        return lines;
    }

    /** The format that a report's file name tells; JSON if it tells none. */
    static String formatOf(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String format = ending.equals("xml") ? "junit" : ending;
        return Reports.names().contains(format) ? format : "json";
    }
}
