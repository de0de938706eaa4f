package io.github.leakwarden.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.exposure.Exposures;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RulePack;
import io.github.leakwarden.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the build put into the built-in pack to what a start without it would work out. */
final class RulePackPrebuilderTest {
    private static final int DECODE_DEPTH = 3;
    private static final int RANDOM_TEXTS = 400;

    private final RuleSet packed = BuiltinRules.load();
    private final Set<String> signals = Exposures.of(packed).signals();
    private final DetectorSession prebuilt =
            Detector.of(packed, () -> signals, DECODE_DEPTH).session();
    private final DetectorSession fresh =
            Detector.of(packed, signals, DECODE_DEPTH).session();

    @TempDir
    Path folder;

    @Test
    void findsTheSameInTheProviderCorpus() throws IOException {
        int matches = 0;
        for (ProviderCorpus.Entry entry : ProviderCorpus.entries()) {
            for (int run = 0; run < 3; run++) {
                long seed = Placeholders.seed(entry.toString(), 0, run);
                matches += same(bytes(Placeholders.fill(entry.text(), seed).text()));
            }
        }
        assertThat(matches).as("matches compared").isGreaterThan(500);
    }

    @Test
    void findsTheSameInExamplesAmongRandomText() {
        List<String> examples = BuiltinRules.loadWhole().rules().stream()
                .flatMap(rule -> rule.examples().stream().map(Rule.Example::text))
                .toList();
        Random random = new Random(7);
        int matches = 0;
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            String template = examples.get(random.nextInt(examples.size()));
            byte[] example = bytes(Placeholders.fill(template, i).text());
            matches += same(among(i % 4 == 0 ? Base64.getEncoder().encode(example) : example, random));
        }
        assertThat(matches).as("matches compared").isGreaterThan(RANDOM_TEXTS / 2);
    }

    @Test
    void thePackOfTheBuildIsTheOneThatIsMadeAnew() throws Exception {
        RuleSet whole = BuiltinRules.loadWhole();
        Path pack = folder.resolve("rules.pack");
        Files.write(pack, RulePack.write(unbuilt(whole)));
        RulePackPrebuilder.main(new String[] {pack.toString()});
        assertThat(Files.readAllBytes(pack)).isEqualTo(RulePack.write(whole));
        assertThat(packed.prebuilt()).isPresent();
    }

    private int same(byte[] text) {
        Detection detection = prebuilt.detect(text, text.length);
        assertThat(detection).isEqualTo(fresh.detect(text, text.length));
        return detection.matches().size();
    }

    /** Signs that literals are made of, some bytes that are no text, and the example somewhere among them. */
    private static byte[] among(byte[] example, Random random) {
        List<Byte> text = new ArrayList<>();
        String signs = "%2\\u00x=:\"' _-.\nsk_live_AKIAghp_pk";
        int before = random.nextInt(200);
        for (int i = 0; i < 400; i++) {
            if (i == before) {
                text.add((byte) '\n');
                for (byte value : example) {
                    text.add(value);
                }
                text.add((byte) '\n');
            }
            text.add((byte) (i % 50 == 0 ? random.nextInt(256) : signs.charAt(random.nextInt(signs.length()))));
        }
        byte[] bytes = new byte[text.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = text.get(i);
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RuleSet unbuilt(RuleSet rules) {
        return RuleSet.of(rules.rules(), rules.allowlists());
    }
}
