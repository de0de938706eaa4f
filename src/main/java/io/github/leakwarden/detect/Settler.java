package io.github.leakwarden.detect;

import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles what was found in one text: doubles, evidence, rules that need others near by, pairs. */
final class Settler {
    private final byte[] bytes;
    private final int length;
    private final TextHits hits;
    private final Map<Integer, int[]> evidence = new HashMap<>();

    Settler(byte[] bytes, int length, TextHits hits) {
        this.bytes = bytes;
        this.length = length;
        this.hits = hits;
    }

    /** The matches, by secret span, then rule. */
    List<Match> settle(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Found> once = withoutDoubles(found);
        LineMap lines = needsLines(once) ? LineMap.of(bytes, length) : LineMap.of(bytes, 0);
        List<Found> complete = new Requirements(lines).satisfied(once);
        return pairs(complete, lines);
    }

    /** Found raw and in a view, or in two views: the raw one, else the first, stands. */
    private List<Found> withoutDoubles(List<Found> found) {
        Map<Object, List<Found>> byValue = new HashMap<>();
        List<Found> once = new ArrayList<>();
        for (Found one : found) {
            record Value(CompiledRule rule, Object secret) {}
            List<Found> same =
                    byValue.computeIfAbsent(new Value(one.rule(), one.verdict().secret()), k -> new ArrayList<>());
            if (same.stream().noneMatch(one::isSameAs)) {
                same.add(one);
                once.add(weighed(one));
            }
        }
        return once;
    }

    private Found weighed(Found one) {
        if (!one.rule().wantsEvidence()) {
            return one;
        }
        int[] offsets = evidence.computeIfAbsent(one.rule().index(), hits::evidence);
        Evidence nearest = NearbyEvidence.of(bytes, length, one.span(), offsets);
        return new Found(one.rule(), one.span(), one.secretSpan(), one.verdict(), nearest, one.view());
    }

    private static boolean needsLines(List<Found> found) {
        return found.stream()
                .map(one -> one.rule().rule())
                .anyMatch(rule -> rule.pair().isPresent() || !rule.required().isEmpty());
    }

    /** Lets one half of a pair absorb the other, and whatever else was found in its place. */
    private static List<Match> pairs(List<Found> found, LineMap lines) {
        Map<Found, List<Span>> covered = new HashMap<>();
        Set<Found> absorbed = new HashSet<>();
        for (Found one : found) {
            one.rule()
                    .rule()
                    .pair()
                    .ifPresent(pair -> nearest(one, pair, found, lines, absorbed)
                            .ifPresent(half -> {
                                absorbed.add(half);
                                covered.put(one, List.of(half.secretSpan()));
                            }));
        }
        List<Span> taken = covered.values().stream().flatMap(List::stream).toList();
        return found.stream()
                .filter(one -> !one.rule().rule().skipReport())
                .filter(one -> taken.stream().noneMatch(span -> span.overlaps(one.secretSpan())))
                .map(one -> one.match(covered.getOrDefault(one, List.of())))
                .sorted(Comparator.comparing(Match::secretSpan).thenComparing(Match::rule))
                .toList();
    }

    private static java.util.Optional<Found> nearest(
            Found one, Rule.Pair pair, List<Found> found, LineMap lines, Set<Found> absorbed) {
        int line = lines.lineOf((int) one.secretSpan().start());
        return found.stream()
                .filter(other -> other.rule().rule().id().equals(pair.with()) && !absorbed.contains(other))
                .filter(other -> !other.secretSpan().overlaps(one.secretSpan()))
                .filter(other -> Math.abs(lines.lineOf((int) other.secretSpan().start()) - line) <= pair.withinLines())
                .min(Comparator.comparing(other ->
                        Math.abs(other.secretSpan().start() - one.secretSpan().start())));
    }
}
