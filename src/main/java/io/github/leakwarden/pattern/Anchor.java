package io.github.leakwarden.pattern;

/**
 * One way in which a match can hold a literal. The match begins at least {@code minBefore} and at most {@code maxBefore}
 * bytes before the literal ({@link Long#MAX_VALUE}: any number), all of them from {@code prefix}; {@code gate} tells by
 * the neighbouring bytes which occurrences are worth a try.
 *
 * <p>{@code entry} is the instruction of the compiled pattern that a match has reached {@code entryBack} bytes before the
 * literal: trying the pattern's rest from there is cheaper than trying every possible start.
 */
public record Anchor(
        Literal literal, long minBefore, long maxBefore, ByteSet prefix, Gate gate, int entry, int entryBack) {
    /** Whether the literal tells where the match begins. */
    public boolean isFixed() {
        return minBefore == maxBefore;
    }

    public boolean isBounded() {
        return maxBefore != Long.MAX_VALUE;
    }
}
