package io.github.leakwarden.triage;

import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the names of rules in suppressions mean: an id, one of its aliases (so that files written for other tools apply),
 * or a glob with {@code *} and {@code ?} over both; in any case. For one thread.
 */
final class RuleNames {
    private final RuleSet active;
    private final Map<Asked, Boolean> known = new HashMap<>();

    private record Asked(String name, String ruleId) {}

    /** @param active the rules of the scan */
    RuleNames(RuleSet active) {
        this.active = active;
    }

    /** Whether one of the names means the rule. */
    boolean anyMeans(Collection<String> names, String ruleId) {
        for (String name : names) {
            if (means(name, ruleId)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name means the rule. */
    boolean means(String name, String ruleId) {
        if (name.equals(ruleId)) {
            return true;
        }
        return known.computeIfAbsent(
                new Asked(name, ruleId),
                asked -> active.rule(ruleId)
                        .map(rule -> matches(name, rule))
                        .orElseGet(() -> NameGlob.matches(name, ruleId)));
    }

    /** Whether the name means a rule that this scan looked for. */
    boolean isActive(String name, boolean exposure) {
        return active.rules().stream().anyMatch(rule -> matches(name, rule)) || exposure && isExposure(name);
    }

    /** Whether the name means any rule: one of this scan, or one that is built in. */
    boolean exists(String name) {
        return isActive(name, true) || BuiltinRules.load().rules().stream().anyMatch(rule -> matches(name, rule));
    }

    /** Whether this scan looked for all that is built in. */
    boolean allAreActive() {
        return BuiltinRules.load().rules().stream()
                .allMatch(rule -> active.rule(rule.id()).isPresent());
    }

    private boolean isExposure(String name) {
        return Stream.of(ExposureRule.values()).anyMatch(rule -> NameGlob.matches(name, rule.id()));
    }

    private static boolean matches(String name, Rule rule) {
        return NameGlob.matches(name, rule.id())
                || rule.aliases().stream().anyMatch(alias -> NameGlob.matches(name, alias));
    }
}
