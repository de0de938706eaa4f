package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholderValueTest {
    private static final int VALUES = 20_000;

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
                "insert-token-here",
                "xxxx",
                "xxxx-xxxx-xxxx-xxxx",
                "<YOUR_TOKEN>",
                "%TOKEN%",
                "@token@",
                "@deploy.key@",
                "__SERVICE_KEY__",
                "$SERVICE_KEY_2",
                "$service_key",
                "$(aws ssm get-parameter)",
                "`cat key`",
                "#{service_key}",
                "((service-key))",
                "%(service_key)s",
                "@{variables('key')}",
                "{% key %}",
                "<%= key %>",
                "[[ .Values.key ]]",
                "${SERVICE_KEY:-}",
                "${SERVICE_KEY:changeme}",
                "$env:SERVICE_KEY",
                "{{ .Values.key }}",
                "process.env.SERVICE_KEY_2",
                "import.meta.env.KEY",
                "os.environ['KEY']",
                "Deno.env.get('KEY')",
                "ENV['KEY']",
                "self.settings.key",
                "op://vault/item/key",
                "vault:secret/data/key#value",
                "abcdef123456",
                "abcd1234",
                "qwerty123456",
                "1qaz2wsx3edc4rfv",
                "poiuytrewq",
                "0000000000000000a1",
                "1234123412341234",
                "a9f3c1a9f3c1a9f3c1",
                "deadbeefcafe00112233445566778899",
                "AKIAIOSFODNN7EXAMPLE",
                "changeit",
                "ChangeMe-1",
                "KEY_Your-Key",
                "DUMMYvalue42",
                "notAReal9Key",
                "4f1c...9a2e",
                "null",
                "Password"
            })
    void whatStandsForASecretIsOne(String text) {
        assertThat(is(text)).isTrue();
    }

    /** Each has the look of one of the above, and is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%x9!kQ2^z7%",
                "@dm1n!P4ss@",
                "@r4nd0m7words@",
                "__9f3K2mQx7Lw__",
                "$uperS3cretW0rd",
                "$9rTqLm2vXc81",
                "$2y10rTqLm2vXc81",
                "((kQ2z7x9LmW",
                "<kQ2z7x9LmW",
                "%(kQ2z7x9LmW",
                "${SERVICE_KEY:-kQ2z7x9LmWt4}",
                "${SERVICE_KEY:kQ2z7x9LmWt4}",
                "processenvK2mQx7Lw",
                "envK2mQx7Lw.9f",
                "abcdef1k9x7w2mq4",
                "x1234567Kq9Zr4Lw",
                "qwertyKq9Zr4LwXm2T",
                "0000Kq9Zr4Lw0000",
                "a9f3c1a9f3c1a9f3c2",
                "deadbeaf12c09d4e77a1",
                "IOSFODNN7EXAMP1E",
                "xxxxKq9Zr4LwXm2T",
                "4f1c..9a2e7b",
                "vQlIllZ4EDuMmyMq7",
                "9rEXaMPle7KqZr",
                "Kq9DEadBeEF7Zr4L",
                "nullKq9Zr4Lw",
                "Passw0rd-Kq9Zr4"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(is(text)).isFalse();
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
