package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Note;
import java.util.List;
import java.util.Map;

/**
 * What triage settled.
 *
 * @param findings to report, sorted by severity, rule, fingerprint
 * @param suppressed findings left out, by cause
 * @param notes what is the matter with suppressions, sorted
 */
public record Triaged(List<Finding> findings, Map<String, Integer> suppressed, List<Note> notes) {
    public Triaged {
        findings = List.copyOf(findings);
        suppressed = Map.copyOf(suppressed);
        notes = List.copyOf(notes);
    }
}
