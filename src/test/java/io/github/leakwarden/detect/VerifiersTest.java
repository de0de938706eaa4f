package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verifier takes what its issuer makes, and nothing that one character tells from it. */
final class VerifiersTest {
    @ParameterizedTest
    @CsvSource({
        "crc32-base62, {{crc32-base62:ghp_:30}}",
        "crc32-base62, {{crc32-base62:npm_:30}}",
        "crc32-hex-whole, {{crc32-hex-whole:ATATT3:180}}",
        "crc32-hex-little-endian, {{crc32-hex-little-endian:glsa_:32}}",
        "crc32-hex, {{crc32-hex:cfat_:40}}",
        "crc32-base36, {{crc32-base36:glpat-:27}}",
        "bech32, {{bech32-upper:AGE-SECRET-KEY-1:52}}"
    })
    void aChecksumHoldsForWhatIsIssuedAndForNothingElse(String name, String template) {
        Verifier verifier = Verifiers.named(name);
        int accepted = 0;
        for (int i = 0; i < 300; i++) {
            String token = Placeholders.fill(template, i).text();
            assertThat(verifier.accepts(bytes(token)))
                    .as("%s, seed %d", name, i)
                    .isTrue();
            int at = token.length() - 12;
            char other = token.charAt(at) == 'a' ? 'b' : 'a';
            accepted += verifier.accepts(bytes(token.substring(0, at) + other + token.substring(at + 1))) ? 1 : 0;
        }
        assertThat(accepted).as("with one character changed").isZero();
    }

    @ParameterizedTest
    @CsvSource({"jwt, {{jwt}}", "pypi-macaroon, {{pypi-macaroon}}", "uuid, {{uuid}}", "pem, {{pem}}"})
    void aStructureHoldsForWhatIsIssued(String name, String template) {
        assertThat(Verifiers.names()).contains(name);
        for (int i = 0; i < 100; i++) {
            assertThat(Verifiers.named(name)
                            .accepts(bytes(Placeholders.fill(template, i).text())))
                    .as("%s, seed %d", name, i)
                    .isTrue();
        }
    }

    @Test
    void noVerifierFailsOnOddBytes() {
        for (String name : Verifiers.names()) {
            Verifier verifier = Verifiers.named(name);
            assertThat(verifier.accepts(new byte[0])).as(name).isFalse();
            for (int length = 1; length < 60; length++) {
                verifier.accepts(new byte[length]);
                verifier.accepts("_".repeat(length).getBytes(StandardCharsets.US_ASCII));
                verifier.accepts("\u00ff.-\n".repeat(length).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
