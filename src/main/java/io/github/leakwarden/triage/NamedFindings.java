package io.github.leakwarden.triage;

import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups files that are reported for their paths into findings: one for each rule and path of a unit. There is no value,
 * so the path is the subject, and a renamed file is another finding.
 */
final class NamedFindings {
    private final RuleSet rules;
    private final Settings settings;

    NamedFindings(RuleSet rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** The findings, in no particular order. */
    List<Finding> of(List<NamedFile> files) {
        record Key(String unit, String rule, String path) {}
        Map<Key, List<NamedFile>> groups = new LinkedHashMap<>();
        for (NamedFile file : files) {
            Key key = new Key(
                    file.location().provenance().unit(),
                    file.rule(),
                    file.location().provenance().display());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
        }
        return groups.entrySet().stream()
                .map(group -> finding(group.getKey().rule(), group.getKey().path(), group.getValue()))
                .toList();
    }

    /** As harmful as its rule says: its path must not weigh twice. */
    private Finding finding(String id, String path, List<NamedFile> group) {
        Rule rule = rules.rule(id).orElseThrow();
        List<Location> locations =
                Locations.sorted(group.stream().map(NamedFile::location).toList());
        List<History> told =
                group.stream().flatMap(file -> file.history().stream()).toList();
        return new Finding(
                settings.fingerprints().ofExposure(id, List.of(path)),
                id,
                rule.provider().name(),
                rule.kind(),
                Environment.UNKNOWN,
                rule.severity(),
                rule.confidence(),
                List.of("reported for its name; what it holds was not judged"),
                Optional.empty(),
                Optional.of(path),
                locations,
                told.isEmpty() ? Optional.empty() : Optional.of(Locations.merge(told)),
                List.of(),
                List.of());
    }
}
