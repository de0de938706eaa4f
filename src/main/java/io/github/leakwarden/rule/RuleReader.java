package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one {@code [[rules]]} table. What is absent gets its default; whether it may be absent is asked elsewhere. */
final class RuleReader {
    static final Map<String, Kind> KINDS = Fields.words(Kind.values(), Kind::label);
    static final Map<String, Severity> SEVERITIES = Fields.words(Severity.values(), Severity::label);
    static final Map<String, Confidence> CONFIDENCES = Fields.words(Confidence.values(), Confidence::label);
    static final Map<String, Rule.Place> PLACES = Fields.words(Rule.Place.values(), RuleReader::label);
    static final Map<String, Rule.Checksum> CHECKSUMS = Fields.words(Rule.Checksum.values(), RuleReader::label);
    static final Map<String, Rule.Attribution> ATTRIBUTIONS =
            Fields.words(Rule.Attribution.values(), RuleReader::label);

    private static final String BY_PREFIX = "by-prefix";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    private static final Pattern WORD = Pattern.compile("[a-z0-9_-]+");

    /** RFC 9110's token. */
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final int FAR = 1_000_000;

    /** Betterleaks' programs and switches, which mean nothing here. */
    static final List<String> PROGRAMS = List.of("prefilter", "validate", "specificity", "tokenEfficiency");

    private RuleReader() {}

    static RuleFile.Entry read(Fields fields, Provider provider) {
        Kind kind = fields.choice("kind", KINDS, Kind.SECRET);
        List<Fields> examples = fields.tables("examples");
        List<Fields> counterexamples = fields.tables("counterexamples");
        List<RuleFile.Allowing> allowlists = new ArrayList<>(AllowlistReader.read(fields, false));
        Optional<FilterReader.Reading> filter = FilterReader.read(fields, "filter");
        filter.ifPresent(reading -> allowlists.addAll(reading.allowing(fields, "filter")));
        Rule rule = new Rule(
                fields.dialect(),
                fields.text("id", ""),
                provider,
                fields.texts("aliases"),
                fields.text("description", ""),
                kind,
                allowedIn(fields, kind),
                environment(fields),
                prefixes(fields),
                fields.choice("severity", SEVERITIES, severity(kind)),
                fields.choice("confidence", CONFIDENCES, Confidence.MEDIUM),
                headers(fields),
                keywords(fields),
                fields.text("regex").filter(regex -> !regex.isEmpty()),
                secretGroup(fields),
                Math.max(
                        entropy(fields),
                        filter.map(FilterReader.Reading::entropy).orElse(0.0)),
                fields.text("verifier"),
                fields.choice("checksum", CHECKSUMS, Rule.Checksum.USUAL),
                evidence(fields),
                fields.choice("attribution", ATTRIBUTIONS, Rule.Attribution.CLAIMED),
                fields.text("shape", ""),
                replacements(fields),
                fields.table("pair").map(RuleReader::pair),
                fields.text("path").filter(path -> !path.isEmpty()),
                allowlists.stream().map(RuleFile.Allowing::allowlist).toList(),
                fields.tables("required").stream().map(RuleReader::requirement).toList(),
                fields.flag("skipReport", false),
                fields.texts("tags"),
                examples.stream().map(RuleReader::example).toList(),
                counterexamples.stream().map(RuleReader::counterexample).toList());
        if (fields.dialect() == Dialect.GITLEAKS) {
            PROGRAMS.forEach(fields::has);
        }
        fields.finish();
        if (rule.regex().isEmpty() && !rule.keywords().isEmpty() && rule.path().isPresent()) {
            fields.faults().warn(fields.line("keywords"), "keywords of a rule without regex are ignored", "");
        }
        names(fields, rule);
        return new RuleFile.Entry(
                rule,
                fields.line(),
                fields.lines(),
                allowlists,
                examples.stream().map(Fields::line).toList(),
                counterexamples.stream().map(Fields::line).toList());
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
        unique(fields, "aliases", rule.aliases());
        unique(fields, "tags", rule.tags());
    }

    private static void unique(Fields fields, String key, List<String> texts) {
        if (fields.dialect() == Dialect.LEAKWARDEN && new HashSet<>(texts).size() < texts.size()) {
            fields.fault(key, key + " says something twice", "once suffices");
        }
    }

