package io.github.leakwarden.rule;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads rule files: one provider and its rules. Every fault of a file is found at once and stands in the result;
 * {@link RuleLint} finds those that only several files together show. A file that cannot be read is a fault too.
 *
 * <p>The format is described in {@code rules/README.md}.
 */
public final class RuleFileParser {
    /** Far above any rule file, far below what hurts. */
    private static final long MAX_BYTES = 4L << 20;

    private RuleFileParser() {}

    /** Reads a file. The name is what faults call it. */
    public static RuleFile parse(Path file, String name, Dialect dialect) {
        Faults faults = new Faults(name);
        return text(file, faults)
                .map(text -> parse(text, name, dialect))
                .orElseGet(() ->
                        new RuleFile(name, dialect, Provider.NONE, List.of(), List.of(), faults.faults(), List.of()));
    }

    /** Reads a text. The name is what faults call it. */
    public static RuleFile parse(String text, String name, Dialect dialect) {
        Faults faults = new Faults(name);
        Fields root = TomlText.read(text, dialect, faults);
        head(root);
        RuleFile file = body(root, name);
        root.finish();
        return file.with(faults);
    }

    /** What a file says of itself, and nobody needs. */
    static void head(Fields root) {
        root.text("title");
        root.text("description");
        root.text("minVersion");
        if (root.dialect() == Dialect.GITLEAKS) {
            root.text("betterleaksMinVersion");
        }
    }

    /** Provider, rules and allowlists of a table that may hold more; its faults are not copied yet. */
    static RuleFile body(Fields root, String name) {
        Provider provider = root.table("provider").map(ProviderReader::read).orElse(Provider.NONE);
        List<RuleFile.Entry> entries = new ArrayList<>();
        for (Fields rule : root.tables("rules")) {
            entries.add(RuleReader.read(rule, provider));
        }
        List<RuleFile.Allowing> allowlists = new ArrayList<>(AllowlistReader.read(root, true));
        if (root.dialect() == Dialect.GITLEAKS) {
            List.of("prefilter", "filter").forEach(key -> allowlists.addAll(filter(root, key)));
            ignored(root.tables("rules"));
        }
        return new RuleFile(name, root.dialect(), provider, entries, allowlists, List.of(), List.of());
    }

    /** A filter for all rules: as allowlists, which know no entropy. */
    private static List<RuleFile.Allowing> filter(Fields root, String key) {
        Optional<FilterReader.Reading> reading = FilterReader.read(root, key);
        if (reading.filter(read -> read.entropy() > 0).isPresent()) {
            root.faults().warn(root.line(key), "entropy in a " + key + " for all rules is not run", "");
        }
        return reading.map(read -> read.allowing(root, key)).orElse(List.of());
    }

    /** One warning for each word that many rules have, at the first of them. */
    private static void ignored(List<Fields> rules) {
        for (String key : RuleReader.PROGRAMS) {
            List<Fields> having = rules.stream().filter(rule -> rule.has(key)).toList();
            if (!having.isEmpty()) {
                Fields first = having.get(0);
                String more = having.size() > 1 ? ", as in " + (having.size() - 1) + " more rules" : "";
                first.faults().warn(first.line(key), key + " is ignored" + more + ": this scanner does not run it", "");
            }
        }
    }

    /** The text of a file, or a fault in its first line. */
    static Optional<String> text(Path file, Faults faults) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                faults.add(1, "the file is too large for a rule file", "");
                return Optional.empty();
            }
            return Optional.of(withoutMark(Files.readString(file)));
        } catch (CharacterCodingException notUtf8) {
            faults.add(1, "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            faults.add(1, "the file cannot be read", "check its name and permissions");
        }
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
