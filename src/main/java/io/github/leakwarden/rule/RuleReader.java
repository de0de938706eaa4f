package io.github.leakwarden.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one {@code [[rules]]} table. What is absent gets its default; whether it may be absent is asked elsewhere. */
final class RuleReader {
    private static final Map<String, Rule.Checksum> CHECKSUMS = Fields.words(Rule.Checksum.values());

    private static final Map<String, Rule.Attribution> ATTRIBUTIONS = Fields.words(Rule.Attribution.values());

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    private static final Pattern WORD = Pattern.compile("[a-z0-9_-]+");

    private static final int FAR = 1_000_000;

    /** Betterleaks' programs and switches, which mean nothing here. */
    static final List<String> PROGRAMS = List.of("prefilter", "validate", "specificity", "tokenEfficiency");

    private RuleReader() {}

    static RuleFile.Entry read(Fields fields, Provider provider) {
        List<Fields> examples = fields.tables("examples");
        List<Fields> counterexamples = fields.tables("counterexamples");
        List<RuleFile.Allowing> allowlists = new ArrayList<>(AllowlistReader.read(fields, false));
        Optional<FilterReader.Reading> filter = FilterReader.read(fields, "filter");
        filter.ifPresent(reading -> allowlists.addAll(reading.allowing(fields, "filter")));
        Rule rule = new Rule(
                fields.dialect(),
                fields.text("id", ""),
                fields.texts("aliases"),
                provider,
                fields.text("description", ""),
                fields.texts("tags"),
                ProfileReader.read(fields),
                search(fields),
                checks(fields, filter, allowlists),
                ownership(fields),
                partners(fields),
                new Proofs(
                        examples.stream().map(ProofReader::example).toList(),
                        counterexamples.stream()
                                .map(ProofReader::counterexample)
                                .toList()));
        finish(fields, rule);
        return new RuleFile.Entry(
                rule,
                fields.line(),
                fields.lines(),
                allowlists,
                examples.stream().map(Fields::line).toList(),
                counterexamples.stream().map(Fields::line).toList());
    }

    private static Search search(Fields fields) {
        return new Search(
                keywords(fields),
                fields.text("regex").filter(regex -> !regex.isEmpty()),
                secretGroup(fields),
                replacements(fields),
                fields.text("path").filter(path -> !path.isEmpty()));
    }

    private static Checks checks(
            Fields fields, Optional<FilterReader.Reading> filter, List<RuleFile.Allowing> allowlists) {
        return new Checks(
                Math.max(
                        entropy(fields),
                        filter.map(FilterReader.Reading::entropy).orElse(0.0)),
                fields.text("verifier"),
                fields.choice("checksum", CHECKSUMS, Rule.Checksum.USUAL),
                allowlists.stream().map(RuleFile.Allowing::allowlist).toList());
    }

    private static Ownership ownership(Fields fields) {
        return new Ownership(
                fields.choice("attribution", ATTRIBUTIONS, attribution(fields)),
                fields.text("shape", ""),
                evidence(fields));
    }

    /** What a rule has that says nothing of it: gitleaks knows a generic rule by its id. */
    private static Rule.Attribution attribution(Fields fields) {
        boolean generic = fields.dialect() == Dialect.GITLEAKS
                && fields.text("id", "").toLowerCase(Locale.ROOT).contains("generic");
        return generic ? Rule.Attribution.GENERIC : Rule.Attribution.CLAIMED;
    }

    private static Partners partners(Fields fields) {
        return new Partners(
                fields.table("pair").map(RuleReader::pair),
                fields.tables("required").stream().map(RuleReader::requirement).toList(),
                fields.flag("skipReport", false));
    }

    private static void finish(Fields fields, Rule rule) {
        if (fields.dialect() == Dialect.GITLEAKS) {
            PROGRAMS.forEach(fields::has);
        }
        fields.finish();
        if (rule.regex().isEmpty() && !rule.keywords().isEmpty() && rule.path().isPresent()) {
            fields.faults().warn(fields.line("keywords"), "keywords of a rule without regex are ignored", "");
        }
        names(fields, rule);
    }

    /** In gitleaks a number below zero is as good as none. */
    private static int secretGroup(Fields fields) {
        boolean foreign = fields.dialect() == Dialect.GITLEAKS;
        return Math.max(0, fields.integer("secretGroup", foreign ? Integer.MIN_VALUE : 0, 1000, 0));
    }

    /** Foreign files may ask for more than there is; nothing passes then, as they say. */
    private static double entropy(Fields fields) {
        return fields.dialect() == Dialect.GITLEAKS
                ? Math.max(0, fields.number("entropy", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0))
                : fields.number("entropy", 0, 8, 0);
    }

    private static void names(Fields fields, Rule rule) {
        boolean ours = fields.dialect() == Dialect.LEAKWARDEN;
        if (rule.id().isBlank()) {
            fields.faults().add(fields.line(), "the rule has no id", "id = \"provider-credential\"");
        } else if (ours && !ID.matcher(rule.id()).matches()) {
            fields.fault("id", "id is no rule id", "provider-credential: lower-case words with hyphens");
        }
        if (!rule.shape().isEmpty() && !WORD.matcher(rule.shape()).matches()) {
            fields.fault("shape", "shape is no word", "lower-case letters, digits, - and _");
        }
        fields.unique("aliases", rule.aliases());
        fields.unique("tags", rule.tags());
    }

    private static List<String> keywords(Fields fields) {
        List<String> keywords = fields.texts("keywords");
        List<String> lower = lower(keywords);
        if (fields.dialect() == Dialect.LEAKWARDEN && !lower.equals(keywords)) {
            fields.fault("keywords", "keywords are compared in lower case", "write them in lower case");
        }
        if (keywords.stream().noneMatch(String::isBlank)) {
            return lower;
        }
        if (fields.dialect() == Dialect.LEAKWARDEN) {
            fields.fault("keywords", "a keyword is empty", "remove it");
        } else {
            fields.faults().warn(fields.line("keywords"), "an empty keyword is left out", "remove it");
        }
        return lower.stream().filter(keyword -> !keyword.isBlank()).toList();
    }

    private static List<String> evidence(Fields fields) {
        List<String> evidence = fields.texts("evidence");
        if (evidence.stream().anyMatch(word -> word.strip().length() < 3)) {
            fields.fault("evidence", "evidence of fewer than three characters is everywhere", "a longer text");
        }
        return lower(evidence);
    }

    private static List<Rule.Replacement> replacements(Fields fields) {
        return fields.tables("normalize").stream().map(RuleReader::replacement).toList();
    }

    private static Rule.Replacement replacement(Fields fields) {
        Rule.Replacement replacement = new Rule.Replacement(fields.needed("from"), fields.text("to", ""));
        fields.finish();
        return replacement;
    }

    private static Rule.Pair pair(Fields fields) {
        Rule.Pair pair = new Rule.Pair(fields.needed("with"), fields.integer("within-lines", 0, FAR, 10));
        fields.finish();
        return pair;
    }

    private static Rule.Requirement requirement(Fields fields) {
        Rule.Requirement requirement = new Rule.Requirement(
                fields.needed("id"), distance(fields, "withinLines"), distance(fields, "withinColumns"));
        fields.finish();
        return requirement;
    }

    private static Optional<Integer> distance(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.integer(key, 0, FAR, 0)) : Optional.empty();
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
