package io.github.leakwarden.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.RequestException.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a rule file, with its line and cure. */
final class RuleFaultsTest {
    private static final String NAME = "rules/infrastructure/kestrel.toml";

    /** A whole file without a fault; the tests change one line of it. */
    private static final String GOOD = """
        [provider]
        name = "Kestrel"
        docs = "https://docs.kestrel.example/tokens"
        names = ["kestrel"]
        hosts = [ { host = "api.kestrel.example", environment = "live" } ]

        [provider.rotation]
        where = "dashboard, tokens"
        effect = "grace:PT24H"
        steps = ["Make a new one."]

        [[rules]]
        id = "kestrel-deploy-token"
        aliases = ["kestrel"]
        description = "Lets its holder publish releases of a project until revoked."
        kind = "secret"
        allowed-in = ["server"]
        environment = "by-prefix"
        prefixes = [ { prefix = "kst_", environment = "live" } ]
        severity = "high"
        confidence = "high"
        headers = [ { name = "X-Kestrel", scheme = "", distinctive = true } ]
        keywords = ["kst_"]
        regex = '''\\b(kst_[0-9A-Za-z]{24})\\b'''
        secretGroup = 1
        entropy = 3.0
        verifier = "uuid"
        checksum = "usual"
        evidence = ["kestrel"]
        attribution = "claimed"
        shape = "kst_"
        normalize = [ { from = "%24", to = "$" } ]
        pair = { with = "kestrel-user-name", within-lines = 5 }
        tags = ["deploy"]
        required = [ { id = "kestrel-user-name", withinLines = 5 } ]

        [[rules.examples]]
        text = "kestrel push --token kst_{{base62:24}}"
        [[rules.counterexamples]]
        text = "kst_xxxxxxxxxxxxxxxxxxxxxxxx"
        because = "a placeholder"

        [[rules.allowlists]]
        regexes = ["^kst_0+$"]

        [[rules]]
        id = "kestrel-user-name"
        description = "Names the account."
        kind = "identifier"
        severity = "info"
        confidence = "low"
        regex = '''ksu_[0-9]{9}'''

        [[rules.examples]]
        text = "ksu_{{digits:9}}"
        [[rules.counterexamples]]
        text = "ksu_12"
        because = "too short"
        """;

