package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.rule.Filled;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.Acceptance;
import io.github.leakwarden.triage.Fingerprints;
import io.github.leakwarden.triage.Hit;
import io.github.leakwarden.triage.Settings;
import io.github.leakwarden.triage.Triage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the examples and counterexamples of rules: an example is hit at exactly its secret by its rule and, overlaps
 * settled, by no other; a counterexample is not hit by its rule.
 */
public final class RuleExamples {
    private static final Position ANYWHERE = new Position(1, 1);

    private final RuleSet rules;
    private final DetectorSession session;

    private RuleExamples(RuleSet rules) {
        this.rules = rules;
        this.session = Detector.of(rules, Set::of, 3).session();
    }

    /** Everything that is wrong, in the order of the rules; each place is {@code rule-id example N}. */
    public static List<Fault> check(RuleSet rules) {
        RuleExamples examples = new RuleExamples(rules);
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            for (int i = 0; i < rule.examples().size(); i++) {
                examples.example(rule, i).ifPresent(faults::add);
            }
            for (int i = 0; i < rule.counterexamples().size(); i++) {
                examples.counterexample(rule, i).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<Fault> example(Rule rule, int index) {
        Rule.Example example = rule.examples().get(index);
        String place = rule.id() + " example " + (index + 1);
        Filled filled = Placeholders.fill(example.text(), Placeholders.seed(rule.id(), index, 0));
        Optional<Filled.Part> secret =
                example.secret().isPresent() ? filled.part(example.secret().get()) : filled.onlyPart();
        if (secret.isEmpty()) {
            return Optional.of(new Fault(place, "its secret does not stand in its text", "write it as in the text"));
        }
        List<Finding> findings = findings(filled.text());
        List<String> others = findings.stream()
                .map(Finding::rule)
                .filter(id -> !id.equals(rule.id()))
                .toList();
        if (!others.isEmpty()) {
            return Optional.of(new Fault(place, "is taken by " + String.join(", ", others), "tell the two apart"));
        }
        Span wanted = span(filled.text(), secret.get());
        boolean hit = findings.stream()
                .flatMap(finding -> finding.locations().stream())
                .anyMatch(location -> location.region().bytes().equals(wanted));
        return hit
                ? Optional.empty()
                : Optional.of(
                        new Fault(place, "is not found, or not at its secret", "mend the pattern or the example"));
    }

    private static Span span(String text, Filled.Part part) {
        int start = text.substring(0, part.start()).getBytes(StandardCharsets.UTF_8).length;
        int length = part.text().getBytes(StandardCharsets.UTF_8).length;
        return new Span(start, start + length);
    }

    private Optional<Fault> counterexample(Rule rule, int index) {
        Rule.Counterexample not = rule.counterexamples().get(index);
        Filled filled = Placeholders.fill(not.text(), Placeholders.seed(rule.id(), 1000 + index, 0));
        boolean hit = findings(filled.text()).stream()
                .anyMatch(finding -> finding.rule().equals(rule.id()));
        String place = rule.id() + " counterexample " + (index + 1);
        return hit
                ? Optional.of(new Fault(place, "is taken for a secret", "mend the pattern: " + not.because()))
                : Optional.empty();
    }

    private List<Finding> findings(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Detection detection = session.detect(bytes, bytes.length);
        List<Hit> hits = detection.matches().stream().map(RuleExamples::hit).toList();
        Settings settings =
                new Settings(Severity.INFO, Confidence.LOW, Acceptance.MARKED, Fingerprints.open(), LocalDate.EPOCH);
        return new Triage(rules, settings)
                .settle(hits, List.of(), Map.of("example", detection.providers()))
                .findings();
    }

    private static Hit hit(Match match) {
        Location location = new Location(
                Provenance.file("example", "example", FileState.FILE),
                new Region(match.secretSpan(), ANYWHERE, ANYWHERE),
                Excerpt.NONE);
        return new Hit(0, match, location, Optional.empty(), List.of());
    }
}
