package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches for analyser tests: the home providers' own patterns, run by the JDK on the whole text. Exposure analysis gets
 * matches as values and must not depend on who found them.
 */
final class StandInMatches {
    static final RuleSet RULES = BuiltinRules.load();

    private static final List<String> IDS = List.of(
            "moneroo-secret-key",
            "kashier-secret-key",
            "ansa-merchant-secret-key",
            "ansa-client-secret",
            "ansa-publishable-key",
            "shadhinpay-api-key");

    private StandInMatches() {}

    static List<Match> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Match> matches = new ArrayList<>();
        for (String id : IDS) {
            Rule rule = RULES.rule(id).orElseThrow();
            Matcher matcher = Pattern.compile(rule.regex().orElseThrow()).matcher(text);
            while (matcher.find()) {
                matches.add(match(rule, matcher));
            }
        }
        matches.sort(Comparator.comparing(Match::secretSpan));
        return matches;
    }

    private static Match match(Rule rule, Matcher matcher) {
        String value = matcher.group(rule.secretGroup());
        Span span = new Span(matcher.start(rule.secretGroup()), matcher.end(rule.secretGroup()));
        return new Match(
                rule.id(),
                span,
                span,
                Secret.of(value),
                environment(rule, value),
                Confidence.HIGH,
                Evidence.LINE,
                Match.RAW,
                List.of());
    }

    private static Environment environment(Rule rule, String value) {
        return rule.prefixes().stream()
                .filter(prefix -> value.startsWith(prefix.prefix()))
                .max(Comparator.comparing(prefix -> prefix.prefix().length()))
                .map(Rule.Prefix::environment)
                .orElse(rule.environment());
    }
}
