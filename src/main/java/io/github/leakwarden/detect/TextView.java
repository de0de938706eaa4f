package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.text.view.OffsetMap;

/**
 * A text to search: the original, or something decoded from it.
 *
 * @param bytes content in {@code [0, length)}
 * @param length number of bytes
 * @param map from here to the original
 * @param name encodings undone, outermost first; {@link Match#RAW} for the original
 * @param depth number of encodings undone
 */
record TextView(byte[] bytes, int length, OffsetMap map, String name, int depth) {
    /** The map of the original to itself. */
    static final OffsetMap SAME = new Same();

    /** No lambda: the first one in a process is slow to load. */
    private static final class Same implements OffsetMap {
        @Override
        public Span original(int start, int end) {
            return new Span(start, end);
        }
    }

    boolean isOriginal() {
        return depth == 0;
    }
}
