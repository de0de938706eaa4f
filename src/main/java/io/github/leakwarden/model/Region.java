package io.github.leakwarden.model;

import io.github.leakwarden.text.Position;
import io.github.leakwarden.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of one blob, in bytes and as editors count.
 *
 * @param bytes offsets in the original file, before any decoding
 * @param start position of the first byte
 * @param end position one past the last byte
 */
public record Region(Span bytes, Position start, Position end) {
    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region region
                && region.bytes.equals(bytes)
                && region.start.equals(start)
                && region.end.equals(end);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }
}
