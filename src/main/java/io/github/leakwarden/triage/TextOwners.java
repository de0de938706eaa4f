package io.github.leakwarden.triage;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Claim;
import io.github.leakwarden.rule.RuleSet;
import java.util.List;

/**
 * Says whose each value in one text is, as far as that text alone tells, for those who cannot wait until the whole unit
 * is read. Immutable, for any number of threads.
 */
public final class TextOwners {
    private final RuleSet rules;

    public TextOwners(RuleSet rules) {
        this.rules = rules;
    }

    /** Of matches that overlap, the one with the best claim; by position. */
    public List<Match> settle(List<Match> matches) {
        return OverlapSettling.settle(matches, match -> match, this::claim);
    }

    private Claim claim(Match match) {
        return Claim.of(rules.rule(match.rule()).orElseThrow(), match.evidence(), match.confidence());
    }
}
