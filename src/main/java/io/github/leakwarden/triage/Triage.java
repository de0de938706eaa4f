package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns what was seen into what is reported. Single-threaded, used once a scan. */
public final class Triage {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint)
            .thenComparing(finding -> finding.primary().provenance().unit());

    private final RuleSet rules;
    private final Settings settings;
    private final Map<String, Integer> suppressed = new TreeMap<>();

    public Triage(RuleSet rules, Settings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** Settles a scan without files that are reported for their names. */
    public Triaged settle(List<Hit> hits, List<Exposed> exposed, Map<String, Set<String>> providersByUnit) {
        return settle(hits, exposed, List.of(), providersByUnit);
    }

    /**
     * Settles a whole scan.
     *
     * @param hits every match, at every place it was seen
     * @param exposed every exposure
     * @param named every file that a rule reports for its path alone
     * @param providersByUnit names of providers that something in the unit speaks of
     */
    public Triaged settle(
            List<Hit> hits, List<Exposed> exposed, List<NamedFile> named, Map<String, Set<String>> providersByUnit) {
        List<Hit> standing = new Attribution(rules, providersByUnit).settle(hits);
        SecretFindings secrets = new SecretFindings(rules, settings, exposed);
        List<Finding> found = new ArrayList<>(secrets.of(unmarked(standing)));
        Map<Secret, Fingerprint> keys = new HashMap<>();
        found.forEach(finding -> finding.secret().ifPresent(secret -> keys.put(secret, finding.fingerprint())));
        found.addAll(new NamedFindings(rules, settings).of(named));
        found.addAll(new ExposureFindings(settings, keys).of(exposed, suppressed));
        List<Finding> reported =
                found.stream().filter(this::isReported).sorted(ORDER).toList();
        return new Triaged(reported, suppressed);
    }

    private List<Hit> unmarked(List<Hit> hits) {
        List<Hit> unmarked = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.marks().stream().anyMatch(mark -> mark.silences(hit.match().rule(), settings.today()))) {
                suppressed.merge("mark", 1, Integer::sum);
            } else {
                unmarked.add(hit);
            }
        }
        return unmarked;
    }

    private boolean isReported(Finding finding) {
        boolean wanted = finding.severity().atLeast(settings.minSeverity())
                && finding.confidence().atLeast(settings.minConfidence());
        if (!wanted) {
            suppressed.merge("below-threshold", 1, Integer::sum);
            return false;
        }
        if (settings.baseline().holds(finding, settings.fingerprints())) {
            suppressed.merge("baseline", 1, Integer::sum);
            return false;
        }
        return true;
    }
}
