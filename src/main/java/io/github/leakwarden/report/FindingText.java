package io.github.leakwarden.report;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What formats for people say of a finding, in the same words. Secrets are masked; the words may hold control characters
 * of the scanned tree: escape before showing.
 */
public final class FindingText {
    private final Map<String, RuleDescriptor> rules;
    private final Map<Fingerprint, Finding> byFingerprint = new HashMap<>();

    public FindingText(ScanResult result) {
        rules = result.rules();
        result.findings().forEach(finding -> byFingerprint.putIfAbsent(finding.fingerprint(), finding));
    }

    /** The rule that reported it, if the result describes it. */
    public Optional<RuleDescriptor> rule(Finding finding) {
        return Optional.ofNullable(rules.get(finding.rule()));
    }

    /** The rule's name, else its id. */
    public String name(Finding finding) {
        return rule(finding).map(RuleDescriptor::name).orElse(finding.rule());
    }

    /** Name, masked value, subject, provider. */
    public String title(Finding finding) {
        String name = name(finding);
        String provider = finding.provider().isEmpty() || name.contains(finding.provider())
                ? ""
                : " (" + finding.provider() + ")";
        String what = finding.secret().map(Secret::masked).map(m -> " " + m).orElse("");
        String subject = finding.subject()
                .filter(s -> !s.equals(finding.provider()))
                .map(s -> ": " + s)
                .orElse("");
        return name + what + subject + provider;
    }

    /** Who brought it, what became of it and how far it came; empty outside git. */
    public Optional<String> history(Finding finding) {
        if (finding.history().isEmpty()) {
            return Optional.empty();
        }
        List<CommitInfo> commits = Places.introducers(finding);
        String spread = Places.spread(finding).map(text -> "; " + text).orElse("");
        if (commits.isEmpty()) {
            return Optional.of(Places.fate(finding) + spread);
        }
        CommitInfo first = commits.get(0);
        String where = Places.introduction(finding)
                .map(place -> Places.name(place.provenance()))
                .filter(name -> !name.equals(Places.name(finding.primary().provenance())))
                .map(name -> " in " + name)
                .orElse("");
        String others = commits.size() == 1
                ? ""
                : " and, independently, by " + Tally.counted(commits.size() - 1, "other commit");
        return Optional.of("introduced by " + first.shortId() + " on " + Places.day(first) + " by " + first.author()
                + where + others + " (“" + first.subject() + "”); " + Places.fate(finding) + spread);
    }

    /** The way from taint source to sink, a step an item. */
    public static List<String> trace(Finding finding) {
        return finding.trace().stream()
                .map(step -> "line " + step.region().start().line() + ": " + step.note())
                .toList();
    }

    /** The findings it speaks of, each with its place. */
    public List<String> related(Finding finding) {
        List<String> related = new ArrayList<>();
        for (Fingerprint fingerprint : finding.related()) {
            Finding other = byFingerprint.get(fingerprint);
            related.add(other == null ? fingerprint.value() : title(other) + ", " + Places.whole(other.primary()));
        }
        return related;
    }
}
