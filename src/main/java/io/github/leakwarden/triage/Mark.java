package io.github.leakwarden.triage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suppression that stands beside the code.
 *
 * @param tool whose word it is, such as {@code leakwarden:allow}
 * @param rule the only rule it silences; empty for all on its line
 * @param until the last day it holds; empty for always
 */
public record Mark(String tool, Optional<String> rule, Optional<LocalDate> until) {
    /** Whether it silences a finding of that rule on that day. */
    public boolean silences(String ruleId, LocalDate today) {
        return rule.map(ruleId::equals).orElse(true)
                && !until.map(today::isAfter).orElse(false);
    }
}
