package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import java.util.List;
import java.util.Set;

/**
 * What was found in one text.
 *
 * @param matches by span, then rule; those that overlap are all here, for triage to settle
 * @param providers names of providers whose evidence stands in the text
 * @param signalled whether one of the detector's signals stands in the text
 * @param marked whether {@link #MARK} stands in the text, in whatever case
 * @param givenUp what was not decoded because a budget was spent, in our words; empty for nothing
 */
public record Detection(
        List<Match> matches, Set<String> providers, boolean signalled, boolean marked, List<String> givenUp) {
    /** How our own marks begin: looked for along with everything else, so that those without a match are known too. */
    public static final String MARK = "leakwarden:allow";

    /** Nothing. */
    static final Detection NOTHING = new Detection(List.of(), Set.of(), false, false, List.of());

    public Detection {
        matches = List.copyOf(matches);
        providers = Set.copyOf(providers);
        givenUp = List.copyOf(givenUp);
    }
}
