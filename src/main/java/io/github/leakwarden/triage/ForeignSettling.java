package io.github.leakwarden.triage;

import io.github.leakwarden.model.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settles what rules of gitleaks' dialect found as gitleaks does: every rule reports what it matches, though others match
 * there too. Only a rule whose id speaks of generic yields, to any other on the same line whose secret holds its own.
 */
final class ForeignSettling {
    private static final String GENERIC = "generic";

    private record Line(int text, Object place, int line) {}

    private final Map<Line, List<Match>> specific = new HashMap<>();

    /** @param hits everything found, whatever the dialect */
    ForeignSettling(List<Hit> hits) {
        for (Hit hit : hits) {
            if (!isGeneric(hit.match())) {
                specific.computeIfAbsent(line(hit), line -> new ArrayList<>()).add(hit.match());
            }
        }
    }

    /** Whether a hit stands beside the others of its line. */
    boolean stands(Hit hit) {
        return !isGeneric(hit.match())
                || specific.getOrDefault(line(hit), List.of()).stream()
                        .noneMatch(other -> other.secret()
                                .reveal()
                                .contains(hit.match().secret().reveal()));
    }

    private static Line line(Hit hit) {
        return new Line(
                hit.text(),
                hit.location().provenance(),
                hit.location().region().start().line());
    }

    private static boolean isGeneric(Match match) {
        return match.rule().toLowerCase(Locale.ROOT).contains(GENERIC);
    }
}