    @Test
    void aGoodFileHasNoFault() {
        assertThat(check(GOOD)).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "(kst_[0-9A-Za-z]{24})",
                        "([0-9A-Za-z_]{28})",
                        24,
                        "no text that every match holds",
                        "a fixed prefix"),
                change("name = \"Kestrel\"", "nmae = \"Kestrel\"", 2, "unknown key \"nmae\"", "did you mean name?"),
                change("name = \"Kestrel\"", "name = 3", 2, "name is not a text", ""),
                change("docs = \"https", "docs = \"gopher", 3, "docs is no link", "https:// address"),
                change(
                        "docs = \"https://docs.kestrel.example/tokens\"",
                        "docs = \"provider documentation\"",
                        5,
                        "a file without a documentation link names no host",
                        "remove hosts"),
                change(
                        "names = [\"kestrel\"]",
                        "names = [\"Kestrel\"]",
                        4,
                        "names are compared in lower case",
                        "lower case"),
                change("host = \"api.", "host = \"https://api.", 5, "host is no host name", "without scheme"),
                change(
                        "environment = \"live\" } ]\n\n",
                        "environment = \"prod\" } ]\n\n",
                        5,
                        "environment is not one of its words \"prod\"",
                        "live, test, unknown"),
                change("grace:PT24H", "grace:soon", 9, "effect is not one of its words", "grace:PT24H"),
                change(
                        "id = \"kestrel-deploy-token\"",
                        "id = \"Kestrel Token\"",
                        13,
                        "id is no rule id",
                        "provider-credential"),
                change("id = \"kestrel-deploy-token\"\n", "\n", 12, "the rule has no id", "id = "),
                change(
                        "id = \"kestrel-deploy-token\"",
                        "id = \"kestrel-user-name\"",
                        47,
                        "another rule has this id",
                        "it stands at " + NAME + ":13"),
                change(
                        "aliases = [\"kestrel\"]",
                        "aliases = [\"kestrel-user-name\"]",
                        14,
                        "an alias is the id of a rule",
                        "kestrel-user-name"),
                change(
                        "aliases = [\"kestrel\"]",
                        "aliases = [\"a\", \"a\"]",
                        14,
                        "aliases says something twice",
                        "once"),
                change(
                        "aliases = [\"kestrel\"]",
                        "aliases = [\"a\", 3]",
                        14,
                        "aliases holds something else than texts",
                        ""),
                change("aliases = [\"kestrel\"]", "aliases = \"a\"", 14, "aliases is not a list of texts", ""),
                change("until revoked.\"", "until revoked\"", 15, "the description is no sentence", "full stop"),
                change(
                        "kind = \"secret\"",
                        "kind = \"sekret\"",
                        16,
                        "kind is not one of its words \"sekret\"",
                        "secret, client-scoped, publishable, identifier"),
                change(
                        "kind = \"secret\"",
                        "kind = \"publishable\"",
                        20,
                        "severity does not fit a credential of kind publishable",
                        "info"),
                change(
                        "allowed-in = [\"server\"]",
                        "allowed-in = [\"server\", \"client\"]",
                        17,
                        "allowed-in does not fit a credential of kind secret",
                        "[\"server\"]"),
                change(
                        "allowed-in = [\"server\"]",
                        "allowed-in = [\"servers\"]",
                        17,
                        "allowed-in is not one of its words",
                        "server, client"),
                change(
                        "prefixes = [ { prefix = \"kst_\", environment = \"live\" } ]\n",
                        "\n",
                        18,
                        "no prefix tells the environment",
                        "prefixes = "),
                change("prefix = \"kst_\"", "prefix = \"\"", 19, "prefix is missing or empty", "prefix = "),
                change(
                        "severity = \"high\"",
                        "severity = \"urgent\"",
                        20,
                        "severity is not one of its words",
                        "critical, high"),
                change("severity = \"high\"\n", "\n", 12, "the rule has no severity", ""),
                change(
                        "confidence = \"high\"",
                        "confidence = \"sure\"",
                        21,
                        "confidence is not one of its words",
                        "high, medium, low"),
                change("name = \"X-Kestrel\"", "name = \"X Kestrel:\"", 22, "name is no header name", "without colon"),
                change("distinctive = true", "distinctive = \"yes\"", 22, "distinctive is not true or false", ""),
                change(
                        "distinctive = true",
                        "distinct = true",
                        22,
                        "unknown key \"distinct\"",
                        "did you mean distinctive?"),
                change(
                        "keywords = [\"kst_\"]",
                        "keywords = [\"KST_\"]",
                        23,
                        "keywords are compared in lower case",
                        "lower case"),
                change("{24})\\b'''", "{24}\\b'''", 24, "regex does not compile", "at character"),
                change(
                        "regex = '''\\b(kst_[0-9A-Za-z]{24})\\b'''\n",
                        "\n",
                        12,
                        "the rule has neither regex nor path",
                        "regex = "),
                change(
                        "secretGroup = 1",
                        "secretGroup = 2",
                        25,
                        "secretGroup is greater than the number of groups",
                        "regex has 1"),
                change("secretGroup = 1", "secretGroup = -1", 25, "secretGroup is out of range", "between 0 and 1000"),
                change("secretGroup = 1", "secretGroup = 1.5", 25, "secretGroup is not a whole number", ""),
                change("entropy = 3.0", "entropy = 9", 26, "entropy is out of range", "between 0.0 and 8.0"),
                change("entropy = 3.0", "entropy = nan", 26, "entropy is out of range", "between 0.0 and 8.0"),
                change(
                        "verifier = \"uuid\"",
                        "verifier = \"uiud\"",
                        27,
                        "unknown verifier \"uiud\"",
                        "did you mean uuid?"),
                change(
                        "checksum = \"usual\"",
                        "checksum = \"never\"",
                        28,
                        "checksum is not one of its words",
                        "always, usual"),
                change(
                        "evidence = [\"kestrel\"]",
                        "evidence = [\"k\"]",
                        29,
                        "fewer than three characters",
                        "a longer text"),
                change(
                        "attribution = \"claimed\"",
                        "attribution = \"evident\"",
                        30,
                        "attribution is not one of its words",
                        "claimed, evidence, default"),
                change("shape = \"kst_\"", "shape = \"a b\"", 31, "shape is no word", "lower-case"),
                change("from = \"%24\", ", "", 32, "from is missing or empty", "from = "),
                change(
                        "with = \"kestrel-user-name\"",
                        "with = \"kestrel-user\"",
                        33,
                        "no rule has the id \"kestrel-user\"",
                        "did you mean kestrel-user-name?"),
                change(
                        "with = \"kestrel-user-name\"",
                        "with = \"kestrel-deploy-token\"",
                        33,
                        "the rule names itself",
                        "another rule"),
                change(
                        "within-lines = 5",
                        "withinLines = 5",
                        33,
                        "unknown key \"withinLines\"",
                        "did you mean within-lines?"),
                change(
                        "id = \"kestrel-user-name\", withinLines",
                        "id = \"kestrel-other\", withinLines",
                        35,
                        "no rule has the id \"kestrel-other\"",
                        ""),
                change("tags = [\"deploy\"]", "tag = [\"deploy\"]", 34, "unknown key \"tag\"", "did you mean tags?"),
                change("kst_{{base62:24}}", "kst_{{bas62:24}}", 38, "unknown placeholder", "did you mean base62?"),
                change(
                        "kst_{{base62:24}}",
                        "kst_{{base62:24}} {{uuid}}",
                        38,
                        "which placeholder is the secret?",
                        "secret = "),
                change(
                        "kst_{{base62:24}}\"",
                        "kst_{{base62:24}}\"\nsecret = \"{{base62:25}}\"",
                        39,
                        "secret does not stand in text exactly once",
                        "same placeholders"),
                change(
                        "text = \"kestrel push --token kst_{{base62:24}}\"",
                        "",
                        37,
                        "text is missing or empty",
                        "text = "),
                change("because = \"a placeholder\"", "", 39, "the counterexample says no reason", "because = "),
                change(
                        "regexes = [\"^kst_0+$\"]",
                        "regexes = [\"^kst_(0+$\"]",
                        44,
                        "regexes does not compile",
                        "at character"),
                change("regexes = [\"^kst_0+$\"]", "", 43, "the allowlist allows nothing", "regexes"),
                change(
                        "regexes = [\"^kst_0+$\"]",
                        "regexes = [\"^kst_0+$\"]\ncondition = \"XOR\"",
                        45,
                        "condition is not one of its words",
                        "OR, AND"),
                change(
                        "regexes = [\"^kst_0+$\"]",
                        "regexes = [\"^kst_0+$\"]\nregexTarget = \"file\"",
                        45,
                        "regexTarget is not one of its words",
                        "secret, match, line"),
                change("[provider.rotation]", "[provider.rotation", 7, "is not closed", "close it"),
                change("entropy = 3.0", "entropy = = 3.0", 26, "not TOML here", "check quotes"),
                change("tags = [\"deploy\"]", "tags = [\"deploy\"]\ntags = []", 35, "defined twice", "keep one"),
                change("text = \"ksu_12\"", "text = \"ksu_12", 57, "is not closed", "close it"),
                change("text = \"ksu_12\"", "text = \"\\ksu\"", 57, "unknown escape in a text", "'''"),
                change(
                        "[[rules]]\nid = \"kestrel-user-name\"",
                        "[[rule]]\nid = \"kestrel-user-name\"",
                        46,
                        "unknown key \"rule\"",
                        "did you mean rules?"));
    }

    @ParameterizedTest(name = "{3} at {2}")
    @MethodSource("changes")
    void saysWhatIsWrongWhereAndTheCure(String from, String to, int line, String message, String cure) {
        assertThat(GOOD).contains(from);
        int at = GOOD.indexOf(from);
        List<Fault> faults = check(GOOD.substring(0, at) + to + GOOD.substring(at + from.length()));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(NAME + ":" + line);
            assertThat(fault.message()).contains(message);
            assertThat(fault.message() + " " + fault.cure()).contains(cure);
        });
    }

    @Test
    void saysEverythingAtOnceInOrderOfLines() {
        List<Fault> faults = check(GOOD.replace("kind = \"secret\"", "kind = 7")
                .replace("entropy = 3.0", "entropy = \"high\"")
                .replace("tags =", "tagz =")
                .replace("effect = \"grace:PT24H\"", "effect = = 1"));
        assertThat(faults)
                .extracting(Fault::place)
                .containsExactly(NAME + ":9", NAME + ":16", NAME + ":26", NAME + ":34");
    }

    @Test
    void findsAnIdThatTwoFilesUse() {
        RuleFile one = RuleFileParser.parse(GOOD, "a.toml", Dialect.LEAKWARDEN);
        RuleFile two = RuleFileParser.parse(GOOD, "b.toml", Dialect.LEAKWARDEN);
        assertThat(lint().check(List.of(one, two)))
                .extracting(Fault::toString)
                .containsExactly(
                        "b.toml:13: another rule has this id (it stands at a.toml:13)",
                        "b.toml:47: another rule has this id (it stands at a.toml:47)");
    }

    @Test
    void noFaultQuotesWhatTheFileSays() {
        String value = "Zq7Rw2Lk9Tx4Vb6N";
        List<String> spoilt = List.of(
                value + "\n",
                "kind = \"" + value + "\"\n",
                value + " = 1\n",
                "x = '" + value + "\n",
                "x = \"\\" + value + "\"\n");
        for (String line : spoilt) {
            String text = "[[rules]]\nid = \"a-b\"\nregex = '''(" + value + "'''\n" + line;
            assertThat(check(text).toString()).as(line).doesNotContain(value);
        }
    }

    @Test
    void aUserNeedsLessThanWeAskOfOurselves() {
        RuleFile file = RuleFileParser.parse(
                "[[rules]]\nid = \"acme-token\"\nregex = '''acme_[a-z]{20}'''\n", "x.toml", Dialect.LEAKWARDEN);
        assertThat(lint().faults(List.of(file))).isEmpty();
        assertThat(lint().check(List.of(file))).extracting(Fault::message).contains("the rule has no example");
    }

    /** The TOML library throws at this one instead of telling a fault. */
    @Test
    void aTextAtWhichTheLibraryStumblesHasItsFaultInThatLine() {
        String text = "title = \"x\"\n\nlist = [1, {a = true, ]\n[[rules]]\nid = \"x\"\n";

        RuleFile file = RuleFileParser.parse(text, NAME, Dialect.GITLEAKS);

        assertThat(file.faults()).extracting(Fault::place).contains(NAME + ":3");
    }

    @Test
    void aFileThatCannotBeReadIsAFault(@TempDir Path folder) throws Exception {
        Path wide = Files.write(folder.resolve("wide.toml"), "name = 'é'".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RuleFileParser.parse(wide, "wide.toml", Dialect.LEAKWARDEN).faults())
                .extracting(Fault::toString)
                .containsExactly("wide.toml:1: the file is not UTF-8 (save it as UTF-8)");
        assertThat(RuleFileParser.parse(folder.resolve("none.toml"), "none.toml", Dialect.LEAKWARDEN)
                        .faults())
                .extracting(Fault::message)
                .containsExactly("the file cannot be read");
    }

    private static Arguments change(String from, String to, int line, String message, String cure) {
        return Arguments.of(from, to, line, message, cure);
    }

    private static List<Fault> check(String text) {
        return lint().check(List.of(RuleFileParser.parse(text, NAME, Dialect.LEAKWARDEN)));
    }

    private static RuleLint lint() {
        return RuleLint.knowing(Set.of("uuid", "jwt", "crc32-base62"));
    }
}
