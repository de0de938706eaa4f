package io.github.leakwarden.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finished scan.
 *
 * @param findings settled, at or above the thresholds, sorted by severity, rule, fingerprint
 * @param manifest what was and was not read
 * @param rules descriptor of every rule that reported, by id
 */
public record ScanResult(List<Finding> findings, Manifest manifest, Map<String, RuleDescriptor> rules) {
    public ScanResult {
        findings = List.copyOf(findings);
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }
}
