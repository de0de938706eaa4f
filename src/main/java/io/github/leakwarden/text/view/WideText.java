package io.github.leakwarden.text.view;

import java.util.Optional;

/** Text out of an encoded run, which may be UTF-16 or UTF-32 in its turn. */
final class WideText {
    private WideText() {}

    /** Whether it may be: one byte in ten is NUL at the least. */
    static boolean is(byte[] decoded) {
        int nulls = 0;
        for (byte b : decoded) {
            nulls += b == 0 ? 1 : 0;
        }
        return nulls > decoded.length / 10;
    }

    /**
     * The view of decoded text; none if it seemed wide and is not.
     *
     * @param map from the decoded bytes to the source
     */
    static Optional<DecodedView> read(byte[] decoded, int length, boolean wide, OffsetMap map, String name) {
        return wide
                ? Transcoding.of(decoded, length)
                        .map(view -> new DecodedView(
                                view.bytes(), view.length(), view.map().through(map), name))
                : Optional.of(new DecodedView(decoded, length, map, name));
    }
}
