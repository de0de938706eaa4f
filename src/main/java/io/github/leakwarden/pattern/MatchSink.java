package io.github.leakwarden.pattern;

/** Takes the matches that a search finds, in the order of the text. */
@FunctionalInterface
public interface MatchSink {
    /** {@code match} tells where the match and its groups are, until this call returns. */
    void match(PatternMatcher match);
}
