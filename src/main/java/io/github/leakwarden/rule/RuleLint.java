package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.pattern.BadPatternException;
import io.github.leakwarden.pattern.BytePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks rule files without running them. What makes a rule unusable is found by {@link #faults}, and stops a scan;
 * {@link #check} finds in addition what makes it a poor rule, and is for {@code rules lint} and the build. Whether
 * examples hit is for those to find who can detect. Immutable.
 */
public final class RuleLint {
    private final Optional<Set<String>> verifiers;

    private RuleLint(Optional<Set<String>> verifiers) {
        this.verifiers = verifiers;
    }

    /** A lint that knows these names of checks in code. */
    public static RuleLint knowing(Set<String> verifiers) {
        return new RuleLint(Optional.of(Set.copyOf(verifiers)));
    }

    /** A lint that takes any verifier for known, where the checks are not at hand. */
    public static RuleLint withoutVerifiers() {
        return new RuleLint(Optional.empty());
    }

    /** Everything wrong with the files, those of the first file first, then by line. */
    public List<Fault> check(List<RuleFile> files) {
        return run(files, List.of(), true);
    }

    /** What makes the files unusable. */
    public List<Fault> faults(List<RuleFile> files) {
        return run(files, List.of(), false);
    }

    /** What makes the files unusable, given that their rules may extend those of a base. */
    List<Fault> faults(List<RuleFile> files, Collection<Rule> base) {
        return run(files, base, false);
    }

    private List<Fault> run(List<RuleFile> files, Collection<Rule> base, boolean quality) {
        Map<String, String> places = places(files);
        List<Fault> all = new ArrayList<>();
        for (RuleFile file : files) {
            Faults faults = new Faults(file);
            new FileLint(file, faults, base, places).run();
            if (quality) {
                new QualityLint(file, faults).run();
            }
            all.addAll(faults.faults());
        }
        return all;
    }

    /** Where each rule id stands first. */
    private static Map<String, String> places(List<RuleFile> files) {
        Map<String, String> places = new TreeMap<>();
        for (RuleFile file : files) {
            for (RuleFile.Entry entry : file.entries()) {
                places.putIfAbsent(entry.rule().id(), file.place(entry.line("id")));
            }
        }
        return places;
    }

    /** One file among the others. */
    private final class FileLint {
        private final RuleFile file;
        private final Faults faults;
        private final Collection<Rule> base;
        private final Map<String, String> places;

        FileLint(RuleFile file, Faults faults, Collection<Rule> base, Map<String, String> places) {
            this.file = file;
            this.faults = faults;
            this.base = base;
            this.places = places;
        }

        void run() {
            for (RuleFile.Entry entry : file.entries()) {
                unique(entry);
                references(entry);
                patterns(entry, effective(entry));
            }
            for (RuleFile.Allowing allowing : file.allowlists()) {
                patterns(allowing);
                allowing.allowlist().targetRules().stream()
                        .sorted()
                        .forEach(id -> exists(id, allowing.line("targetRules")));
            }
        }

        /** The rule as it will be; of several that share an alias, the first. */
        private Rule effective(RuleFile.Entry entry) {
            return RuleLayers.named(base, entry.rule().id()).stream()
                    .findFirst()
                    .map(extended -> RuleMerge.merge(extended, entry, file.dialect()))
                    .orElse(entry.rule());
        }

        private void unique(RuleFile.Entry entry) {
            String first = places.get(entry.rule().id());
            String place = file.place(entry.line("id"));
            if (!entry.rule().id().isBlank() && !place.equals(first)) {
                faults.add(entry.line("id"), "another rule has this id", "it stands at " + first);
            }
            for (String alias : entry.rule().aliases()) {
                if (places.containsKey(alias)
                        || base.stream().anyMatch(rule -> rule.id().equals(alias))) {
                    faults.add(entry.line("aliases"), "an alias is the id of a rule", "remove" + Names.quoted(alias));
                }
            }
        }

        private void references(RuleFile.Entry entry) {
            Rule rule = entry.rule();
            rule.pair().ifPresent(pair -> partner(rule, pair.with(), entry.line("pair")));
            rule.required().forEach(required -> partner(rule, required.id(), entry.line("required")));
            if (rule.verifier().isPresent() && verifiers.isPresent()) {
                verifier(rule.verifier().get(), verifiers.get(), entry.line("verifier"));
            }
        }

        private void partner(Rule rule, String id, int line) {
            if (id.equals(rule.id()) && file.dialect() == Dialect.LEAKWARDEN) {
                faults.add(line, "the rule names itself", "the id of another rule");
            } else if (!id.isEmpty()) {
                exists(id, line);
            }
        }

        private void verifier(String name, Set<String> known, int line) {
            if (!known.contains(name)) {
                String cure = Names.cure(name, known);
                faults.add(
                        line,
                        "unknown verifier" + Names.quoted(name),
                        cure.isEmpty() ? "one of " + sorted(known) : cure);
            }
        }

        private void exists(String id, int line) {
            if (!places.containsKey(id) && RuleLayers.named(base, id).isEmpty()) {
                List<String> ids = new ArrayList<>(places.keySet());
                base.forEach(rule -> ids.add(rule.id()));
                faults.add(line, "no rule has the id" + Names.quoted(id), Names.cure(id, ids));
            }
        }

        private void patterns(RuleFile.Entry entry, Rule rule) {
            if (rule.regex().isEmpty() && rule.path().isEmpty()) {
                faults.add(entry.line(), "the rule has neither regex nor path", "regex = '''…'''");
            }
            rule.path().ifPresent(path -> compile("path", path, entry.line("path")));
            entry.allowlists().forEach(this::patterns);
            Optional<BytePattern> pattern = rule.regex().flatMap(regex -> compile("regex", regex, entry.line("regex")));
            if (pattern.isPresent() && rule.secretGroup() > pattern.get().groupCount()) {
                faults.add(
                        entry.line("secretGroup"),
                        "secretGroup is greater than the number of groups",
                        "regex has " + pattern.get().groupCount());
            }
        }

        private void patterns(RuleFile.Allowing allowing) {
            allowing.allowlist().paths().forEach(path -> compile("paths", path, allowing.line("paths")));
            allowing.allowlist().regexes().forEach(regex -> compile("regexes", regex, allowing.line("regexes")));
        }

        private Optional<BytePattern> compile(String key, String pattern, int line) {
            try {
                return Optional.of(BytePattern.compile(pattern));
            } catch (BadPatternException bad) {
                faults.add(line, key + " does not compile", bad.getMessage() + ", at character " + (bad.offset() + 1));
                return Optional.empty();
            }
        }
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
