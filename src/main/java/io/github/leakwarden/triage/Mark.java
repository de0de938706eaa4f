package io.github.leakwarden.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A suppression that stands beside the code.
 *
 * @param tool whose word it is, such as {@code leakwarden:allow}
 * @param rules names of the only rules it silences, as {@link RuleNames} understands them; empty for all
 * @param until the last day it holds; empty for always
 * @param fault what is wrong with how it is written; such a mark silences nothing
 * @param line its line, from 1
 */
public record Mark(String tool, List<String> rules, Optional<LocalDate> until, Optional<String> fault, int line) {
    public Mark {
        Objects.requireNonNull(tool, "tool");
        rules = List.copyOf(rules);
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(fault, "fault");
    }

    /** A mark of another tool: for all rules, for ever. */
    static Mark foreign(String tool, int line) {
        return new Mark(tool, List.of(), Optional.empty(), Optional.empty(), line);
    }

    /** The same, its line counted from further up. */
    public Mark below(int lines) {
        return lines == 0 ? this : new Mark(tool, rules, until, fault, line + lines);
    }

    /** Whether it silences findings of that rule on that day. */
    boolean silences(String ruleId, RuleNames names, LocalDate today) {
        return speaksOf(ruleId, names) && !isOver(today);
    }

    /** Whether it is about findings of that rule, over or not. */
    boolean speaksOf(String ruleId, RuleNames names) {
        return fault.isEmpty() && (rules.isEmpty() || names.anyMeans(rules, ruleId));
    }

    /** Whether its last day is past. */
    boolean isOver(LocalDate today) {
        return until.map(today::isAfter).orElse(false);
    }
}
