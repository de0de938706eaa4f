package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import java.util.List;
import java.util.Map;

/**
 * What triage settled.
 *
 * @param findings to report, sorted by severity, rule, fingerprint
 * @param suppressed findings left out, by cause
 */
public record Triaged(List<Finding> findings, Map<String, Integer> suppressed) {
    public Triaged {
        findings = List.copyOf(findings);
        suppressed = Map.copyOf(suppressed);
    }
}