    /** What a kind allows if the rule says nothing. */
    private static Set<Rule.Place> allowedIn(Fields fields, Kind kind) {
        List<Rule.Place> places = fields.choices("allowed-in", PLACES);
        if (!places.isEmpty()) {
            return Set.copyOf(places);
        }
        return kind == Kind.SECRET ? Set.of(Rule.Place.SERVER) : Set.of(Rule.Place.values());
    }

    private static Severity severity(Kind kind) {
        return switch (kind) {
            case SECRET -> Severity.HIGH;
            case CLIENT_SCOPED -> Severity.LOW;
            case PUBLISHABLE, IDENTIFIER -> Severity.INFO;
        };
    }

    private static Environment environment(Fields fields) {
        Map<String, Environment> words = new HashMap<>(ProviderReader.ENVIRONMENTS);
        words.put(BY_PREFIX, Environment.UNKNOWN);
        Environment environment = fields.choice("environment", words, Environment.UNKNOWN);
        if (fields.text("environment", "").equals(BY_PREFIX) && !fields.has("prefixes")) {
            fields.fault("environment", "no prefix tells the environment", "prefixes = [{ prefix, environment }]");
        }
        return environment;
    }

    private static List<Rule.Prefix> prefixes(Fields fields) {
        List<Rule.Prefix> prefixes =
                fields.tables("prefixes").stream().map(RuleReader::prefix).toList();
        unique(fields, "prefixes", prefixes.stream().map(Rule.Prefix::prefix).toList());
        return prefixes;
    }

    private static Rule.Prefix prefix(Fields fields) {
        Rule.Prefix prefix = new Rule.Prefix(
                needed(fields, "prefix"),
                fields.choice("environment", ProviderReader.ENVIRONMENTS, Environment.UNKNOWN));
        fields.finish();
        return prefix;
    }

    private static List<Rule.Header> headers(Fields fields) {
        return fields.tables("headers").stream().map(RuleReader::header).toList();
    }

    private static Rule.Header header(Fields fields) {
        Rule.Header header =
                new Rule.Header(needed(fields, "name"), fields.text("scheme", ""), fields.flag("distinctive", false));
        fields.finish();
        if (!header.name().isEmpty() && !HEADER.matcher(header.name()).matches()) {
            fields.fault("name", "name is no header name", "as in RFC 9110, without colon");
        }
        return header;
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
        Rule.Replacement replacement = new Rule.Replacement(needed(fields, "from"), fields.text("to", ""));
        fields.finish();
        return replacement;
    }

    private static Rule.Pair pair(Fields fields) {
        Rule.Pair pair = new Rule.Pair(needed(fields, "with"), fields.integer("within-lines", 0, FAR, 10));
        fields.finish();
        return pair;
    }

    private static Rule.Requirement requirement(Fields fields) {
        Rule.Requirement requirement = new Rule.Requirement(
                needed(fields, "id"), distance(fields, "withinLines"), distance(fields, "withinColumns"));
        fields.finish();
        return requirement;
    }

    private static Optional<Integer> distance(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.integer(key, 0, FAR, 0)) : Optional.empty();
    }

    private static Rule.Example example(Fields fields) {
        Rule.Example example = new Rule.Example(needed(fields, "text"), fields.text("secret"));
        fields.finish();
        placeholders(fields, "text", example.text());
        placeholders(fields, "secret", example.secret().orElse(""));
        if (example.secret().isPresent()
                && !standsOnce(example.text(), example.secret().get())) {
            fields.fault("secret", "secret does not stand in text exactly once", "the same placeholders as in text");
        }
        if (example.secret().isEmpty() && Placeholders.count(example.text()) != 1) {
            fields.fault("text", "which placeholder is the secret?", "secret = \"…\"");
        }
        return example;
    }

    private static Rule.Counterexample counterexample(Fields fields) {
        Rule.Counterexample counterexample =
                new Rule.Counterexample(needed(fields, "text"), fields.text("because", ""));
        fields.finish();
        placeholders(fields, "text", counterexample.text());
        return counterexample;
    }

    private static void placeholders(Fields fields, String key, String template) {
        Placeholders.faults(template).forEach(message -> fields.fault(key, message, ""));
    }

    private static boolean standsOnce(String text, String piece) {
        int at = text.indexOf(piece);
        return at >= 0 && !piece.isEmpty() && text.indexOf(piece, at + 1) < 0;
    }

    private static String needed(Fields fields, String key) {
        String text = fields.text(key, "");
        if (text.isEmpty()) {
            fields.fault(key, key + " is missing or empty", key + " = \"…\"");
        }
        return text;
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
