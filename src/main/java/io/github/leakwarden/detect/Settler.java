package io.github.leakwarden.detect;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.PlaceCondition;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles what was found in one text or view: rules that need others near by, pairs, evidence. A view has the evidence
 * of the original around its encoded run, too.
 */
final class Settler {
    private final TextView text;
    private final EvidenceScale here;
    private final EvidenceScale original;
    private final Map<Match, DecodedPlace> decoded;

    /**
     * @param here measures evidence in {@code text}
     * @param original measures it in the original
     * @param decoded takes where matches of a view stand in it
     */
    Settler(TextView text, EvidenceScale here, EvidenceScale original, Map<Match, DecodedPlace> decoded) {
        this.text = text;
        this.here = here;
        this.original = original;
        this.decoded = decoded;
    }

    /** The matches, in offsets of the original, in no particular order. */
    List<Match> settle(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        LineMap lines = needsLines(found) ? LineMap.of(text.bytes(), text.length()) : LineMap.of(text.bytes(), 0);
        Requirements requirements = new Requirements(lines, found);
        Map<Found, PlaceCondition> conditions = new LinkedHashMap<>();
        for (Found one : found) {
            requirements
                    .partners(one)
                    .ifPresent(partners -> conditions.put(one, PlaceCondition.of(one.halfAllowed(), partners)));
        }
        return pairs(conditions, lines);
    }

    private static boolean needsLines(List<Found> found) {
        return found.stream()
                .map(one -> one.rule().rule())
                .anyMatch(rule -> rule.pair().isPresent() || !rule.required().isEmpty());
    }

    /** Lets one half of a pair absorb the other, and whatever else was found in its place. */
    private List<Match> pairs(Map<Found, PlaceCondition> conditions, LineMap lines) {
        Collection<Found> found = conditions.keySet();
        Map<Found, Found> halves = new HashMap<>();
        Set<Found> absorbed = new HashSet<>();
        for (Found one : found) {
            one.rule()
                    .rule()
                    .pair()
                    .ifPresent(
                            pair -> nearest(one, pair, found, lines, absorbed).ifPresent(half -> {
                                absorbed.add(half);
                                halves.put(one, half);
                            }));
        }
        return found.stream()
                .filter(one -> !one.partnerOnly() && !one.rule().rule().skipReport())
                .filter(one ->
                        absorbed.stream().noneMatch(half -> half.secretSpan().overlaps(one.secretSpan())))
                .map(one -> match(one, Optional.ofNullable(halves.get(one)), requireNonNull(conditions.get(one))))
                .toList();
    }

    private static Optional<Found> nearest(
            Found one, Rule.Pair pair, Collection<Found> found, LineMap lines, Set<Found> absorbed) {
        int line = lines.lineOf((int) one.secretSpan().start());
        return found.stream()
                .filter(other -> other.rule().rule().id().equals(pair.with()) && !absorbed.contains(other))
                .filter(other -> !other.secretSpan().overlaps(one.secretSpan()))
                .filter(other -> Math.abs(lines.lineOf((int) other.secretSpan().start()) - line) <= pair.withinLines())
                .min(OrderBy.key(other ->
                        Math.abs(other.secretSpan().start() - one.secretSpan().start())));
    }

    private Match match(Found one, Optional<Found> half, PlaceCondition condition) {
        Span span = inOriginal(one.span());
        Confidence confidence = one.verdict().confidence();
        Evidence evidence = Evidence.NONE;
        if (one.rule().wantsEvidence()) {
            int rule = one.rule().index();
            Evidence named = nearer(here.named(rule, one.span()), original.named(rule, span));
            Evidence companion = nearer(here.companion(rule, one.span()), original.companion(rule, span));
            boolean companionOnly = named == Evidence.NONE && companion != Evidence.NONE;
            confidence = companionOnly ? confidence.down() : confidence;
            evidence = nearer(named, companion);
        }
        Match match = new Match(
                one.rule().rule().id(),
                span,
                inOriginal(one.secretSpan()),
                one.verdict().secret(),
                one.verdict().environment(),
                confidence,
                evidence,
                text.name(),
                half.map(other -> List.of(inOriginal(other.secretSpan()))).orElse(List.of()),
                condition);
        if (!text.isOriginal()) {
            decoded.put(match, DecodedPlace.of(text, one.span()));
        }
        return match;
    }

    private Span inOriginal(Span span) {
        return text.map().original((int) span.start(), (int) span.end());
    }

    private static Evidence nearer(Evidence one, Evidence other) {
        return one.atLeast(other) ? one : other;
    }
}
