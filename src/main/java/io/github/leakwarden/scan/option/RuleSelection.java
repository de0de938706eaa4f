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
    private static final Set<ScanOption> KEPT_FROM_REPOSITORIES = EnumSet.of(
            ScanOption.EXIT_CODE, ScanOption.ALLOW_UNREAD, ScanOption.CACHE, ScanOption.SOURCE, ScanOption.PIPE);

    private static final Set<ScanOption> NAMING_FILES =
            EnumSet.of(ScanOption.BASELINE, ScanOption.IGNORE_FILE, ScanOption.GITLEAKS_IGNORE_PATH);

    private final Configuration configuration;
    private final RuleSet rules;

    private RuleSelection(Configuration configuration, RuleSet rules) {
        this.configuration = configuration;
        this.rules = rules;
    }

    /**
     * Finds, reads and lays over each other whatever the options ask for.
     *
     * @param root where a configuration may lie; empty when only a stream is scanned
     * @param directory what relative paths start from
     * @throws RequestException naming every fault of every file
     */
    static RuleSelection of(OptionValues options, Map<String, String> environment, Optional<Path> root, Path directory)
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
            return new RuleSelection(Configuration.none(builtin), choose(builtin, options));
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
        Configuration configuration =
                ConfigurationCache.load(CacheFolder.of(options, environment), BuiltinRules.engine(), request);
        fill(options, configuration, directory);
        return new RuleSelection(configuration, choose(configuration.rules(), options));
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

    /** What a scanned repository may say of its own scan; what a finding or an unread input costs is not among it. */
    private static Set<String> optionNames() {
        Set<String> names = new HashSet<>();
        for (ScanOption option : ScanOption.values()) {
            if (!KEPT_FROM_REPOSITORIES.contains(option)) {
                names.add(option.key());
            }
        }
        return names;
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

    /** Lets the configuration file speak where the command line is silent. */
    private static void fill(OptionValues options, Configuration configuration, Path directory)
            throws RequestException {
        for (ScanOption option : ScanOption.values()) {
            List<String> values = configuration.scan().get(option.key());
            if (values != null && options.values(option).isEmpty()) {
                if (NAMING_FILES.contains(option)) {
                    checkFiles(option, values, directory);
                }
                options.fill(option, values);
            }
        }
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

    Optional<byte[]> fingerprintKey() {
        return configuration.key().isPresent()
                ? Optional.of(configuration.key().get().bytes())
                : Optional.empty();
    }

    /** What to tell the user before the scan: which file speaks, and what of it has no effect. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (configuration.file().isPresent()) {
            notes.add(configuration.summary());
        }
        for (Fault warning : configuration.warnings()) {
            notes.add("warning: " + warning);
        }
        return notes;
    }
}
