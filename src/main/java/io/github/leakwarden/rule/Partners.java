package io.github.leakwarden.rule;

import java.util.List;
import java.util.Optional;

/**
 * The rules that one works together with.
 *
 * @param pair the rule whose match near by is absorbed
 * @param required rules that must match near by too
 * @param skipReport whether it only serves as a partner in {@code required}
 */
public record Partners(Optional<Rule.Pair> pair, List<Rule.Requirement> required, boolean skipReport) {
    public Partners {
        required = List.copyOf(required);
    }
}
