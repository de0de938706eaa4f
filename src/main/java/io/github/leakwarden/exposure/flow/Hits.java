package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.text.LineMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hits of one file: a rule reports a line once, the best way to it. */
final class Hits {
    private final AnalysedFile file;
    private final Elsewhere elsewhere;
    private final LineMap lines;
    private final Map<Place, Ranked> best = new LinkedHashMap<>();

    private record Place(ExposureRule rule, int line) {}

    private record Ranked(ExposureHit hit, Optional<Taint> taint) {}

    Hits(AnalysedFile file, Elsewhere elsewhere) {
        this.file = file;
        this.elsewhere = elsewhere;
        this.lines = LineMap.of(file.file().bytes(), file.file().length());
    }

    /** A hit at the end of a credential's way. */
    void add(ExposureRule rule, Sink sink, Taint taint, String note, Confidence confidence) {
        List<ExposureHit.Step> steps = new ArrayList<>(taint.steps());
        steps.add(new ExposureHit.Step(sink.at(), note));
        add(rule, sink, taint, steps, confidence);
    }

    void add(ExposureRule rule, Sink sink, Taint taint, List<ExposureHit.Step> steps, Confidence confidence) {
        if (taint.credential().isSecret()) {
            put(rule, new Ranked(hit(rule, sink, taint.credential(), steps, confidence), Optional.of(taint)));
        }
    }

    /** A hit about a credential of which no value was seen. */
    void add(ExposureRule rule, Sink sink, Credential credential, List<ExposureHit.Step> steps, Confidence confidence) {
        put(rule, new Ranked(hit(rule, sink, credential, steps, confidence), Optional.empty()));
    }

    void addWire(Sink sink, String provider, String subject) {
        Credential any = new Credential(provider, Kind.SECRET, false, subject, Confidence.HIGH, Optional.empty());
        add(ExposureRule.HTTP_WIRE_LOGGING, sink, any, List.of(), Confidence.HIGH);
    }

    private ExposureHit hit(
            ExposureRule rule, Sink sink, Credential credential, List<ExposureHit.Step> steps, Confidence confidence) {
        return new ExposureHit(
                rule.id(),
                sink.at(),
                credential.provider(),
                credential.kind(),
                credential.subject(),
                sink.enclosing(),
                StatementText.of(file.file().bytes(), sink.statement(), file.secrets()),
                rule.severity(credential, file.isTest()),
                confidence,
                steps,
                credential.match());
    }

    private void put(ExposureRule rule, Ranked found) {
        if (elsewhere.isElsewhere(found.hit.span())) {
            return;
        }
        Place place = new Place(rule, lines.lineOf((int) found.hit.span().start()));
        best.merge(place, found, (old, now) -> outranks(now, old) ? now : old);
    }

    private static boolean outranks(Ranked one, Ranked other) {
        if (one.taint.isPresent() && other.taint.isPresent()) {
            return one.taint.get().outranks(other.taint.get());
        }
        if (one.hit.kind() != other.hit.kind()) {
            return one.hit.kind().compareTo(other.hit.kind()) < 0;
        }
        return one.hit.confidence().compareTo(other.hit.confidence()) < 0;
    }

    /** By span, then by rule. */
    List<ExposureHit> sorted() {
        return best.values().stream()
                .map(Ranked::hit)
                .sorted(Comparator.comparing(ExposureHit::span).thenComparing(ExposureHit::rule))
                .toList();
    }
}
