package io.github.leakwarden.source;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Bytes on their way to the detector: a whole file or object, or one segment of a file too large for one array.
 *
 * @param provenance where it was seen; for an object of history whose place is worked out later, the unit with an empty
 *     path
 * @param objectId git's id, lower-case hex, for an object of history whose place is worked out later
 * @param bytes content in {@code [0, length)}; shared, not to be changed
 * @param length number of bytes
 * @param offset of the first byte in the whole file, 0 except for later segments
 * @param start position of the first byte in the whole file, 1:1 except for later segments
 * @param lineage of which other object it was made, where the source knows
 */
public record Blob(
        Provenance provenance,
        Optional<String> objectId,
        byte[] bytes,
        int length,
        long offset,
        Position start,
        Optional<Lineage> lineage) {
    private static final Position ORIGIN = new Position(1, 1);

    public Blob {
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(objectId, "objectId");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(lineage, "lineage");
        if (length < 0 || length > bytes.length || offset < 0) {
            throw new IllegalArgumentException("not a blob: " + length + " of " + bytes.length + " at " + offset);
        }
    }

    /** Bytes that were made of no others. */
    public Blob(
            Provenance provenance, Optional<String> objectId, byte[] bytes, int length, long offset, Position start) {
        this(provenance, objectId, bytes, length, offset, start, Optional.empty());
    }

    /** A whole file, member or message whose place is known. */
    public static Blob whole(Provenance provenance, byte[] bytes, int length) {
        return new Blob(provenance, Optional.empty(), bytes, length, 0, ORIGIN);
    }

    /** The name of a file, with the way to it; a line break in a name is none here. */
    public static Blob name(Provenance place) {
        byte[] text = place.display().replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        return whole(place, text, text.length);
    }

    /** An object of history whose place is worked out later. */
    public static Blob object(Provenance provenance, String objectId, byte[] bytes, int length) {
        return object(provenance, objectId, bytes, length, Optional.empty());
    }

    /** The same, of which the source knows whether it was made of another one. */
    public static Blob object(
            Provenance provenance, String objectId, byte[] bytes, int length, Optional<Lineage> lineage) {
        return new Blob(provenance, Optional.of(objectId), bytes, length, 0, ORIGIN, lineage);
    }
}
