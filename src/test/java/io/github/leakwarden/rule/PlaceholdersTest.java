package io.github.leakwarden.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceholdersTest {
    private static final String DIGITS_UPPER_LOWER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @Test
    void sameSeedGivesSameValuesAndOtherSeedOthers() {
        String template = "key = sk_{{alnum:24}} and {{uuid}}";
        String text = Placeholders.fill(template, 7).text();
        assertThat(Placeholders.fill(template, 7).text()).isEqualTo(text);
        assertThat(Placeholders.fill(template, 8).text()).isNotEqualTo(text);
    }

    /** The values themselves are part of the contract: a fixture that worked keeps working. */
    @Test
    void valuesDoNotDependOnTheMachine() {
        assertThat(Placeholders.fill("{{digits:6}}-{{alpha-lower:5}}", 1).text())
                .isEqualTo("954758-aplnb");
    }

    @Test
    void seedsDifferByRuleIndexAndRun() {
        assertThat(List.of(
                        Placeholders.seed("a-b", 0, 0),
                        Placeholders.seed("a-b", 1, 0),
                        Placeholders.seed("a-b", 0, 1),
                        Placeholders.seed("a-c", 0, 0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceHasAValueOfItsOwn() {
        Filled filled = Placeholders.fill("{{hex-lower:32}}${{hex-lower:32}}", 3);
        assertThat(filled.values()).hasSize(2).doesNotHaveDuplicates();
        assertThat(filled.text())
                .isEqualTo(filled.values().get(0) + "$" + filled.values().get(1));
    }

    @Test
    void findsAPieceOfTheTemplateInTheText() {
        Filled filled = Placeholders.fill("Client-Id: HM_{{hex-lower:8}}\nX-Api-Key: sk_live_{{alnum:32}}\n", 5);
        Filled.Part part = filled.part("sk_live_{{alnum:32}}").orElseThrow();
        assertThat(part.text()).isEqualTo("sk_live_" + filled.values().get(1));
        assertThat(filled.text().substring(part.start(), part.end())).isEqualTo(part.text());
        assertThat(part.values()).containsExactly(filled.values().get(1));
    }

    @Test
    void aPieceThatStandsTwiceOrNeverIsNotFound() {
        Filled filled = Placeholders.fill("{{digits:9}} {{digits:9}}", 5);
        assertThat(filled.part("{{digits:9}}")).isEmpty();
        assertThat(filled.part("{{digits:8}}")).isEmpty();
    }

    @Test
    void theOnlyPlaceholderTakesItsFixedPrefixAlong() {
        assertThat(Placeholders.fill("push --token kst_{{base62:24}} now", 1).onlyPart())
                .hasValueSatisfying(
                        part -> assertThat(part.text()).startsWith("kst_").hasSize(28));
        assertThat(Placeholders.fill("a={{hex:9}}", 1).onlyPart())
                .hasValueSatisfying(part -> assertThat(part.text()).hasSize(9));
        assertThat(Placeholders.fill("{{hex:9}} {{hex:9}}", 1).onlyPart()).isEmpty();
    }

    @Test
    void refillsAnotherSpellingOfAPart() {
        Filled filled = Placeholders.fill("K={{hex-lower:32}}\\${{hex-lower:96}}", 5);
        Filled.Part part = filled.part("{{hex-lower:32}}\\${{hex-lower:96}}").orElseThrow();
        assertThat(filled.refill("{{hex-lower:32}}${{hex-lower:96}}", part))
                .isEqualTo(part.text().replace("\\$", "$"));
    }

    @Test
    void otherBracesAreText() {
        String template = "{{ secrets.TOKEN }} {{user}} ${{ env:X }} {{#if a}} {{encoded}}";
        assertThat(Placeholders.fill(template, 1).text()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "{{hex-lowr:32}}, 'unknown placeholder \"hex-lowr\", did you mean hex-lower?'",
        "{{hex-lower:0}}, placeholder hex-lower takes a length",
        "{{hex-lower:ten}}, placeholder hex-lower takes a length",
        "{{alnum:3:4}}, placeholder alnum takes a length",
        "{{uuid:4}}, placeholder uuid takes no argument",
        "{{crc32-base62:ghp_}}, 'placeholder crc32-base62 takes a prefix, if any, and the length of the body'",
        "{{zz:9}}, unknown placeholder \"zz\"",
    })
    void saysWhatIsWrong(String template, String message) {
        assertThat(Placeholders.faults(template)).containsExactly(message);
        assertThatThrownBy(() -> Placeholders.fill(template, 1)).hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreOfTheirAlphabetAndLifelike(Alphabet alphabet) {
        LongStream.range(0, 200).forEach(seed -> {
            String value =
                    Placeholders.fill("{{" + alphabet.label() + ":32}}", seed).text();
            assertThat(value).hasSize(32);
            assertThat(value.chars()).allMatch(c -> alphabet.characters().indexOf(c) >= 0);
            assertThat(Lifelike.test(value, alphabet.characters())).as(value).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefgh12345678", "aaaaBBBB11112222", "exampleKEY1234z9", "qwrtzpsdfghklyvn"})
    void typedValuesAreNotLifelike(String value) {
        assertThat(Lifelike.test(value, Alphabet.ALNUM.characters())).isFalse();
    }

    @Test
    void githubAndNpmChecksumIsOverTheBody() {
        String token = Placeholders.fill("{{crc32-base62:npm_:30}}", 4).text();
        assertThat(token).matches("npm_[0-9A-Za-z]{36}");
        assertThat(number(token.substring(34), DIGITS_UPPER_LOWER)).isEqualTo(crc32(token.substring(4, 34)));
    }

    @Test
    void checksumOfABodyWithoutPrefix() {
        String token = Placeholders.fill("{{crc32-hex:40}}", 4).text();
        assertThat(token).matches("[0-9A-Za-z]{40}[0-9a-f]{8}");
        assertThat(Long.parseLong(token.substring(40), 16)).isEqualTo(crc32(token.substring(0, 40)));
    }

    @Test
    void gitlabChecksumIsOverEverythingBefore() {
        String token = Placeholders.fill("{{crc32-base36:glpat-:36}}", 4).text();
        assertThat(token).matches("glpat-[0-9A-Za-z_-]{36}\\.01\\.10[0-9a-z]{7}");
        int cut = token.length() - 7;
        assertThat(Long.parseLong(token.substring(cut), 36)).isEqualTo(crc32(token.substring(0, cut)));
    }

    @Test
    void grafanaChecksumIsReversed() {
        String token =
                Placeholders.fill("{{crc32-hex-little-endian:glsa_:32}}", 4).text();
        assertThat(token).matches("glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}");
        long reversed = Integer.toUnsignedLong(Integer.reverseBytes((int) crc32(token.substring(0, 37))));
        assertThat(Long.parseLong(token.substring(38), 16)).isEqualTo(reversed);
    }

    @Test
    void atlassianChecksumIsUpperHexadecimal() {
        String token =
                Placeholders.fill("{{crc32-hex-whole:ATATT3xFfGF0:171}}", 4).text();
        assertThat(token).hasSize(192).matches(".*=[0-9A-F]{8}");
        assertThat(Long.parseLong(token.substring(184), 16)).isEqualTo(crc32(token.substring(0, 184)));
    }

    @Test
    void jwtDecodes() {
        String[] parts = Placeholders.fill("{{jwt}}", 4).text().split("\\.");
        assertThat(decode(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(decode(parts[1])).matches("\\{\"sub\":\"[0-9a-f-]{36}\",\"iat\":1[67]\\d{8}}");
        assertThat(parts[2]).hasSize(43);
    }

    @Test
    void uuidIsRandomOfVersion4() {
        assertThat(Placeholders.fill("{{uuid}}", 4).text())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void macaroonBeginsAsThoseOfThePackageIndex() {
        assertThat(Placeholders.fill("{{pypi-macaroon}}", 4).text()).matches("pypi-Ag[0-9A-Za-z_-]{100,250}");
    }

    @ParameterizedTest
    @CsvSource({
        "{{pem}}, PRIVATE KEY",
        "{{pem:rsa}}, RSA PRIVATE KEY",
        "{{pem:ec}}, EC PRIVATE KEY",
        "{{pem:encrypted}}, ENCRYPTED PRIVATE KEY"
    })
    void pemHoldsASequenceOfTheRightLength(String template, String label) {
        List<String> lines = Placeholders.fill(template, 4).text().lines().toList();
        assertThat(lines.get(0)).isEqualTo("-----BEGIN " + label + "-----");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("-----END " + label + "-----");
        assertThat(lines.subList(1, lines.size() - 1)).allMatch(line -> line.length() <= 64);
        byte[] der = Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
        boolean isShort = der[1] > 0;
        int length = isShort ? der[1] : new BigInteger(1, new byte[] {der[2], der[3]}).intValue();
        assertThat(der[0]).isEqualTo((byte) 0x30);
        assertThat(length).isEqualTo(der.length - (isShort ? 2 : 4));
    }

    @Test
    void opensshKeyHasItsMagic() {
        String body =
                Placeholders.fill("{{pem:openssh}}", 4).text().lines().toList().get(1);
        assertThat(decode(body.substring(0, 20))).startsWith("openssh-key-v1");
    }

    @Test
    void escapedPemIsOneLine() {
        assertThat(Placeholders.fill("{{pem:pkcs8:escaped}}", 4).text())
                .hasLineCount(1)
                .startsWith("-----BEGIN ")
                .contains("KEY-----\\nMII");
    }

    @Test
    void filledPrintsItsTemplate() {
        assertThat(Placeholders.fill("a {{uuid}}", 4)).hasToString("a {{uuid}}");
    }

    private static String decode(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static long crc32(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    private static long number(String text, String digits) {
        return text.chars().mapToLong(digits::indexOf).reduce(0, (value, digit) -> value * digits.length() + digit);
    }
}
