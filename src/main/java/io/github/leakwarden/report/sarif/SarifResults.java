package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.CodeFlow;
import io.github.detekt.sarif4j.PartialFingerprints;
import io.github.detekt.sarif4j.PropertyBag;
import io.github.detekt.sarif4j.Result;
import io.github.detekt.sarif4j.ThreadFlow;
import io.github.detekt.sarif4j.ThreadFlowLocation;
import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.report.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings as results: one for each place where a finding stands in the tree now, so that a pull request is annotated
 * there; one if it stands in history only. Findings without a harm ({@code info}) give none, since each result opens an
 * alert.
 */
final class SarifResults {
    /** GitHub refuses more in a run. */
    static final int MOST_RESULTS = 25_000;

    private static final int MOST_RELATED = 10;
    private static final int MOST_STEPS = 1_000;

    private final ScanResult scan;
    private final SarifRules rules;
    private final SarifPlaces places;
    private final LineHashes hashes = new LineHashes();
    private final Map<Fingerprint, Finding> byFingerprint = new HashMap<>();

    SarifResults(ScanResult scan, SarifRules rules, SarifPlaces places) {
        this.scan = scan;
        this.rules = rules;
        this.places = places;
    }

    /** Worst first, as the findings are sorted; not more than GitHub takes. */
    List<Result> all() {
        for (Finding finding : scan.findings()) {
            byFingerprint.putIfAbsent(finding.fingerprint(), finding);
            anchors(finding).forEach(place -> hashes.add(uri(place), place));
        }
        return scan.findings().stream()
                .flatMap(finding -> anchors(finding).stream().map(place -> result(finding, place)))
                .limit(MOST_RESULTS)
                .toList();
    }

    /** How many results there are without the limit. */
    int wanted() {
        return scan.findings().stream().mapToInt(f -> anchors(f).size()).sum();
    }

    /** Where a finding's results are anchored; empty for what is in no file or does no harm. */
    static List<Location> anchors(Finding finding) {
        if (finding.severity() == Severity.INFO) {
            return List.of();
        }
        List<Location> tree = finding.locations().stream()
                .filter(place -> Places.isInTree(place.provenance()))
                .toList();
        return tree.isEmpty() ? historic(finding).stream().toList() : tree;
    }

    private static Optional<Location> historic(Finding finding) {
        return Places.introduction(finding)
                .or(() -> finding.locations().stream()
                        .filter(place -> Places.isBrowsable(place.provenance()))
                        .findFirst());
    }

    private Result result(Finding finding, Location place) {
        String rule = rules.id(finding);
        Result result = new Result()
                .withRuleId(rule)
                .withRuleIndex(rules.index(rule))
                .withLevel(Result.Level.fromValue(
                        SarifRules.level(finding.severity()).value()))
                .withLocations(List.of(places.location(place)))
                .withPartialFingerprints(fingerprints(finding, place))
                .withProperties(properties(finding, place));
        Set<io.github.detekt.sarif4j.Location> related = new LinkedHashSet<>();
        result.withMessage(SarifPlaces.message(message(finding, place, related)));
        if (!related.isEmpty()) {
            result.withRelatedLocations(related);
        }
        if (!finding.trace().isEmpty()) {
            result.withCodeFlows(List.of(flow(finding, place)));
        }
        return result;
    }

    private PartialFingerprints fingerprints(Finding finding, Location place) {
        boolean inTree = Places.isInTree(place.provenance());
        return new PartialFingerprints()
                .withAdditionalProperty("leakwarden/v1", finding.fingerprint().value())
                .withAdditionalProperty(
                        "primaryLocationLineHash", inTree ? hashes.of(uri(place), place, finding) : hashes.of(finding));
    }

    private static PropertyBag properties(Finding finding, Location place) {
        return new PropertyBag()
                .withAdditionalProperty("severity", finding.severity().label())
                .withAdditionalProperty("confidence", finding.confidence().label())
                .withAdditionalProperty("kind", finding.kind().label())
                .withAdditionalProperty("environment", finding.environment().label())
                .withAdditionalProperty("provider", finding.provider())
                .withAdditionalProperty("state", place.provenance().state().label())
                .withAdditionalProperty("reasons", finding.reasons())
                .withAdditionalProperty(
                        "introducedBy",
                        Places.introducers(finding).stream().map(CommitInfo::id).toList());
    }

