package io.github.leakwarden.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules of an invented provider find, by way of the whole detector. */
final class DetectorTest {
    private static final String PROVIDER = "[provider]\nname = \"Acme\"\nhosts = [ { host = \"api.acme.test\" } ]\n";

    private final String body = Placeholders.fill("{{base62:24}}", 1).text();
    private final String key = "acme_" + body;

    @TempDir
    Path directory;

    @Test
    void findsAKeyAtTheVeryStartAndEnd() throws Exception {
        DetectorSession session = session(plain(""));
        assertThat(values(session, key)).containsExactly(key);
        assertThat(values(session, "x " + key)).containsExactly(key);
        assertThat(values(session, key + "\n")).containsExactly(key);
    }

    @Test
    void findsEveryKeyAndTheirSpans() throws Exception {
        String other = "acme_" + Placeholders.fill("{{base62:24}}", 2).text();
        List<Match> matches = find(session(plain("")), key + "," + other + ";" + key);
        assertThat(matches).extracting(match -> match.secretSpan().start()).containsExactly(0L, 30L, 60L);
        assertThat(matches).extracting(match -> match.secret().reveal()).containsExactly(key, other, key);
    }

    @Test
    void oneSessionRemembersNothing() throws Exception {
        DetectorSession session = session(plain(""));
        assertThat(values(session, key)).hasSize(1);
        assertThat(values(session, "nothing")).isEmpty();
        assertThat(values(session, key)).hasSize(1);
    }

    @Test
    void aKeywordMustStandSomewhere() throws Exception {
        DetectorSession session = session(plain("keywords = [\"deploy\"]\n"));
        assertThat(values(session, key)).isEmpty();
        assertThat(values(session, "DEPLOY\n".repeat(2) + "x\n".repeat(5000) + key))
                .containsExactly(key);
    }

    @Test
    void entropyIsAFloor() throws Exception {
        DetectorSession session = session(plain("entropy = 3.0\n"));
        assertThat(values(session, key)).containsExactly(key);
        assertThat(values(session, "acme_" + "abcabdabcabdabcabdabcabd")).isEmpty();
    }

    @Test
    void stopWordsAndAllowedPatternsSilence() throws Exception {
        String stop = body.substring(4, 9).toLowerCase(java.util.Locale.ROOT);
        assertThat(values(session(plain("[[rules.allowlists]]\nstopwords = [\"" + stop + "\"]\n")), key))
                .isEmpty();
        String line = "[[rules.allowlists]]\nregexTarget = \"line\"\nregexes = ['''fine today''']\n";
        assertThat(values(session(plain(line)), key + " fine today")).isEmpty();
        assertThat(values(session(plain(line)), key + "\nfine today")).containsExactly(key);
        String match = "[[rules.allowlists]]\nregexes = ['''^acme_" + body.charAt(0) + "''']\n";
        assertThat(values(session(plain(match)), key)).isEmpty();
    }

    @Test
    void aRuleWithoutAnchorsIsSearchedEverywhere() throws Exception {
        String rule = rule("acme-number", "'''\\b([0-9]{5}[a-z]{5}[0-9]{5})\\b'''", "");
        assertThat(values(session(PROVIDER + rule), "a 12845qkzvd90417 b")).containsExactly("12845qkzvd90417");
    }

    @Test
    void viewsAreSearchedAndPointAtTheEncodedRun() throws Exception {
        DetectorSession session = session(plain(""));
        String base64 = Base64.getEncoder().encodeToString(("key=" + key).getBytes(StandardCharsets.UTF_8));
        String text = "data: " + base64 + " end";

        Match match = find(session, text).get(0);

        assertThat(match.secret().reveal()).isEqualTo(key);
        assertThat(match.view()).isEqualTo("base64");
        assertThat(text.substring((int) match.secretSpan().start(), (int)
                        match.secretSpan().end()))
                .isSubstringOf(base64)
                .hasSizeGreaterThan(key.length());
    }

