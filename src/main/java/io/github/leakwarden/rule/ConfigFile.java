package io.github.leakwarden.rule;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A configuration file as it was read: rules and allowlists, what they extend, and options of the scan.
 *
 * @param rules its rules and allowlists, and its faults
 * @param extend what they are laid over
 * @param scan values of options by their long names without dashes; a switch is {@code true} or {@code false}
 * @param key the key of its fingerprints
 */
record ConfigFile(RuleFile rules, Extend extend, Map<String, List<String>> scan, Optional<FingerprintKey> key) {
    ConfigFile {
        scan = Map.copyOf(scan);
    }

    /**
     * The table {@code [extend]}.
     *
     * @param builtin whether the built-in rules are the base
     * @param path another configuration that is the base
     * @param disabled ids of rules of the base that are left out
     * @param line of the table, or 1
     */
    record Extend(boolean builtin, Optional<String> path, List<String> disabled, int line) {
        Extend {
            disabled = List.copyOf(disabled);
        }
    }

    /**
     * The scanned repository must not say where a scan writes, what it shows, what it is about and what its outcome
     * costs. Neither is there a second spelling here for what has one, nor one that would do nothing.
     */
    private static final Set<String> COMMAND_LINE_ONLY = Set.of(
            "report",
            "report-path",
            "report-format",
            "show-secrets",
            "cache",
            "max-time",
            "staged",
            "diff-base",
            "config-format",
            "exit-code",
            "allow-unread",
            "source",
            "pipe",
            "pre-commit",
            "no-git",
            "log-opts",
            "max-target-megabytes",
            "no-color",
            "redact",
            "verbose",
            "no-banner",
            "log-level",
            "timeout",
            "follow-symlinks",
            "platform",
            "diagnostics",
            "diagnostics-dir");

    private static final Map<String, String> WRITTEN_OTHERWISE = Map.of(
            "config", "write [extend] path",
            "rules", "write the rules here, or [extend] path",
            "no-builtin-rules", "write [extend] useDefault = false");

    /** Reads a file; what cannot be read is a fault of the result. */
    static ConfigFile parse(Path file, String name, Dialect dialect, Set<String> options) {
        Faults faults = new Faults(name);
        return RuleFileParser.text(file, faults)
                .map(text -> parse(text, name, dialect, options))
                .orElseGet(() -> new ConfigFile(
                        new RuleFile(name, dialect, Provider.NONE, List.of(), List.of(), faults.faults(), List.of()),
                        new Extend(dialect == Dialect.LEAKWARDEN, Optional.empty(), List.of(), 1),
                        Map.of(),
                        Optional.empty()));
    }

    /** Reads a text; {@code options} are the names that {@code [scan]} may hold. */
    static ConfigFile parse(String text, String name, Dialect dialect, Set<String> options) {
        Faults faults = new Faults(name);
        Fields root = TomlText.read(text, dialect, faults);
        RuleFileParser.head(root);
        RuleFile rules = RuleFileParser.body(root, name);
        Extend extend = extend(root);
        Map<String, List<String>> scan = Map.of();
        Optional<FingerprintKey> key = Optional.empty();
        if (dialect == Dialect.LEAKWARDEN) {
            scan = root.table("scan").map(table -> scan(table, options)).orElse(scan);
            key = key(root);
        }
        root.finish();
        return new ConfigFile(rules.with(faults), extend, scan, key);
    }

    private static Extend extend(Fields root) {
        boolean byDefault = root.dialect() == Dialect.LEAKWARDEN;
        Optional<Fields> table = root.table("extend");
        if (table.isEmpty()) {
            return new Extend(byDefault, Optional.empty(), List.of(), 1);
        }
        Fields fields = table.get();
        Optional<String> path = fields.text("path").filter(text -> !text.isEmpty());
        boolean builtin = fields.flag("useDefault", byDefault && path.isEmpty());
        List<String> disabled = fields.texts("disabledRules");
        fields.ignored(List.of("url"), "nothing is fetched");
        fields.finish();
        if (builtin && path.isPresent()) {
            fields.fault("path", "both useDefault and path", "one of them");
        }
        return new Extend(builtin, path, disabled, fields.line());
    }

    private static Map<String, List<String>> scan(Fields fields, Set<String> options) {
        Set<String> allowed = new TreeSet<>(options);
        allowed.removeAll(COMMAND_LINE_ONLY);
        allowed.removeAll(WRITTEN_OTHERWISE.keySet());
        Map<String, List<String>> scan = new LinkedHashMap<>(fields.options());
        for (String option : scan.keySet()) {
            if (COMMAND_LINE_ONLY.contains(option)) {
                fields.fault(option, option + " is no option for a file", "give it on the command line");
            } else if (WRITTEN_OTHERWISE.containsKey(option)) {
                fields.fault(option, option + " is no option for a file", WRITTEN_OTHERWISE.getOrDefault(option, ""));
            } else if (!allowed.contains(option)) {
                fields.fault(option, "unknown option" + Names.quoted(option), Names.cure(option, allowed));
            }
        }
        return scan;
    }

    private static Optional<FingerprintKey> key(Fields root) {
        Optional<String> text = root.text("fingerprint-key");
        if (text.isPresent() && text.get().length() < FingerprintKey.SHORTEST) {
            root.fault(
                    "fingerprint-key", "the key is too short", "at least " + FingerprintKey.SHORTEST + " characters");
        }
        return text.map(FingerprintKey::new);
    }
}
