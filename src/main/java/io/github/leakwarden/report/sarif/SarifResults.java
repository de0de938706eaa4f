package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.CodeFlow;
import io.github.detekt.sarif4j.PartialFingerprints;
import io.github.detekt.sarif4j.PropertyBag;
import io.github.detekt.sarif4j.Result;
import io.github.detekt.sarif4j.ThreadFlow;
import io.github.detekt.sarif4j.ThreadFlowLocation;
import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.report.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Findings as results: one for each place where a finding stands in the tree now, so that a pull request is annotated
 * there; one if it stands in history only. Findings without a harm ({@code info}) give none, since each result opens an
 * alert.
 */
final class SarifResults {
    /** GitHub refuses more in a run. */
    static final int MOST_RESULTS = 25_000;

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
                .flatMap(this::results)
                .limit(MOST_RESULTS)
                .toList();
    }

    /** How many results there are without the limit. */
    int wanted() {
        return scan.findings().stream().mapToInt(f -> anchors(f).size()).sum();
    }

    /** Where a finding's results are anchored; empty for what is in no file or does no harm. */
    static List<Location> anchors(Finding finding) {
        return finding.severity() == Severity.INFO ? List.of() : Places.anchors(finding);
    }

    private Stream<Result> results(Finding finding) {
        List<Location> anchors = anchors(finding);
        return anchors.stream().map(place -> result(finding, place, anchors));
    }

    private Result result(Finding finding, Location place, List<Location> anchors) {
        RuleDescriptor rule = rules.of(finding);
        String id = rules.id(finding);
        SarifMessage message = message(finding, rule, place, anchors);
        Result result = new Result()
                .withRuleId(id)
                .withRuleIndex(rules.index(id))
                .withLevel(Result.Level.fromValue(
                        SarifRules.level(SarifRules.severity(finding, rule)).value()))
                .withMessage(SarifPlaces.message(message.text()))
                .withLocations(List.of(places.location(place)))
                .withPartialFingerprints(fingerprints(finding, place))
                .withProperties(properties(finding, place));
        if (!message.related().isEmpty()) {
            result.withRelatedLocations(message.related());
        }
        if (!finding.trace().isEmpty() && place.equals(finding.primary())) {
            result.withCodeFlows(List.of(flow(finding, place)));
        }
        return result;
    }

    private SarifMessage message(Finding finding, RuleDescriptor rule, Location place, List<Location> anchors) {
        SarifMessage message = new SarifMessage(places);
        message.what(finding, rule, place);
        message.past(finding, place);
        message.others(anchors, place);
        for (Fingerprint fingerprint : finding.related()) {
            Finding other = byFingerprint.get(fingerprint);
            List<Location> otherPlaces = other == null ? List.of() : anchors(other);
            if (other == null || otherPlaces.isEmpty()) {
                message.seeAlso(fingerprint.value());
            } else {
                message.seeAlso(other, rules.of(other), otherPlaces.get(0));
            }
        }
        message.why(rule);
        return message;
    }

    private PartialFingerprints fingerprints(Finding finding, Location place) {
        boolean inTree = Places.isInTree(place.provenance());
        return new PartialFingerprints()
                .withAdditionalProperty("leakwarden/v1", finding.fingerprint().value())
                .withAdditionalProperty(
                        "primaryLocationLineHash", inTree ? hashes.of(uri(place), place, finding) : hashes.of(finding));
    }

    private static PropertyBag properties(Finding finding, Location place) {
        PropertyBag bag = new PropertyBag()
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
        finding.history().ifPresent(history -> bag.withAdditionalProperty("presentAtHead", history.presentAtHead()));
        finding.history().flatMap(History::spread).ifPresent(spread -> spread(bag, spread));
        return bag;
    }

    /** Named so, because {@code tags} is a word of SARIF's own. */
    private static void spread(PropertyBag bag, Spread spread) {
        spread.removedBy().ifPresent(commit -> bag.withAdditionalProperty("removedBy", commit.id()));
        bag.withAdditionalProperty("commitCount", spread.commits())
                .withAdditionalProperty("blobCount", spread.blobs())
                .withAdditionalProperty("branchCount", spread.branches().holding())
                .withAdditionalProperty("tagCount", spread.tags().holding())
                .withAdditionalProperty("otherRefCount", spread.others().holding());
    }

    /** The way in the file of the primary place; a copy of the code elsewhere has other lines. */
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

    /** Findings that stand in no file at all. */
    Stream<Finding> withoutFile() {
        return scan.findings().stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO && anchors(finding).isEmpty());
    }
}
