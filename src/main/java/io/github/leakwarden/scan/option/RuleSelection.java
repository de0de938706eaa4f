package io.github.leakwarden.scan.option;

import io.github.leakwarden.detect.Verifiers;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Configuration;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of one scan: built in, configured, added, and chosen by id. */
final class RuleSelection {
    private static final Set<ScanOption> NAMING_FILES =
            EnumSet.of(ScanOption.BASELINE, ScanOption.IGNORE_FILE, ScanOption.GITLEAKS_IGNORE_PATH);

    private static final Set<ScanOption> NARROWING = EnumSet.of(
            ScanOption.HISTORY,
            ScanOption.BRANCH,
            ScanOption.SINCE,
            ScanOption.FIRST_PARENT,
            ScanOption.INCLUDE,
            ScanOption.EXCLUDE,
            ScanOption.TRACKED_ONLY,
            ScanOption.MAX_BLOB,
            ScanOption.NO_EXPOSURE);

    private final Configuration configuration;
    private final Set<ScanOption> configured;
    private final RuleSet rules;

    /** @param configured options that have their value from the configuration */
    private RuleSelection(Configuration configuration, Set<ScanOption> configured, OptionValues options)
            throws RequestException {
        this.configuration = configuration;
        this.configured = configured;
        this.rules = choose(configuration.rules(), options);
        if (rules.size() == 0) {
            throw noRule(options);
        }
    }

    /**
     * Finds, reads and lays over each other whatever the options ask for.
     *
     * @param root where a configuration may lie; empty when only a stream is scanned
     * @param directory what relative paths start from
     * @param cache where what a configuration came to is kept, if it is
     * @throws RequestException naming every fault of every file
     */
    static RuleSelection of(
            OptionValues options,
            Map<String, String> environment,
            Optional<Path> root,
            Path directory,
            Optional<Path> cache)
            throws RequestException {
        List<Path> ruleFiles = new ArrayList<>();
        for (String file : options.values(ScanOption.RULES)) {
            ruleFiles.add(directory.resolve(OptionValues.path(file)));
        }
        Optional<String> named = options.value(ScanOption.CONFIG);
        Optional<Path> option =
                named.isPresent() ? Optional.of(directory.resolve(OptionValues.path(named.get()))) : Optional.empty();
        RuleSet builtin =
                options.has(ScanOption.NO_BUILTIN_RULES) ? RuleSet.of(List.of(), List.of()) : BuiltinRules.load();
        Optional<String> variable = Optional.ofNullable(environment.get(Configuration.VARIABLE));
        if (ruleFiles.isEmpty() && Configuration.find(option, variable, root).isEmpty()) {
            return new RuleSelection(Configuration.none(builtin), Set.of(), options);
        }
        Configuration.Request request = new Configuration.Request(
                builtin,
                RuleLint.knowing(Verifiers.names()),
                optionNames(),
                option,
                dialect(options),
                variable,
                root,
                directory,
                ruleFiles);
        Configuration configuration = ConfigurationCache.load(cache, BuiltinRules.engine(), request);
        return new RuleSelection(configuration, fill(options, configuration, directory), options);
    }

    private static Optional<Dialect> dialect(OptionValues options) throws RequestException {
        Optional<String> format = options.value(ScanOption.CONFIG_FORMAT);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dialect> dialect = Dialect.named(format.get());
        if (dialect.isEmpty()) {
            throw new RequestException(
                    ScanOption.CONFIG_FORMAT.longName(), "has a value that does not fit", "leakwarden or gitleaks");
        }
        return dialect;
    }

    private static Set<String> optionNames() {
        Set<String> names = new HashSet<>();
        for (ScanOption option : ScanOption.values()) {
            names.add(option.key());
        }
        return names;
    }

    /** Without a rule a scan would find everything clean. */
    private RequestException noRule(OptionValues options) {
        String what = "no rule is in effect: nothing would be looked for";
        if (configuration.rules().size() > 0) {
            ScanOption last = options.values(ScanOption.DISABLE).isEmpty() ? ScanOption.ENABLE : ScanOption.DISABLE;
            return new RequestException(
                    place(last), what, "enable and disable must leave one, see leakwarden rules list");
        }
        return new RequestException(
                configuration.file().map(Path::toString).orElse(ScanOption.NO_BUILTIN_RULES.longName()),
                what,
                "write rules, or useDefault = true under [extend] for the built-in ones");
    }

