package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.text.view.Construct;
import io.github.leakwarden.text.view.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views of what holds no secret find none, spend no budget and bear any bytes. */
final class ViewNoiseTest {
    private static final int TEXTS = 40;

    private final DetectorSession session =
            Detector.of(BuiltinRules.load(), Set::of, 3).session();

    private enum Noise {
        RANDOM_BYTES(random -> {
            byte[] bytes = new byte[20_000];
            random.nextBytes(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }),
        RANDOM_PRINTABLE(random -> random.ints(20_000, ' ', 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()),
        PICTURE(random -> {
            byte[] bytes = new byte[20_000];
            random.nextBytes(bytes);
            return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\2\0" + new String(bytes, StandardCharsets.ISO_8859_1);
        }),
        SCRIPT(random -> {
            StringBuilder script = new StringBuilder();
            String[] parts = {
                "function %s(%s){return %s?\"%s\\n\":'%s'+\"%s\"}",
                        "var %s={\"%s\":'\\u00%02d%s',%s:\"&lt;%s&amp;%s\"};",
                "%s=/^[%s\\d\\/]+\\.%s$/g.test(\"%s%%20%s\");", "%s[\"%s\"]=0x4%d,\"%s\"+\"%s\",\"%s\\\\%s\";"
            };
            while (script.length() < 20_000) {
                String part = parts[random.nextInt(parts.length)];
                while (part.contains("%s") || part.contains("%d") || part.contains("%02d")) {
                    part = part.replaceFirst("%s", word(random)).replaceFirst("%0?2?d", "" + (10 + random.nextInt(80)));
                }
                script.append(part.replace("%%", "%"));
            }
            return script.toString();
        });

        private final Function<Random, String> make;

        Noise(Function<Random, String> make) {
            this.make = make;
        }

        private static String word(Random random) {
            String[] words = {
                "a", "tokenKey", "b", "passwordField", "secretName", "e", "keyCode", "n", "apiKeyHeader", "t"
            };
            return words[random.nextInt(words.length)];
        }
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void nothingIsFound(Noise noise) {
        Random random = new Random(noise.ordinal());
        for (int i = 0; i < TEXTS; i++) {
            assertNothing(noise.make.apply(random));
        }
    }

    @Test
    void nothingIsFoundWhateverItIsWrittenIn() {
        Random random = new Random(9);
        for (Construct construct : Construct.values()) {
            String script = Noise.SCRIPT.make.apply(random).substring(0, 3_000) + "\nplace\n";
            assertNothing(construct.hide(Hidden.of(script, "place")).text());
        }
    }

    private void assertNothing(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Detection detection = session.detect(bytes, bytes.length);
        assertThat(detection.matches()).isEmpty();
        assertThat(detection.givenUp()).isEmpty();
    }
}
