package io.github.leakwarden.triage;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Keeps, of overlapping secrets in one blob, the one with the best claim; of equal claims the longest, then the first. */
final class OverlapSettling {
    private OverlapSettling() {}

    /** The hits of one blob that stand, by position. */
    static List<Hit> settle(List<Hit> hits, Function<Hit, Claim> claim) {
        if (hits.size() == 1) {
            return hits;
        }
        List<Hit> byClaim = new ArrayList<>(hits);
        byClaim.sort(Comparator.comparing((Hit hit) -> claim.apply(hit).tier())
                .thenComparing(hit -> -hit.match().secretSpan().length())
                .thenComparing(claim)
                .thenComparing(hit -> hit.match().secretSpan()));
        List<Hit> standing = new ArrayList<>();
        DisjointSpans taken = new DisjointSpans();
        for (Hit hit : byClaim) {
            if (taken.add(hit.match().secretSpan())) {
                standing.add(hit);
            }
        }
        standing.sort(Comparator.comparing(hit -> hit.match().secretSpan()));
        return standing;
    }

    /** Spans of which no two overlap. */
    private static final class DisjointSpans {
        private final java.util.TreeMap<Long, Span> byStart = new java.util.TreeMap<>();

        /** Adds the span unless it overlaps one that is there. */
        boolean add(Span span) {
            var before = byStart.lowerEntry(span.end());
            if (before != null && before.getValue().overlaps(span)) {
                return false;
            }
            byStart.put(span.start(), span);
            return true;
        }
    }
}
