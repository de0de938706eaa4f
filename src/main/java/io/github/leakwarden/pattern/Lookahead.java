package io.github.leakwarden.pattern;

import org.jspecify.annotations.Nullable;

/** The bytes that may stand at a place, and whether it may be the end of the text. */
final class Lookahead {
    private final ByteSet bytes;
    private final boolean[] allowed = new boolean[256];
    private final boolean atEnd;

    Lookahead(ByteSet bytes, boolean atEnd) {
        this.bytes = bytes;
        this.atEnd = atEnd;
        for (int i = 0; i < 256; i++) {
            allowed[i] = bytes.contains(i);
        }
    }

    /** Whether {@code ahead} lets a match go on at {@code pos}; null admits everything. */
    static boolean admits(@Nullable Lookahead ahead, byte[] text, int pos, int to) {
        return ahead == null || (pos < to ? ahead.allowed[text[pos] & 0xFF] : ahead.atEnd);
    }

    ByteSet bytes() {
        return bytes;
    }

    boolean atEnd() {
        return atEnd;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lookahead ahead && bytes.equals(ahead.bytes) && atEnd == ahead.atEnd;
    }

    @Override
    public int hashCode() {
        return bytes.hashCode() + (atEnd ? 1 : 0);
    }
}
