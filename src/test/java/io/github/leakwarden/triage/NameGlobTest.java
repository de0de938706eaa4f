package io.github.leakwarden.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameGlobTest {
    @ParameterizedTest
    @CsvSource({
        "stripe-*,stripe-secret-key,true",
        "*-key,stripe-secret-key,true",
        "*secret*,stripe-secret-key,true",
        "STRIPE-SECRET-KEY,stripe-secret-key,true",
        "stripe,stripe-secret-key,false",
        "stripe-secret-ke?,stripe-secret-key,true",
        "stripe-secret-key?,stripe-secret-key,false",
        "*,x,true"
    })
    void matchesAsAShellDoes(String glob, String text, boolean matches) {
        assertThat(NameGlob.matches(glob, text)).isEqualTo(matches);
    }

    @Test
    void agreesWithAPattern() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            String glob = word(random, "ab*?", 6);
            String text = word(random, "ab", 8);
            String pattern = glob.replace("*", ".*").replace("?", ".");
            assertThat(NameGlob.matches(glob, text)).as(glob + " " + text).isEqualTo(Pattern.matches(pattern, text));
        }
    }

    @Test
    void isNotBlownUpByStars() {
        assertThat(NameGlob.matches("*a".repeat(40) + "b", "a".repeat(80))).isFalse();
    }

    private static String word(Random random, String letters, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
