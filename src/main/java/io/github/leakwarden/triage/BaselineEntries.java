package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of our baseline from findings. */
public final class BaselineEntries {
    private BaselineEntries() {}

    /**
     * Entries that accept these findings, each fingerprint once.
     *
     * @param recipe the one that the findings' fingerprints were made with
     */
    public static List<Known> of(List<Finding> findings, Fingerprints recipe) {
        Map<String, Known> entries = new LinkedHashMap<>();
        for (Finding finding : findings) {
            entries.putIfAbsent(
                    finding.fingerprint().value(),
                    new Known(
                            finding.fingerprint().value(),
                            finding.secret().map(recipe::ofValue).map(Fingerprint::value),
                            finding.rule(),
                            finding.primary().provenance().display(),
                            Optional.empty(),
                            0));
        }
        return List.copyOf(entries.values());
    }

    /** Those of the findings that a baseline of any kind holds. */
    public static List<Finding> held(List<Finding> findings, Baseline baseline, Fingerprints recipe, RuleSet rules) {
        BaselineUse use = new BaselineUse(baseline, recipe, new RuleNames(rules));
        return findings.stream().filter(finding -> use.holds(finding, true)).toList();
    }
}
