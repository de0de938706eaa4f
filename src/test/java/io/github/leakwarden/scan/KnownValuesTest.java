package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.Placeholders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class KnownValuesTest {
    private final String value = Placeholders.fill("{{base62:30}}", 1).text();
    private final Secret secret = Secret.of(("acme_" + value).getBytes(StandardCharsets.UTF_8), "acme_");

    @Test
    void masksAValueWhereverItStands() {
        KnownValues known = new KnownValues(List.of(secret));
        String masked = secret.masked();
        assertThat(known.mask(secret.reveal())).isEqualTo(masked);
        assertThat(known.mask("a/\u00e9" + secret.reveal() + "/b" + secret.reveal()))
                .isEqualTo("a/\u00e9" + masked + "/b" + masked);
        assertThat(known.mask("acme_" + value.substring(1))).isEqualTo("acme_" + value.substring(1));
    }

    @Test
    void masksItsOtherSpellings() {
        Secret odd = Secret.of("p/w+" + value.substring(0, 16) + "\"=\\" + value.substring(16));
        KnownValues known = new KnownValues(List.of(odd));
        String url = URLEncoder.encode(odd.reveal(), StandardCharsets.UTF_8);
        String json = odd.reveal().replace("\\", "\\\\").replace("\"", "\\\"");
        for (String text : List.of(url, lowerCase(url), json)) {
            assertThat(known.mask("a=" + text + "&b")).isEqualTo("a=" + odd.masked() + "&b");
        }
        for (String user : List.of("", "a", "ab", "abc")) {
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                String text =
                        encoder.encodeToString((user + ":" + odd.reveal() + "x").getBytes(StandardCharsets.UTF_8));
                String masked = known.mask("Basic " + text);
                assertThat(masked).contains(odd.masked()).hasSizeLessThan(25);
            }
        }
    }

    /** The hexadecimal digits of an encoded URL in lower case. */
    private static String lowerCase(String url) {
        return Pattern.compile("%..")
                .matcher(url)
                .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    @Test
    void takesTheLongerOfTwoThatBeginAlike() {
        Secret shorter = Secret.of(secret.reveal().substring(0, 20));
        KnownValues known = new KnownValues(List.of(shorter, secret));
        assertThat(known.mask("x" + secret.reveal() + "y")).isEqualTo("x" + secret.masked() + "y");
    }

    @Test
    void leavesWordsAlone() {
        KnownValues known = new KnownValues(List.of(Secret.of("postgres"), Secret.of("short1")));
        assertThat(known.mask("src/postgres/short1.sql")).isEqualTo("src/postgres/short1.sql");
    }

    @Test
    void manyValuesAreLookedUpAtOnce() {
        List<Secret> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(Secret.of(Placeholders.fill("{{hex-lower:32}}", i).text()));
        }
        KnownValues known = new KnownValues(many);
        StringBuilder text = new StringBuilder();
        many.forEach(one -> text.append(one.reveal()).append('\n'));

        String masked = known.mask(text.toString());

        assertThat(masked.lines()).hasSize(50_000).allMatch(line -> line.length() == 5);
    }
}
