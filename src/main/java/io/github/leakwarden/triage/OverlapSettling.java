package io.github.leakwarden.triage;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.rule.Claim;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps, of overlapping secrets in one blob, the one with the best claim; of equal claims the longest, then the first. */
final class OverlapSettling {
    private OverlapSettling() {}

    /**
     * What stands of one blob's hits, by position.
     *
     * @param match the match in a hit
     */
    static <T> List<T> settle(List<T> hits, Function<T, Match> match, Function<T, Claim> claim) {
        if (hits.size() <= 1) {
            return hits;
        }
        Function<T, Span> span = hit -> match.apply(hit).secretSpan();
        List<T> byClaim = new ArrayList<>(hits);
        byClaim.sort(OrderBy.key((T hit) -> claim.apply(hit).tier())
                .then(hit -> -span.apply(hit).length())
                .then(claim)
                .then(span));
        List<T> standing = new ArrayList<>();
        DisjointSpans taken = new DisjointSpans();
        for (T hit : byClaim) {
            if (taken.add(span.apply(hit))) {
                standing.add(hit);
            }
        }
        standing.sort(OrderBy.key(span));
        return standing;
    }

    /** Spans of which no two overlap. */
    private static final class DisjointSpans {
        private final TreeMap<Long, Span> byStart = new TreeMap<>();

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
