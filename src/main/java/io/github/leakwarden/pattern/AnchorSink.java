package io.github.leakwarden.pattern;

/** Takes the places where matches may be, as an {@link AnchorTable} finds them. */
@FunctionalInterface
public interface AnchorSink {
    /**
     * The literal of an anchor stands at index {@code position} of the scanned array, between bytes that its gate admits.
     *
     * @param pattern the number of the pattern, as the table was told
     * @param anchor which of the pattern's anchors
     */
    void candidate(int pattern, Anchor anchor, int position);
}
