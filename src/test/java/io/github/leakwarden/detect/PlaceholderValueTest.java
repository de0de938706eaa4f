package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholderValueTest {
    private static final int VALUES = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hex-lower:32",
                "hex-upper:32",
                "base62:16",
                "base62:24",
                "base62:40",
                "base64:40",
                "base64url:43",
                "alnum:32",
                "alnum-lower:30",
                "alpha-lower:20",
                "digits:20",
                "base32-upper:16",
                "base36:20",
                "base58:22",
                "uuid"
            })
    void randomValuesAreNoPlaceholders(String alphabet) {
        String template = "{{" + alphabet + "}}";
        int taken = 0;
        for (int i = 0; i < VALUES; i++) {
            taken += is(Placeholders.fill(template, i).text()) ? 1 : 0;
        }
        assertThat(taken).as("of %,d values of %s", VALUES, alphabet).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your_api_key_here",
                "YOUR-SECRET-KEY",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "00000000000000000000000000000000",
                "abababababababab",
                "<your token>",
                "${API_KEY}",
                "{{ api_key }}",
                "%API_KEY%",
                "[redacted]",
                "$(cat key)",
                "process.env.API_KEY",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnopqrstuvwxyz",
                "1234567890123456",
                "changeme",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "test_xxxxxxxxxxxxxxxx",
                "insert-token-here"
            })
    void whatStandsForASecretIsOne(String text) {
        assertThat(is(text)).isTrue();
    }

    @Test
    void thePrefixThatARuleFixesIsNotLookedAt() {
        byte[] value = ("sample_" + Placeholders.fill("{{base62:24}}", 1).text()).getBytes(StandardCharsets.US_ASCII);
        assertThat(PlaceholderValue.is(value, "sample_".length())).isFalse();
        assertThat(PlaceholderValue.is(value, 0)).isTrue();
    }

    private static boolean is(String text) {
        return PlaceholderValue.is(text.getBytes(StandardCharsets.UTF_8), 0);
    }
}
