package io.github.leakwarden.detect;

import io.github.leakwarden.text.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a match stands in decoded text, with what stands around it there. Prints nothing of it. */
public final class DecodedPlace {
    private static final int REACH_BYTES = 1024;

    private final byte[] text;
    private final Span span;

    private DecodedPlace(byte[] text, Span span) {
        this.text = text;
        this.span = span;
    }

    static DecodedPlace of(TextView view, Span span) {
        int from = Math.max(0, (int) span.start() - REACH_BYTES);
        int to = Math.min(view.length(), (int) span.end() + REACH_BYTES);
        return new DecodedPlace(Arrays.copyOfRange(view.bytes(), from, to), span.shift(-from));
    }

    /** The text; not to be changed. */
    public byte[] text() {
        return text;
    }

    /** The match, in the text. */
    public Span span() {
        return span;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecodedPlace place && Arrays.equals(place.text, text) && place.span.equals(span);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text) + span.hashCode();
    }
}
