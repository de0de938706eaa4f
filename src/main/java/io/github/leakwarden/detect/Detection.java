package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one text.
 *
 * @param matches by span, then rule; those that overlap are all here, for triage to settle
 * @param providers names of providers whose evidence stands in the text
 * @param signalled whether one of the detector's signals stands in the text
 * @param marked whether {@link #MARK} stands in the text, in whatever case
 * @param packed what stands in it encoded and begins as an archive or a compressed stream does; each place once
 * @param decoded of matches in decoded text, where they stand there
 * @param givenUp what was not decoded; for each reason the first; empty for nothing
 */
public record Detection(
        List<Match> matches,
        Set<String> providers,
        boolean signalled,
        boolean marked,
        List<Packed> packed,
        Map<Match, DecodedPlace> decoded,
        List<GivenUp> givenUp) {
    /** How our own marks begin: looked for along with everything else, so that those without a match are known too. */
    public static final String MARK = "leakwarden:allow";

    /**
     * Something that was not decoded.
     *
     * @param code of the problem
     * @param message in our words
     */
    public record GivenUp(String code, String message) {}

    /**
     * Something that may be opened, which is not for the detector to do.
     *
     * @param bytes decoded
     * @param encoded where it stands, in the original bytes
     * @param view encodings undone, outermost first
     */
    public record Packed(byte[] bytes, Span encoded, String view) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Packed packed
                    && Arrays.equals(packed.bytes, bytes)
                    && packed.encoded.equals(encoded)
                    && packed.view.equals(view);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes) + encoded.hashCode();
        }
    }

    /** Nothing. */
    static final Detection NOTHING = new Detection(List.of(), Set.of(), false, false, List.of(), Map.of(), List.of());

    public Detection {
        matches = List.copyOf(matches);
        providers = Set.copyOf(providers);
        packed = List.copyOf(packed);
        decoded = Map.copyOf(decoded);
        givenUp = List.copyOf(givenUp);
    }
}
