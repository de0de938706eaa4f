package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a rule says of its credential. What is absent follows from the kind. */
final class ProfileReader {
    private static final Map<String, Kind> KINDS = Fields.words(Kind.values(), Kind::label);

    private static final Map<String, Severity> SEVERITIES = Fields.words(Severity.values(), Severity::label);

    private static final Map<String, Confidence> CONFIDENCES = Fields.words(Confidence.values(), Confidence::label);

    private static final Map<String, Rule.Place> PLACES = Fields.words(Rule.Place.values());

    private static final String BY_PREFIX = "by-prefix";

    /** RFC 9110's token. */
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private ProfileReader() {}

    static Profile read(Fields fields) {
        Kind kind = fields.choice("kind", KINDS, Kind.SECRET);
        return new Profile(
                kind,
                allowedIn(fields, kind),
                environment(fields),
                prefixes(fields),
                fields.choice("severity", SEVERITIES, severity(kind)),
                fields.choice("confidence", CONFIDENCES, Confidence.MEDIUM),
                headers(fields));
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
                fields.tables("prefixes").stream().map(ProfileReader::prefix).toList();
        fields.unique("prefixes", prefixes.stream().map(Rule.Prefix::prefix).toList());
        return prefixes;
    }

    private static Rule.Prefix prefix(Fields fields) {
        Rule.Prefix prefix = new Rule.Prefix(
                fields.needed("prefix"),
                fields.choice("environment", ProviderReader.ENVIRONMENTS, Environment.UNKNOWN));
        fields.finish();
        return prefix;
    }

    private static List<Rule.Header> headers(Fields fields) {
        return fields.tables("headers").stream().map(ProfileReader::header).toList();
    }

    private static Rule.Header header(Fields fields) {
        Rule.Header header =
                new Rule.Header(fields.needed("name"), fields.text("scheme", ""), fields.flag("distinctive", false));
        fields.finish();
        if (!header.name().isEmpty() && !HEADER.matcher(header.name()).matches()) {
            fields.fault("name", "name is no header name", "as in RFC 9110, without colon");
        }
        return header;
    }
}
