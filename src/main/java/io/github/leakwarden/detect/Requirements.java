package io.github.leakwarden.detect;

import io.github.leakwarden.rule.Rule.Requirement;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Position;
import java.util.List;

/** Drops matches of composite rules whose partners do not stand near by. */
final class Requirements {
    private final LineMap lines;

    Requirements(LineMap lines) {
        this.lines = lines;
    }

    /** Those whose every requirement is met by another of them. */
    List<Found> satisfied(List<Found> found) {
        return found.stream()
                .filter(one ->
                        one.rule().rule().required().stream().allMatch(requirement -> isMet(one, requirement, found)))
                .toList();
    }

    private boolean isMet(Found one, Requirement requirement, List<Found> found) {
        return found.stream()
                .filter(other -> other.rule().rule().id().equals(requirement.id()))
                .anyMatch(other -> isNear(one, other, requirement));
    }

    private boolean isNear(Found one, Found other, Requirement requirement) {
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
