package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;

/** From offsets in a decoded view back to the bytes that it was decoded from. Immutable. */
public interface OffsetMap {
    /**
     * The original bytes that the view's bytes {@code [start, end)} were decoded from, whole encoded units.
     *
     * @param start first byte, from 0
     * @param end one past the last byte, greater than {@code start}, at most the view's length
     */
    Span original(int start, int end);

    /** Maps everything to one span: for encodings in which a byte has no place of its own. */
    static OffsetMap whole(Span encoded) {
        return (start, end) -> encoded;
    }

    /** This map for a view of a view: from it through {@code outer} to what the outer view was decoded from. */
    default OffsetMap through(OffsetMap outer) {
        return (start, end) -> {
            Span inner = original(start, end);
            return outer.original(Math.toIntExact(inner.start()), Math.toIntExact(inner.end()));
        };
    }
}