    private String message(Finding finding, Location place, Set<io.github.detekt.sarif4j.Location> related) {
        StringBuilder text = new StringBuilder(what(finding));
        if (!place.provenance().members().isEmpty()) {
            text.append(" in ").append(quoted(Places.whole(place)));
        }
        text.append(" (");
        if (finding.environment() != Environment.UNKNOWN) {
            text.append(finding.environment().label()).append(", ");
        }
        text.append(finding.confidence().label()).append(" confidence).");
        past(text, finding, place);
        others(text, finding, place, related);
        about(text, finding, related);
        return text.append(' ')
                .append(Links.plain(scan.rules().get(finding.rule()).why()))
                .toString();
    }

    private String what(Finding finding) {
        String name = scan.rules().get(finding.rule()).name();
        String value =
                finding.secret().map(Secret::masked).map(m -> " " + quoted(m)).orElse("");
        String subject = finding.subject().map(s -> ": " + quoted(s)).orElse("");
        return Links.plain(name) + value + subject;
    }

    private static void past(StringBuilder text, Finding finding, Location place) {
        List<CommitInfo> commits = Places.introducers(finding);
        if (!commits.isEmpty()) {
            CommitInfo first = commits.get(0);
            text.append(" Introduced by commit ").append(first.id());
            text.append(" on ").append(Places.day(first)).append(", ");
            text.append(Places.fate(finding)).append('.');
            if (!Places.isInTree(place.provenance())) {
                text.append(" Shown at its path in that commit; the file of today may differ or be gone.");
            }
        }
    }

    private void others(
            StringBuilder text, Finding finding, Location place, Set<io.github.detekt.sarif4j.Location> related) {
        List<Location> others = finding.locations().stream()
                .filter(other -> !other.equals(place) && Places.isInTree(other.provenance()))
                .toList();
        List<String> links = new ArrayList<>();
        for (Location other : others.subList(0, Math.min(MOST_RELATED, others.size()))) {
            links.add(link(other, "the same secret", related));
        }
        if (others.size() > MOST_RELATED) {
            links.add((others.size() - MOST_RELATED) + " more places");
        }
        if (!links.isEmpty()) {
            text.append(" Also at ").append(String.join(", ", links)).append('.');
        }
    }

    private void about(StringBuilder text, Finding finding, Set<io.github.detekt.sarif4j.Location> related) {
        for (Fingerprint fingerprint : finding.related()) {
            Finding other = byFingerprint.get(fingerprint);
            if (other == null) {
                text.append(" See also ").append(fingerprint.value()).append('.');
            } else {
                anchors(other).stream()
                        .limit(1)
                        .forEach(place -> text.append(" See also ")
                                .append(link(place, what(other), related))
                                .append('.'));
            }
        }
    }

    private String link(Location place, String note, Set<io.github.detekt.sarif4j.Location> related) {
        int id = related.size() + 1;
        related.add(places.location(place).withId(id).withMessage(SarifPlaces.message(note + ".")));
        return Links.to(id, Places.whole(place));
    }

    private CodeFlow flow(Finding finding, Location place) {
        List<ThreadFlowLocation> steps = finding.trace().stream()
                .limit(MOST_STEPS)
                .map(step -> new ThreadFlowLocation()
                        .withLocation(places.location(place.provenance(), step.region(), step.excerpt())
                                .withMessage(SarifPlaces.message(Links.plain(step.note())))))
                .toList();
        return new CodeFlow().withThreadFlows(List.of(new ThreadFlow().withLocations(steps)));
    }

    private String uri(Location place) {
        return places.uri(place.provenance().unit(), place.provenance().path());
    }

    private static String quoted(String text) {
        return "'" + Links.plain(text) + "'";
    }

    /** Findings that stand in no file at all. */
    Stream<Finding> withoutFile() {
        return scan.findings().stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO && anchors(finding).isEmpty());
    }
}
