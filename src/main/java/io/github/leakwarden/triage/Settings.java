package io.github.leakwarden.triage;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Severity;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What triage is asked to report.
 *
 * @param minSeverity findings of less harm are left out
 * @param minConfidence findings less sure are left out
 * @param acceptance what is accepted as known
 * @param fingerprints how to name findings
 * @param today the day by which marks expire, from the scan's one clock
 */
public record Settings(
        Severity minSeverity,
        Confidence minConfidence,
        Acceptance acceptance,
        Fingerprints fingerprints,
        LocalDate today) {
    public Settings {
        Objects.requireNonNull(minSeverity, "minSeverity");
        Objects.requireNonNull(minConfidence, "minConfidence");
        Objects.requireNonNull(acceptance, "acceptance");
        Objects.requireNonNull(fingerprints, "fingerprints");
        Objects.requireNonNull(today, "today");
    }
}
