package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.OrderBy;
import io.github.leakwarden.model.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells one secret found twice: raw and in a view, or in two views. */
final class Doubles {
    private Doubles() {}

    /** Each secret of a place once, the first one found standing; by secret span, then rule. */
    static List<Match> removed(List<Match> matches) {
        Map<String, Map<Secret, List<Match>>> known = new HashMap<>();
        List<Match> once = new ArrayList<>();
        for (Match match : matches) {
            List<Match> same = known.computeIfAbsent(match.rule(), rule -> new HashMap<>())
                    .computeIfAbsent(match.secret(), secret -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.secretSpan().overlaps(match.secretSpan()))) {
                same.add(match);
                once.add(match);
            }
        }
        once.sort(OrderBy.key(Match::secretSpan).then(Match::rule));
        return once;
    }
}
