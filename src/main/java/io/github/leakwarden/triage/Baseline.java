package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import java.util.Set;

/**
 * Findings accepted as known: their fingerprints, and rule-free digests of their values, so that a better rule does not
 * reopen one.
 *
 * @param fingerprints of findings, {@code lw1:…}
 * @param values digests as {@link Fingerprints#ofValue} makes them
 */
public record Baseline(Set<String> fingerprints, Set<String> values) {
    /** Nothing accepted. */
    public static final Baseline EMPTY = new Baseline(Set.of(), Set.of());

    public Baseline {
        fingerprints = Set.copyOf(fingerprints);
        values = Set.copyOf(values);
    }

    /** Whether the finding was accepted. */
    boolean holds(Finding finding, Fingerprints recipe) {
        if (fingerprints.contains(finding.fingerprint().value())) {
            return true;
        }
        return !values.isEmpty()
                && finding.secret()
                        .map(recipe::ofValue)
                        .map(Fingerprint::value)
                        .filter(values::contains)
                        .isPresent();
    }
}
