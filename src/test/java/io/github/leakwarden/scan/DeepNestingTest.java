package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encoded more often than is decoded is told, whatever it is encoded in; what only looks so is not. */
final class DeepNestingTest {
    private static final int DEPTH = 3;
    private static final String SECRET =
            Placeholders.fill("glpat-{{base62:20}}", 3).text();
    private static final String QUOTED =
            "say(\"it's \\\"a1b2c3d4\\\" \\n\", '%20', \"&amp;lt;tokenKey2&gt;\", /\\\\d+\\/Ab12/)\n";

    private final DetectorSession session =
            Detector.of(BuiltinRules.load(), Set::of, DEPTH).session();

    /** Those that make at most six characters of one, so that a secret is still near its name when they are nested. */
    @ParameterizedTest
    @EnumSource(
            value = Construct.class,
            names = {
                "PERCENT_EVERY",
                "UNICODE_ESCAPE",
                "UNICODE_BRACES",
                "HEX_ESCAPE",
                "OCTAL_ESCAPE",
                "REFERENCE_HEX",
                "BASE64",
                "BASE64_URL",
                "BASE64_MIME",
                "HEX"
            })
    void everyEncodingIsToldWhenItIsNestedTooDeep(Construct construct) {
        Hidden hidden = Hidden.of("k=" + SECRET + "\n", SECRET);
        for (int times = 1; times <= DEPTH + 2; times++) {
            hidden = construct.hide(hidden);
            Detection detection = detect(hidden.text());
            boolean found = times <= DEPTH;
            assertThat(detection.matches()).as("%s %d times", construct, times).hasSize(found ? 1 : 0);
            if (!found) {
                assertThat(codes(detection)).as("%s %d times", construct, times).containsExactly("decode.too-deep");
            }
        }
    }

    @Test
    void oneThatIsUndoneForeverIsTold() {
        String percent = "%" + "25".repeat(40);
        String text = SECRET.replace("-", percent + "2D");

        Detection detection = detect("k=" + text + "\n");

        assertThat(detection.matches()).isEmpty();
        assertThat(codes(detection)).containsExactly("decode.too-deep");
    }

    @Test
    void differentOnesInEachOtherAreTold() {
        Hidden hidden = Hidden.of("k=" + SECRET + "\n", SECRET);
        for (Construct construct : List.of(
                Construct.PERCENT_EVERY, Construct.UNICODE_ESCAPE, Construct.REFERENCE_HEX, Construct.PERCENT_SOME)) {
            hidden = construct.hide(hidden);
        }

        assertThat(codes(detect(hidden.text()))).containsExactly("decode.too-deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void codeThatIsQuotedAgainAndAgainIsNotTold(int times) {
        Hidden hidden = Hidden.of(QUOTED.repeat(5), "say");
        for (int i = 0; i < times; i++) {
            hidden = Construct.JSON_STRING.hide(hidden);
        }

        assertThat(codes(detect(hidden.text()))).isEmpty();
    }

    @Test
    void aSecretBesideWhatIsQuotedAgainAndAgainIsFoundAndNothingIsTold() {
        Hidden hidden = Hidden.of(QUOTED, "say");
        for (int i = 0; i < 6; i++) {
            hidden = Construct.JSON_STRING.hide(hidden);
        }

        Detection detection = detect("k=" + SECRET + " " + hidden.text());

        assertThat(detection.matches()).hasSize(1);
        assertThat(codes(detection)).isEmpty();
    }

    private static List<String> codes(Detection detection) {
        List<String> codes = new ArrayList<>();
        detection.givenUp().forEach(one -> codes.add(one.code()));
        return codes;
    }

    private Detection detect(String text) {
        byte[] bytes = Hidden.of(text, text).bytes();
        return session.detect(bytes, bytes.length);
    }
}
