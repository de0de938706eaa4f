package io.github.leakwarden.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One secret under one rule, or one exposure, with all the places where it stands; the unit that people triage.
 *
 * @param fingerprint stable identity
 * @param rule rule id, such as {@code kashier-secret-key} or {@code exposure.credential-logged}
 * @param provider display name, or empty when the rule has none
 * @param kind what the credential is for
 * @param environment where it works
 * @param severity harm, after all steps up and down
 * @param confidence how likely it is real
 * @param reasons why severity and confidence are what they are, in our words; no values
 * @param secret the value, if the finding has one
 * @param subject provider, header or variable name, if it has no value
 * @param locations at least one; the primary one first
 * @param history what git's history says; empty outside git
 * @param trace the way from taint source to sink, for exposures that have one
 * @param related fingerprints of findings this one speaks of
 */
public record Finding(
        Fingerprint fingerprint,
        String rule,
        String provider,
        Kind kind,
        Environment environment,
        Severity severity,
        Confidence confidence,
        List<String> reasons,
        Optional<Secret> secret,
        Optional<String> subject,
        List<Location> locations,
        Optional<History> history,
        List<TraceStep> trace,
        List<Fingerprint> related) {
    /** By severity, worst first, then rule and fingerprint; the same in several units by unit. */
    public static final Comparator<Finding> ORDER = OrderBy.key(Finding::severity)
            .then(Finding::rule)
            .then(Finding::fingerprint)
            .then(finding -> finding.primary().provenance().unit());

    public Finding {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(confidence, "confidence");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(subject, "subject");
        locations = List.copyOf(locations);
        Objects.requireNonNull(history, "history");
        trace = List.copyOf(trace);
        related = List.copyOf(related);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("a finding stands somewhere");
        }
    }

    /** The same with more told of its past. */
    public Finding with(History told) {
        return new Finding(
                fingerprint,
                rule,
                provider,
                kind,
                environment,
                severity,
                confidence,
                reasons,
                secret,
                subject,
                locations,
                Optional.of(told),
                trace,
                related);
    }

    /** The location to show first. */
    public Location primary() {
        return locations.get(0);
    }

    /** Whether it stands in no file of today, only in history. */
    public boolean isHistoryOnly() {
        return locations.stream().allMatch(l -> l.provenance().state().isHistory());
    }
}