    @Test
    void viewsNestNoDeeperThanAsked() throws Exception {
        String once = Base64.getEncoder().encodeToString(("key=" + key).getBytes(StandardCharsets.UTF_8));
        String twice = Base64.getEncoder().encodeToString(("x = " + once).getBytes(StandardCharsets.UTF_8));
        RuleSet rules = rules(plain(""));
        assertThat(values(Detector.of(rules, Set.of(), 2).session(), twice)).containsExactly(key);
        assertThat(values(Detector.of(rules, Set.of(), 1).session(), twice)).isEmpty();
        assertThat(values(Detector.of(rules, Set.of(), 0).session(), once)).isEmpty();
    }

    @Test
    void theSameKeyRawAndInAViewOfItsPlaceIsOne() throws Exception {
        assertThat(values(session(plain("")), "u?k=" + key + "%20x")).containsExactly(key);
    }

    @Test
    void aRequiredRuleMustMatchNearBy() throws Exception {
        String rules = PROVIDER
                + rule("acme-key", "'''\\b(acme_[0-9A-Za-z]{24})\\b'''", "")
                + "[[rules.required]]\nid = \"acme-id\"\nwithinLines = 2\n"
                + rule("acme-id", "'''\\b(acmeid-[0-9]{6})\\b'''", "skipReport = true\n");
        assertThat(values(session(rules), key)).isEmpty();
        assertThat(values(session(rules), "acmeid-482915\n" + key)).containsExactly(key);
        assertThat(values(session(rules), "acmeid-482915\n\n\n\n\n" + key)).isEmpty();
    }

    @Test
    void evidenceIsMeasuredFromTheLineOutwards() throws Exception {
        DetectorSession session = session(plain("attribution = \"evidence\"\n"));
        String host = "https://api.acme.test/";
        assertThat(find(session, key)).extracting(Match::evidence).containsExactly(Evidence.NONE);
        assertThat(find(session, host + " " + key)).extracting(Match::evidence).containsExactly(Evidence.LINE);
        assertThat(find(session, host + "\n\n" + key))
                .extracting(Match::evidence)
                .containsExactly(Evidence.NEAR);
        assertThat(find(session, host + "\n".repeat(50) + key))
                .extracting(Match::evidence)
                .containsExactly(Evidence.BLOB);
    }

    @Test
    void allowlistsSeeTheDecodedText() throws Exception {
        String stop = body.substring(4, 9).toLowerCase(java.util.Locale.ROOT);
        String split = key.substring(0, 6) + "\" +\n    \"" + key.substring(6);
        String base64 = Base64.getEncoder().encodeToString(("key=" + key).getBytes(StandardCharsets.UTF_8));
        for (String hidden : List.of("f(\"" + split + "\")", "d: " + base64, "%6Bey=" + key.replace("_", "%5F"))) {
            assertThat(values(session(plain("")), hidden)).containsExactly(key);
            assertThat(values(session(plain("[[rules.allowlists]]\nstopwords = [\"" + stop + "\"]\n")), hidden))
                    .isEmpty();
        }
    }

    @Test
    void anEscapeBeforeAKeyIsNoLetterOfIt() throws Exception {
        String text = "{\"x\": \"one\\n" + key + "\\ntwo\"}";

        Match match = find(session(plain("")), text).get(0);

        assertThat(match.secret().reveal()).isEqualTo(key);
        assertThat(text.substring((int) match.secretSpan().start(), (int)
                        match.secretSpan().end()))
                .isEqualTo(key);
    }

    @Test
    void twoSpellingsInOneTextGiveOneMatch() throws Exception {
        String text = "k="
                + key.replace("_", "%5F").replace(body.substring(3, 4), "\\x" + Integer.toHexString(body.charAt(3)));

        assertThat(values(session(plain("")), text)).containsExactly(key);
    }

