package io.github.leakwarden.triage;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settles what rules of gitleaks' dialect found as gitleaks does: every rule reports what it matches, though others match
 * there too. A generic rule yields, to any other on the same line whose secret holds its own. And no
 * rule tells one value twice, as it stands and with its escapes undone: gitleaks does not undo those.
 */
final class ForeignSettling {
    /** Views that say another value than the bytes they come of. */
    private static final Pattern OTHER_VALUE = Pattern.compile("base64|hex");

    private final RuleSet rules;

    // Keys are lists: what Java makes of a record's equality costs a start a dozen classes.
    /** By text, place and line. */
    private final Map<List<Object>, List<Match>> specific = new HashMap<>();

    /** By text, place and rule. */
    private final Map<List<Object>, List<Match>> spellings = new HashMap<>();

    /** @param hits everything found, whatever the dialect */
    ForeignSettling(List<Hit> hits, RuleSet rules) {
        this.rules = rules;
        for (Hit hit : hits) {
            if (!isGeneric(hit.match())) {
                specific.computeIfAbsent(line(hit), line -> new ArrayList<>()).add(hit.match());
            }
            if (isSpelling(hit.match())) {
                spellings.computeIfAbsent(own(hit), own -> new ArrayList<>()).add(hit.match());
            }
        }
    }

    /** Whether a hit stands beside the others of its line. */
    boolean stands(Hit hit) {
        return !yields(hit) && !isSpelledOtherwise(hit);
    }

    private boolean yields(Hit hit) {
        return isGeneric(hit.match())
                && specific.getOrDefault(line(hit), List.of()).stream()
                        .anyMatch(other -> other.secret()
                                .reveal()
                                .contains(hit.match().secret().reveal()));
    }

    private boolean isSpelledOtherwise(Hit hit) {
        Match match = hit.match();
        return isSpelling(match)
                && spellings.getOrDefault(own(hit), List.of()).stream()
                        .filter(other -> other.secretSpan().overlaps(match.secretSpan()))
                        .anyMatch(other -> isBetter(other.view(), match.view()));
    }

    /** As it stands, since gitleaks tells that; else with the most undone, which is the value in use. */
    private static boolean isBetter(String view, String than) {
        boolean raw = view.equals(Match.RAW);
        return raw ? !than.equals(Match.RAW) : !than.equals(Match.RAW) && view.length() > than.length();
    }

    /** Whether it says the same value as the bytes it comes of. */
    private static boolean isSpelling(Match match) {
        return !OTHER_VALUE.matcher(match.view()).find();
    }

    private static List<Object> line(Hit hit) {
        return List.of(
                hit.text(),
                hit.location().provenance(),
                hit.location().region().start().line());
    }

    private static List<Object> own(Hit hit) {
        return List.of(hit.text(), hit.location().provenance(), hit.match().rule());
    }

    private boolean isGeneric(Match match) {
        return rules.rule(match.rule()).orElseThrow().attribution() == Rule.Attribution.GENERIC;
    }
}
