package io.github.leakwarden.triage;

import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A severity and how it came about: one step down in a test environment, one down when only test sources hold it, one up
 * when it reaches a client; publishable credentials and identifiers do no harm.
 *
 * @param severity after all steps
 * @param reasons one for each step, in our words
 */
record Harm(Severity severity, List<String> reasons) {
    static Harm of(Severity base, Kind kind, Environment environment, boolean onlyTests, boolean reachesClient) {
        if (kind == Kind.PUBLISHABLE || kind == Kind.IDENTIFIER) {
            return new Harm(Severity.INFO, List.of("made to be public: " + kind.label()));
        }
        Severity severity = base;
        List<String> reasons = new ArrayList<>();
        if (environment == Environment.TEST) {
            severity = lower(severity);
            reasons.add("works in a test environment: one step less");
        }
        if (onlyTests) {
            severity = lower(severity);
            reasons.add("stands in test sources only: one step less");
        }
        if (reachesClient) {
            severity = severity.up();
            reasons.add("ships to a client: one step more");
        }
        return new Harm(severity, List.copyOf(reasons));
    }

    /** Never down to {@link Severity#INFO}: a secret stays an alert. */
    private static Severity lower(Severity severity) {
        return severity == Severity.INFO || severity == Severity.LOW ? severity : severity.down();
    }
}
