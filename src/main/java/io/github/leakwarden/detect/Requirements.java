package io.github.leakwarden.detect;

import io.github.leakwarden.model.PlaceCondition.Partner;
import io.github.leakwarden.rule.Rule.Requirement;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which matches of composite rules have their partners near by. A partner's own requirements do not count, as in
 * gitleaks; what the place says of it does, later.
 */
final class Requirements {
    private final LineMap lines;
    private final Map<String, List<Found>> byRule = new HashMap<>();

    /** @param found everything found in one text, whose lines these are */
    Requirements(LineMap lines, List<Found> found) {
        this.lines = lines;
        found.forEach(one -> byRule.computeIfAbsent(one.rule().rule().id(), id -> new ArrayList<>())
                .add(one));
    }

    /** For each requirement of the match the partners that meet it; nothing if one is not met. */
    Optional<List<Set<Partner>>> partners(Found one) {
        List<Set<Partner>> partners = new ArrayList<>();
        for (Requirement requirement : one.rule().rule().required()) {
            Set<Partner> near = byRule.getOrDefault(requirement.id(), List.of()).stream()
                    .filter(other -> isNear(one, other, requirement))
                    .map(other -> new Partner(requirement.id(), other.halfAllowed()))
                    .collect(Collectors.toSet());
            if (one.rule().pathOnlyPartners().contains(requirement.id())) {
                near = Set.of(new Partner(requirement.id(), Set.of()));
            }
            if (near.isEmpty()) {
                return Optional.empty();
            }
            partners.add(near);
        }
        return Optional.of(partners);
    }

    private boolean isNear(Found one, Found other, Requirement requirement) {
        if (requirement.withinLines().isEmpty() && requirement.withinColumns().isEmpty()) {
            return true;
        }
        Position here = lines.position((int) one.span().start());
        Position there = lines.position((int) other.span().start());
        boolean lineFits = requirement
                .withinLines()
                .map(most -> Math.abs(here.line() - there.line()) <= most)
                .orElse(true);
        boolean columnFits = requirement
                .withinColumns()
                .map(most -> Math.abs(here.column() - there.column()) <= most)
                .orElse(true);
        return lineFits && columnFits;
    }
}
