package io.github.leakwarden.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Empty matches and assertions at the edges of text, lines and words, by every way of searching. */
class EdgesOfTextTest {
    private static final int ROUNDS = Integer.getInteger("leakwarden.rounds", 600);
    private static final int TEXTS_OF_EACH = 4;

    @Test
    void everyWayOfSearchingFindsWhatTheOracleFinds() {
        int checked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            EdgePatterns random = new EdgePatterns(seed);
            String text = random.pattern();
            BytePattern pattern = BytePattern.compile(text);
            if (Extent.of(pattern.tree()).instructions() < 2_000) {
                EveryWay ways = new EveryWay(pattern, Optional.of(Pattern.compile(text)));
                for (int i = 0; i < TEXTS_OF_EACH; i++) {
                    byte[] searched = random.text();
                    assertThatCode(() -> ways.check(searched))
                            .as("seed %d: %s", seed, text)
                            .doesNotThrowAnyException();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(ROUNDS);
    }

    /** What fuzzing found. */
    @ParameterizedTest
    @MethodSource
    void matchesAtEdges(String pattern, String text) {
        EveryWay ways = new EveryWay(BytePattern.compile(pattern), Optional.of(Pattern.compile(pattern)));

        assertThatCode(() -> ways.check(text.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> matchesAtEdges() {
        return Stream.of(
                Arguments.of("(?:-|)\\z", "a-b-c"),
                Arguments.of(
                        "(?:(?:-)||||)\\z(?:(?:\\W))??((?:1)(?:[\\x{80}-\\x{10FFFF}])*||(?:\\n))",
                        "KEYsk_-ab\n\"\u00e2\u00e2\u00aa"));
    }
}
