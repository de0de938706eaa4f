package io.github.leakwarden.triage;

import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.model.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Groups exposures into findings: one for each fingerprint of a unit. */
final class ExposureFindings {
    private final Settings settings;
    private final Map<Secret, Fingerprint> keys;

    /** @param keys fingerprints of the findings with values, so that an exposure can name its key */
    ExposureFindings(Settings settings, Map<Secret, Fingerprint> keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * The findings, in no particular order.
     *
     * @param accepted tells which exposures to leave out
     */
    List<Finding> of(List<Exposed> exposed, Predicate<Exposed> accepted) {
        List<Exposed> inOrder = new ArrayList<>(exposed);
        inOrder.sort(OrderBy.key((Exposed e) -> e.location().provenance().unit())
                .then(e -> e.location().provenance().display())
                .then(e -> e.location().region().bytes())
                .then(e -> e.hit().rule()));
        Map<List<Object>, Integer> ordinals = new HashMap<>();
        Map<List<Object>, List<Exposed>> groups = new LinkedHashMap<>();
        for (Exposed exposure : inOrder) {
            Fingerprint fingerprint = fingerprint(exposure, ordinals);
            if (accepted.test(exposure)) {
                continue;
            }
            groups.computeIfAbsent(
                            List.of(exposure.location().provenance().unit(), fingerprint), k -> new ArrayList<>())
                    .add(exposure);
        }
        return groups.entrySet().stream()
                .map(group -> finding((Fingerprint) group.getKey().get(1), group.getValue()))
                .toList();
    }

    /** The ordinal counts equals within one file, so that a second copy of the file is a second place, not a second finding. */
    private Fingerprint fingerprint(Exposed exposure, Map<List<Object>, Integer> ordinals) {
        ExposureHit hit = exposure.hit();
        List<Object> same =
                List.of(exposure.location().provenance(), hit.rule(), hit.subject(), hit.enclosing(), hit.statement());
        int ordinal = ordinals.merge(same, 1, Integer::sum);
        return settings.fingerprints()
                .ofExposure(
                        hit.rule(),
                        List.of(hit.subject(), hit.enclosing(), hit.statement(), Integer.toString(ordinal)));
    }

    private Finding finding(Fingerprint fingerprint, List<Exposed> group) {
        Exposed first = group.get(0);
        ExposureHit hit = first.hit();
        Environment environment = hit.match().map(m -> m.environment()).orElse(Environment.UNKNOWN);
        Severity severity = hit.severity();
        List<Fingerprint> related = group.stream()
                .flatMap(e -> e.hit().match().stream())
                .map(match -> Optional.ofNullable(keys.get(match.secret())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        List<Location> locations =
                Locations.sorted(group.stream().map(Exposed::location).toList());
        return new Finding(
                fingerprint,
                hit.rule(),
                hit.provider(),
                hit.kind(),
                environment,
                severity,
                hit.confidence(),
                List.of(),
                Optional.empty(),
                Optional.of(hit.subject()),
                locations,
                Optional.empty(),
                traceOf(group, locations.get(0)),
                related);
    }

    /** The way to the place that is shown first. */
    private static List<TraceStep> traceOf(List<Exposed> group, Location primary) {
        return group.stream()
                .filter(exposure -> exposure.location().equals(primary))
                .findFirst()
                .map(Exposed::trace)
                .orElse(List.of());
    }
}
