package io.github.leakwarden.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.RequestException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulePackTest {
    /** Every field with a value that is not its default. */
    private static final String FULL = """
        [provider]
        name = "Kestrel"
        docs = "https://docs.kestrel.example/"
        names = ["kestrel"]
        hosts = [ { host = "api.kestrel.example", environment = "live" } ]
        rotation = { where = "dashboard", effect = "immediate", steps = ["Make a new one."] }

        [[rules]]
        id = "kestrel-token"
        aliases = ["kestrel"]
        description = "Lets its holder publish."
        kind = "client-scoped"
        allowed-in = ["client"]
        environment = "test"
        prefixes = [ { prefix = "kst_", environment = "live" } ]
        severity = "critical"
        confidence = "low"
        headers = [ { name = "X-Kestrel", scheme = "Bearer", distinctive = true } ]
        keywords = ["kst_"]
        regex = '''(kst_[0-9A-Za-zé]{24})'''
        secretGroup = 1
        entropy = 3.25
        verifier = "uuid"
        checksum = "always"
        evidence = ["kestrel"]
        attribution = "evidence"
        shape = "kst_"
        normalize = [ { from = "%24", to = "$" } ]
        pair = { with = "kestrel-user", within-lines = 500 }
        path = '''\\.env$'''
        required = [ { id = "kestrel-user", withinLines = 5, withinColumns = 200 } ]
        skipReport = true
        tags = ["deploy"]
        examples = [ { text = "kst_{{base62:24}}", secret = "kst_{{base62:24}}" } ]
        counterexamples = [ { text = "kst_", because = "too short" } ]
        [[rules.allowlists]]
        description = "made up"
        condition = "AND"
        commits = ["0123456789abcdef0123456789abcdef01234567"]
        paths = ["^docs/"]
        regexes = ["0{9}"]
        regexTarget = "line"
        stopwords = ["Example"]

        [[rules]]
        id = "kestrel-user"
        regex = "ksu_[0-9]{9}"

        [[allowlists]]
        targetRules = ["kestrel-token"]
        paths = ["^gen/"]
        """;

    @Test
    void keepsEveryField() throws Exception {
        RuleSet rules = rules(FULL);
        RuleSet read = RulePack.readWhole(RulePack.write(rules));
        assertThat(read.rules()).containsExactlyElementsOf(rules.rules());
        assertThat(read.allowlists()).isEqualTo(rules.allowlists());
        assertThat(rules.rule("kestrel-token").orElseThrow().allowlists().get(0).all())
                .isTrue();
    }

    @Test
    void startUpReadsNoExamples() throws Exception {
        RuleSet rules = rules(FULL);
        Rule read = RulePack.read(RulePack.write(rules)).rule("kestrel-token").orElseThrow();
        assertThat(read.examples()).isEmpty();
        assertThat(read.counterexamples()).isEmpty();
        assertThat(read.regex())
                .isEqualTo(rules.rule("kestrel-token").orElseThrow().regex());
    }

    @Test
    void keepsWhatWasPrebuilt() throws Exception {
        byte[] prebuilt = "anything".getBytes(StandardCharsets.UTF_8);
        RuleSet read = RulePack.read(RulePack.write(rules(FULL).withPrebuilt(prebuilt)));
        assertThat(read.prebuilt()).contains(ByteBuffer.wrap(prebuilt));
    }

    @Test
    void whatWasPrebuiltIsOfTheWholeSetOnly() throws Exception {
        RuleSet rules = rules(FULL).withPrebuilt(new byte[] {1});
        assertThat(rules.filter(rule -> true).prebuilt()).isPresent();
        assertThat(rules.filter(rule -> rule.id().equals("kestrel-user")).prebuilt())
                .isEmpty();
    }

    @Test
    void sameRulesGiveSameBytes() throws Exception {
        assertThat(RulePack.write(rules(FULL))).isEqualTo(RulePack.write(rules(FULL)));
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        byte[] pack = RulePack.write(rules(FULL));
        for (int length = 0; length < pack.length; length++) {
            byte[] cut = Arrays.copyOf(pack, length);
            assertThatThrownBy(() -> RulePack.readWhole(cut))
                    .as("cut at %d", length)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theBuildPackedOurRules() {
        RuleSet rules = BuiltinRules.loadWhole();
        assertThat(rules.rule("kashier-secret-key")).hasValueSatisfying(rule -> {
            assertThat(rule.provider().name()).isEqualTo("Kashier");
            assertThat(rule.examples()).isNotEmpty();
        });
        assertThat(BuiltinRules.load().size()).isEqualTo(rules.size());
    }

    @Test
    void rulesWithFaultsMakeNoPack(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/one.toml"), FULL.replace("kind =", "kinds ="));
        Files.writeString(folder.resolve("two.toml"), FULL);
        assertThatThrownBy(() -> RulePackCompiler.main(new String[] {
                    folder.toString(), folder.resolve("out/rules.pack").toString()
                }))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(RequestException.Fault::message)
                                .contains(
                                        "unknown key \"kinds\"",
                                        "another rule has this id",
                                        "the rule has no example"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static RuleSet rules(String text) throws RequestException {
        RuleFile file = RuleFileParser.parse(text, "full.toml", Dialect.LEAKWARDEN);
        return RuleFiles.ruleSet(List.of(file), RuleLint.withoutVerifiers());
    }
}