    @Test
    void findsAConstantOfAClassFile() throws Exception {
        byte[] constant = key.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 4, 1, 0});
        // The length of the constant before it, 'a', reads as a letter of what follows.
        out.write(new byte[] {1, 'a', 1, 0, (byte) constant.length});
        out.write(constant);
        out.write(new byte[] {1, 0, 1, 'b'});
        byte[] bytes = out.toByteArray();

        assertThat(session(plain("")).detect(bytes, bytes.length).matches())
                .extracting(match -> match.secretSpan().start())
                .containsExactly(17L);
    }

    @Test
    void aSpentBudgetIsSaidAndTheBytesAreSearchedAllTheSame() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            String run = "run number " + i + " of many";
            text.append(Base64.getEncoder().encodeToString(run.getBytes(StandardCharsets.UTF_8)))
                    .append(' ');
        }
        byte[] bytes = text.append(key).toString().getBytes(StandardCharsets.UTF_8);

        Detection detection = session(plain("")).detect(bytes, bytes.length);

        assertThat(detection.givenUp()).hasSize(1).first().asString().contains("from byte ");
        assertThat(detection.matches())
                .extracting(match -> match.secret().reveal())
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "hex"})
    void whatIsEncodedTooOftenIsSaid(String encoding) throws Exception {
        String text = "key=" + key + " ";
        for (int times = 1; times <= 4; times++) {
            text = encoded(text, encoding);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int depth = 0; depth <= 4; depth++) {
                Detection detection =
                        Detector.of(rules(plain("")), Set.of(), depth).session().detect(bytes, bytes.length);

                assertThat(detection.matches()).as("%d in %d", times, depth).hasSize(times <= depth ? 1 : 0);
                // Who decodes nothing wants nothing decoded.
                boolean told = depth > 0 && times > depth;
                // Digits of digits, read from the wrong one on, look like digits once more.
                if (told || encoding.equals("base64")) {
                    assertThat(detection.givenUp())
                            .as("%d in %d", times, depth)
                            .extracting(Detection.GivenUp::code)
                            .isEqualTo(told ? List.of("decode.too-deep") : List.of());
                }
            }
        }
    }

    @Test
    void whatIsPackedInEncodingsTooManyIsSaid() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(("key=" + key).getBytes(StandardCharsets.UTF_8));
        }
        String text = Base64.getEncoder().encodeToString(out.toByteArray());
        for (int times = 0; times <= 3; times++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Detection detection = session(plain("")).detect(bytes, bytes.length);
            assertThat(detection.packed()).hasSize(times < 3 ? 1 : 0);
            assertThat(detection.givenUp()).hasSize(times < 3 ? 0 : 1);
            text = encoded(text, "base64");
        }
    }

    private static String encoded(String text, String encoding) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return encoding.equals("hex")
                ? HexFormat.of().formatHex(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    private static String plain(String more) {
        return PROVIDER + rule("acme-key", "'''\\b(acme_[0-9A-Za-z]{24})\\b'''", more);
    }

    private static String rule(String id, String regex, String more) {
        return "[[rules]]\nid = \"" + id + "\"\ndescription = \"Deploys.\"\nkind = \"secret\"\nseverity = \"high\"\n"
                + "confidence = \"high\"\nregex = " + regex + "\n" + more;
    }

    private RuleSet rules(String toml) throws Exception {
        Path file = write(toml);
        List<RuleFile> files = RuleFiles.read(file);
        return RuleFiles.ruleSet(files, RuleLint.knowing(Verifiers.names()));
    }

    private Path write(String toml) throws IOException {
        return Files.writeString(directory.resolve("acme.toml"), toml);
    }

    private DetectorSession session(String toml) throws Exception {
        return Detector.of(rules(toml), Set.of(), 3).session();
    }

    private static List<Match> find(DetectorSession session, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return session.detect(bytes, bytes.length).matches();
    }

    private static List<String> values(DetectorSession session, String text) {
        return find(session, text).stream()
                .map(match -> match.secret().reveal())
                .toList();
    }
}