    /** Who gave the option its value. */
    private String place(ScanOption option) {
        return configured.contains(option) && configuration.file().isPresent()
                ? configuration.file().get() + ", " + option.key()
                : option.longName();
    }

    private static RuleSet choose(RuleSet rules, OptionValues options) throws RequestException {
        List<String> enabled = options.values(ScanOption.ENABLE);
        List<String> disabled = options.values(ScanOption.DISABLE);
        if (enabled.isEmpty() && disabled.isEmpty()) {
            return rules;
        }
        List<Fault> faults = new ArrayList<>();
        unmatched(ScanOption.ENABLE, enabled, rules, faults);
        unmatched(ScanOption.DISABLE, disabled, rules, faults);
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return rules.filter(rule -> (enabled.isEmpty() || matchesAny(enabled, rule)) && !matchesAny(disabled, rule));
    }

    private static void unmatched(ScanOption option, List<String> globs, RuleSet rules, List<Fault> faults) {
        for (String glob : globs) {
            if (rules.rules().stream().noneMatch(rule -> matchesAny(List.of(glob), rule))) {
                faults.add(new Fault(option.longName(), "no rule's id matches", "see leakwarden rules list"));
            }
        }
    }

    private static boolean matchesAny(List<String> globs, Rule rule) {
        return globs.stream()
                .anyMatch(glob -> glob(glob).matcher(rule.id()).matches()
                        || rule.aliases().stream()
                                .anyMatch(alias -> glob(glob).matcher(alias).matches()));
    }

    private static Pattern glob(String text) {
        String quoted = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted);
    }

    /** Lets the configuration file speak where the command line is silent; returns for which options it does. */
    private static Set<ScanOption> fill(OptionValues options, Configuration configuration, Path directory)
            throws RequestException {
        Set<ScanOption> filled = EnumSet.noneOf(ScanOption.class);
        for (ScanOption option : ScanOption.values()) {
            List<String> values = configuration.scan().get(option.key());
            if (values != null && options.values(option).isEmpty()) {
                if (NAMING_FILES.contains(option)) {
                    checkFiles(option, values, directory);
                }
                options.fill(option, values);
                filled.add(option);
            }
        }
        return filled;
    }

    /** A pipe is waited for without end, and a device has none: only the user may name such a thing. */
    private static void checkFiles(ScanOption option, List<String> values, Path directory) throws RequestException {
        for (String value : values) {
            Path file = directory.resolve(OptionValues.path(value));
            if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                throw new RequestException(
                        option.longName(),
                        "the configuration names something that is neither file nor folder",
                        "name a file, or give it on the command line");
            }
        }
    }

    RuleSet rules() {
        return rules;
    }

    /** The configuration file, if there is one. */
    Optional<Path> file() {
        return configuration.file();
    }

    /** What of the scan the configuration file narrows, in a line for the report; the user may not know of it. */
    Optional<String> narrowing() {
        List<String> how = new ArrayList<>();
        for (ScanOption option : NARROWING) {
            List<String> values = configured.contains(option)
                    ? configuration.scan().getOrDefault(option.key(), List.of())
                    : List.of();
            if (!values.isEmpty() && !values.equals(List.of("false")) && !values.equals(List.of("full"))) {
                how.add(option.key());
            }
        }
        if (how.isEmpty() || configuration.file().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(configuration.file().get().getFileName() + " narrows this scan: " + String.join(", ", how));
    }

    Optional<byte[]> fingerprintKey() {
        return configuration.key().isPresent()
                ? Optional.of(configuration.key().get().bytes())
                : Optional.empty();
    }

    /** What to tell the user before the scan: which file speaks, and what of it has no effect. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (configuration.file().isPresent()) {
            int all = configuration.rules().size();
            notes.add(
                    configuration.summary() + (rules.size() == all ? "" : ", " + rules.size() + " of them in effect"));
        }
        for (Fault warning : configuration.warnings()) {
            notes.add("warning: " + warning);
        }
        return notes;
    }
}
