package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException.Fault;
import java.util.List;
import java.util.Map;

/**
 * A rule file as it was read, with the lines of its parts, before it is checked against other files.
 *
 * @param name what faults call the file: its path as the user knows it
 * @param dialect whose words it uses
 * @param provider the table of that name; {@link Provider#NONE} if there is none
 * @param entries its rules, in the order of the file
 * @param allowlists those that concern all rules, or the rules they name
 * @param faults what is wrong with the file by itself, sorted by line
 * @param warnings what is ignored, sorted by line
 */
public record RuleFile(
        String name,
        Dialect dialect,
        Provider provider,
        List<Entry> entries,
        List<Allowing> allowlists,
        List<Fault> faults,
        List<Fault> warnings) {
    public RuleFile {
        entries = List.copyOf(entries);
        allowlists = List.copyOf(allowlists);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /**
     * A rule, where it stands and which of its fields were written.
     *
     * @param rule with defaults where nothing was written
     * @param line of its table, from 1
     * @param lines of the fields that were written, by key
     * @param allowlists the rule's own, with their lines
     * @param exampleLines lines of its examples, in their order
     * @param counterexampleLines lines of its counterexamples, in their order
     */
    public record Entry(
            Rule rule,
            int line,
            Map<String, Integer> lines,
            List<Allowing> allowlists,
            List<Integer> exampleLines,
            List<Integer> counterexampleLines) {
        public Entry {
            lines = Map.copyOf(lines);
            allowlists = List.copyOf(allowlists);
            exampleLines = List.copyOf(exampleLines);
            counterexampleLines = List.copyOf(counterexampleLines);
        }

        /** Where a field stands, or its table if it was not written. */
        public int line(String key) {
            return lines.getOrDefault(key, line);
        }

        boolean wrote(String key) {
            return lines.containsKey(key);
        }
    }

    /**
     * An allowlist and where it stands.
     *
     * @param allowlist what it allows
     * @param line of its table, from 1
     * @param lines of its fields, by key
     */
    public record Allowing(Allowlist allowlist, int line, Map<String, Integer> lines) {
        public Allowing {
            lines = Map.copyOf(lines);
        }

        int line(String key) {
            return lines.getOrDefault(key, line);
        }
    }

    /** The same file with what was found wrong with it. */
    RuleFile with(Faults found) {
        return new RuleFile(name, dialect, provider, entries, allowlists, found.faults(), found.warnings());
    }

    /** The same file with other rules and allowlists. */
    RuleFile with(List<Entry> newEntries, List<Allowing> newAllowlists) {
        return new RuleFile(name, dialect, provider, newEntries, newAllowlists, faults, warnings);
    }

    /** The place of a line of this file, as faults write it. */
    public String place(int line) {
        return name + ":" + line;
    }
}
