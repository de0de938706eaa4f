package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFileParser;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searching around anchors against searching the whole text, for every rule. More can be asked for:
 *
 * <ul>
 *   <li>{@code -Dleakwarden.config=FILE}: the rules of that configuration, gitleaks' for one, instead of the built-in ones;
 *   <li>{@code -Dleakwarden.corpus=DIR[:DIR…]}: all files there instead of the rule files and our own code;
 *   <li>{@code -Dleakwarden.rounds=N}: so many random texts of each kind.
 * </ul>
 */
class WindowedSearchTest {
    private static final int ROUNDS = Integer.getInteger("leakwarden.rounds", 200);
    private static final int LARGEST_FILE = 1 << 20;

    private static final List<String> SCRAPS = List.of(
            "key",
            "token",
            "secret",
            "password",
            "Authorization: Bearer ",
            "api_key",
            " = ",
            ": ",
            "\"",
            "'",
            "`",
            ";",
            "\n",
            "\r\n",
            "\t",
            "\\n",
            "=>",
            ":=",
            "(",
            ")",
            "-----BEGIN RSA PRIVATE KEY-----",
            "\u017f",
            "\u212a",
            "\u00e9",
            "\ufffd",
            "_live_",
            "_test_",
            "a1b2c3d4e5f6",
            "0123456789ABCDEF",
            "https://",
            "@",
            "//",
            "$",
            "\\$",
            "%24",
            "\0");

    /** More repetitions than RE2 takes. */
    private static final java.util.regex.Pattern BEYOND_RE2 = java.util.regex.Pattern.compile("[{,][0-9]{4,}}");

    private final RuleSet rules = rules();
    private final BothWays ways = new BothWays(CompiledRules.fresh(rules, Set.of()));
    private final List<byte[]> planted = BuiltinTexts.all(3);

    private static RuleSet rules() {
        String config = System.getProperty("leakwarden.config");
        if (config == null) {
            return BuiltinRules.load();
        }
        RuleFile file = RuleFileParser.parse(Path.of(config), "configuration", Dialect.GITLEAKS);
        try {
            return RuleFiles.ruleSet(List.of(file), RuleLint.withoutVerifiers());
        } catch (io.github.leakwarden.model.RequestException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void findsTheSameWherePlantedSecretsStand() {
        for (byte[] text : planted) {
            agree(text);
        }
        assertThat(ways.matches()).isGreaterThan(planted.size() / 8);
    }

    @Test
    void findsTheSameWithBytesFlippedInAndBesidePlantedSecrets() {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] text = joined(random, scraps(random, 4), planted.get(random.nextInt(planted.size())));
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            agree(text);
        }
        assertThat(ways.matches()).isGreaterThan(ROUNDS / 8);
    }

    @Test
    void findsTheSameWhereTextsAreCutOffAndRunTogether() {
        Random random = new Random(12);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] first = planted.get(random.nextInt(planted.size()));
            byte[] second = planted.get(random.nextInt(planted.size()));
            agree(joined(random, Arrays.copyOf(first, random.nextInt(first.length + 1)), second));
        }
        assertThat(ways.matches()).isGreaterThan(ROUNDS / 8);
    }

    @Test
    void findsTheSameInRandomText() {
        Random random = new Random(13);
        for (int i = 0; i < ROUNDS; i++) {
            agree(scraps(random, 30));
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            agree(noise);
        }
    }

    @Test
    void findsTheSameInRealFiles() throws IOException {
        int files = 0;
        for (String folder :
                System.getProperty("leakwarden.corpus", "../rules:main/java").split(":")) {
            for (Path file : files(Path.of(folder))) {
                byte[] text = Files.readAllBytes(file);
                assertThat(ways.differences(text)).as(file.toString()).isEmpty();
                files++;
            }
        }
        assertThat(files).isGreaterThan(20);
    }

    @Test
    void findsWhatRe2FindsWherePlantedSecretsStand() {
        Random random = new Random(14);
        int matched = 0;
        for (CompiledRule rule : CompiledRules.fresh(rules, Set.of()).rules()) {
            String pattern = rule.rule().regex().orElseThrow();
            if (!BEYOND_RE2.matcher(pattern).find()) {
                Pattern oracle = Pattern.compile(pattern);
                for (int i = 0; i < 4; i++) {
                    matched += agreeWithRe2(rule, oracle, planted.get(random.nextInt(planted.size())));
                }
            }
        }
        assertThat(matched).isPositive();
    }

    /** Texts that end and begin with a secret: what a window must not lose is its first and its last byte. */
    @Test
    void tellsAWindowThatLacksItsLastOrFirstByte() {
        int last = 0;
        int first = 0;
        for (byte[] text : planted) {
            last += ways.differences(text, 0, text.length - 1).isEmpty() ? 0 : 1;
            first += ways.differences(text, 1, text.length).isEmpty() ? 0 : 1;
        }
        assertThat(last).as("texts in which the last byte was missed").isGreaterThan(5);
        assertThat(first).as("texts in which the first byte was missed").isGreaterThan(5);
    }

    @Test
    void noBuiltInRuleSearchesWholeTexts() {
        assertThat(CompiledRules.fresh(BuiltinRules.load(), Set.of()).withoutAnchors())
                .isEmpty();
    }

    private void agree(byte[] text) {
        assertThat(ways.differences(text))
                .as(() -> "text " + java.util.Base64.getEncoder().encodeToString(text))
                .isEmpty();
    }

    private int agreeWithRe2(CompiledRule rule, Pattern oracle, byte[] text) {
        String decoded = new String(text, StandardCharsets.UTF_8);
        Matcher matcher = oracle.matcher(decoded);
        List<String> expected = new ArrayList<>();
        while (matcher.find()) {
            expected.add(matcher.group());
        }
        assertThat(ways.texts(rule, text)).as(rule.rule().id()).isEqualTo(expected);
        return expected.size();
    }

    private static byte[] joined(Random random, byte[] first, byte[] second) {
        String glue = random.nextBoolean() ? "" : SCRAPS.get(random.nextInt(SCRAPS.size()));
        byte[] between = glue.getBytes(StandardCharsets.UTF_8);
        // Half the texts end with a line, half where the second one does.
        byte[] all = Arrays.copyOf(first, first.length + between.length + second.length + random.nextInt(2));
        System.arraycopy(between, 0, all, first.length, between.length);
        all[all.length - 1] = '\n';
        System.arraycopy(second, 0, all, first.length + between.length, second.length);
        return all;
    }

    private static byte[] scraps(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/.git/"))
                    .filter(file -> file.toFile().length() <= LARGEST_FILE)
                    .sorted()
                    .toList();
        }
    }
}
