package io.github.leakwarden.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {
    private static final String BUILTIN = """
        [provider]
        name = "Kestrel"
        [[rules]]
        id = "kestrel-token"
        aliases = ["kestrel-deploy-token"]
        description = "Base."
        severity = "high"
        keywords = ["kst_"]
        regex = '''(kst_[0-9a-z]{24})'''
        secretGroup = 1
        entropy = 3.0
        required = [ { id = "kestrel-user" } ]
        tags = ["deploy"]
        [[rules]]
        id = "kestrel-user"
        description = "Base."
        regex = '''ksu_[0-9]{9}'''
        """;

    /** Written as users of gitleaks write: other capitals, both sorts of allowlist, programs of its successor. */
    private static final String FOREIGN = """
        title = "ours"
        minVersion = "v8.25.0"

        [[rules]]
        ID = "acme-api-key"
        Description = "Acme"
        regex = '''(?i)acme[\\w.-]{0,20}["'=: ]{1,5}([a-z0-9]{32})'''
        SecretGroup = 1
        entropy = 3
        keywords = ["ACME"]
        validate = "true"
          [[rules.allowlists]]
          condition = "and"
          regexTarget = "LINE"
          paths = ['''_test\\.go$''']
          stopwords = ["Sample"]
          [[rules.required]]
          id = "acme-account"
          withinLines = 5

        [[rules]]
        id = "acme-account"
        regex = '''acct_\\d{9}'''
        skipReport = true
        colour = "blue"

        [[rules]]
        id = "keystore"
        path = '''\\.p12$'''

        [allowlist]
        commits = ["ABCDEF0123456789ABCDEF0123456789ABCDEF01"]
        """;

    @TempDir
    private Path folder;

    private Path root;
    private RuleSet builtin;

    @BeforeEach
    void makeRoot() throws Exception {
        RuleFile file = RuleFileParser.parse(BUILTIN, "kestrel.toml", Dialect.LEAKWARDEN);
        builtin = RuleFiles.ruleSet(List.of(file), RuleLint.withoutVerifiers());
        root = Files.createDirectory(folder.resolve("repository"));
    }

    @Test
    void withoutAFileTheBuiltInRulesHold() throws Exception {
        Configuration configuration = load();
        assertThat(configuration.summary()).isEqualTo("built-in rules: 2 rules");
        assertThat(configuration.file()).isEmpty();
        assertThat(configuration.rules()).isSameAs(builtin);
    }

    @Test
    void oursExtendsFieldByField() throws Exception {
        write(".leakwarden.toml", """
            fingerprint-key = "{{a key of a test}}"
            [scan]
            min-severity = "medium"
            threads = 2
            tracked-only = true
            exclude = ["docs/**", "gen/**"]
            [[rules]]
            id = "kestrel-token"
            severity = "low"
            entropy = 0
            keywords = ["kestrel"]
            allowlists = [ { paths = ["^docs/"] } ]
            [[rules]]
            id = "acme-token"
            regex = "acme_[a-z]{20}"
            """);
        Configuration configuration = load();
        Rule rule = configuration.rules().rule("kestrel-token").orElseThrow();
        assertThat(rule.severity()).isEqualTo(Severity.LOW);
        assertThat(rule.entropy()).isZero();
        assertThat(rule.description()).isEqualTo("Base.");
        assertThat(rule.keywords()).containsExactly("kst_", "kestrel");
        assertThat(rule.allowlists()).hasSize(1);
        assertThat(rule.provider().name()).isEqualTo("Kestrel");
        assertThat(configuration.rules().rule("acme-token")).isPresent();
        assertThat(configuration.summary())
                .isEqualTo(path(".leakwarden.toml") + " extends the built-in rules: 3 rules");
        assertThat(configuration.scan())
                .isEqualTo(Map.of(
                        "min-severity", List.of("medium"),
                        "threads", List.of("2"),
                        "tracked-only", List.of("true"),
                        "exclude", List.of("docs/**", "gen/**")));
        assertThat(configuration.key().orElseThrow()).hasToString("fingerprint key");
        assertThat(configuration.key().orElseThrow().bytes()).hasSize(19);
        assertThat(configuration.file()).contains(root.resolve(".leakwarden.toml"));
    }

    @Test
    void aForeignFileReplaces() throws Exception {
        write(".gitleaks.toml", FOREIGN);
        Configuration configuration = load();
        assertThat(configuration.rules().rules())
                .extracting(Rule::id)
                .containsExactly("acme-account", "acme-api-key", "keystore");
        Rule rule = configuration.rules().rule("acme-api-key").orElseThrow();
        assertThat(rule.keywords()).containsExactly("acme");
        assertThat(rule.entropy()).isEqualTo(3);
        assertThat(rule.required())
                .containsExactly(new Rule.Requirement("acme-account", Optional.of(5), Optional.empty()));
        assertThat(rule.allowlists())
                .containsExactly(new Allowlist(
                        "",
                        true,
                        Set.of(),
                        List.of("_test\\.go$"),
                        List.of(),
                        Allowlist.Target.LINE,
                        List.of("sample"),
                        Set.of()));
        assertThat(configuration.rules().rule("acme-account").orElseThrow().skipReport())
                .isTrue();
        assertThat(configuration.rules().allowlists())
                .extracting(Allowlist::commits)
                .containsExactly(Set.of("abcdef0123456789abcdef0123456789abcdef01"));
        assertThat(configuration.summary()).isEqualTo(path(".gitleaks.toml") + " replaces the built-in rules: 3 rules");
        assertThat(configuration.warnings())
                .extracting(Fault::toString)
                .containsExactly(
                        path(".gitleaks.toml") + ":11: validate is ignored: this scanner does not run it",
                        path(".gitleaks.toml") + ":25: unknown key \"colour\"");
    }

    @Test
    void aForeignFileThatUsesTheDefaultExtendsOurRulesUnderTheirOldNames() throws Exception {
        write(".gitleaks.toml", """
            [extend]
            useDefault = true
            disabledRules = ["kestrel-user", "acme-pat"]
            [[rules]]
            id = "kestrel-deploy-token"
            description = "Theirs"
            entropy = 0
            tags = ["more"]
            skipReport = true
            required = [ { id = "kestrel-token" } ]
            allowlists = [ { stopwords = ["kst_abc"] } ]
            [[rules]]
            id = "acme-pat"
            allowlists = [ { paths = ["^docs/"] } ]
            [[allowlists]]
            targetRules = ["kestrel-deploy-token"]
            paths = ["^gen/"]
            """);
        Configuration configuration = load();
        assertThat(configuration.rules().rules()).extracting(Rule::id).containsExactly("kestrel-token");
        Rule rule = configuration.rules().rule("kestrel-token").orElseThrow();
        assertThat(rule.description()).isEqualTo("Theirs");
        assertThat(rule.entropy()).isEqualTo(3.0);
        assertThat(rule.tags()).containsExactly("deploy", "more");
        assertThat(rule.skipReport()).isFalse();
        assertThat(rule.required()).extracting(Rule.Requirement::id).containsExactly("kestrel-user");
        assertThat(rule.allowlists()).hasSize(1);
        assertThat(configuration.rules().allowlists().get(0).targetRules()).containsExactly("kestrel-token");
        assertThat(configuration.warnings())
                .extracting(Fault::toString)
                .containsExactly(
                        path(".gitleaks.toml") + ":1: disabledRules: no rule has the id \"acme-pat\"",
                        path(".gitleaks.toml") + ":12: no rule has the id \"acme-pat\", so there is nothing to refine");
    }

    @Test
    void optionBeatsVariableBeatsRoot() throws Exception {
        write(".leakwarden.toml", rule("root-token"));
        write("variable.toml", rule("variable-token"));
        write("option.toml", rule("option-token"));
        assertThat(ids(load())).contains("root-token");
        Optional<String> variable = Optional.of(root.resolve("variable.toml").toString());
        assertThat(ids(load(Optional.empty(), variable)))
                .contains("variable-token")
                .doesNotContain("root-token");
        assertThat(ids(load(Optional.of(Path.of("repository/option.toml")), variable)))
                .contains("option-token")
                .doesNotContain("variable-token", "root-token");
        assertThat(ids(load(Optional.empty(), Optional.of("")))).contains("root-token");
    }

    @Test
    void oursBeatsForeignAtTheRoot() throws Exception {
        write(".betterleaks.toml", rule("better-token"));
        assertThat(ids(load())).containsExactly("better-token");
        write(".gitleaks.toml", rule("git-token"));
        assertThat(ids(load())).containsExactly("git-token");
        write(".leakwarden.toml", rule("our-token"));
        assertThat(ids(load())).contains("our-token", "kestrel-token");
    }

    @Test
    void theFormatOptionBeatsTheName() throws Exception {
        write("theirs.toml", rule("x_y"));
        Configuration configuration = Configuration.load(request(
                Optional.of(root.resolve("theirs.toml")), Optional.of(Dialect.GITLEAKS), Optional.empty(), List.of()));
        assertThat(ids(configuration)).containsExactly("x_y");
    }

    @Test
    void extendsAnotherFile() throws Exception {
        write("base.toml", "[extend]\nuseDefault = true\n" + rule("base-token"));
        write(".leakwarden.toml", "[extend]\npath = \"base.toml\"\n" + rule("top-token"));
        assertThat(ids(load())).contains("top-token", "base-token", "kestrel-token");
    }

    @Test
    void aFileThatExtendsItselfIsAFault() throws Exception {
        write(".leakwarden.toml", "[extend]\npath = \".leakwarden.toml\"\n");
        assertThat(faults()).extracting(Fault::message).contains("extends too deep");
    }

    @Test
    void ruleFilesAreLaidOnTop() throws Exception {
        Files.createDirectories(root.resolve("more/deep"));
        write("more/deep/a.toml", rule("deep-token"));
        write("more/b.toml", "[[rules]]\nid = \"kestrel-token\"\nseverity = \"info\"\n");
        Configuration configuration = Configuration.load(
                request(Optional.empty(), Optional.empty(), Optional.empty(), List.of(root.resolve("more"))));
        assertThat(ids(configuration)).contains("deep-token", "kestrel-user");
        assertThat(configuration.rules().rule("kestrel-token").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(configuration.summary()).isEqualTo("built-in rules, with rule files: 3 rules");
    }

    @Test
    void saysEveryFaultOfAConfiguration() throws Exception {
        write(".leakwarden.toml", """
            fingerprint-key = "short"
            colour = 1
            [extend]
            useDefault = true
            path = "x.toml"
            disabledRules = ["kestrel-usr"]
            [scan]
            min-severty = "low"
            report = ["json:/tmp/out"]
            rules = ["x"]
            threads = { a = 1 }
            [[rules]]
            id = "kestrel-token"
            secretGroup = 3
            [[rules]]
            id = "acme-token"
            [[allowlists]]
            targetRules = ["kestrel-tokens"]
            paths = ["("]
            """);
        assertThat(faults())
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        path("x.toml") + ":1: the file cannot be read (check its name and permissions)",
                        place(1, "the key is too short (at least 16 characters)"),
                        place(2, "unknown key \"colour\""),
                        place(3, "disabledRules: no rule has the id \"kestrel-usr\" (did you mean kestrel-user?)"),
                        place(5, "both useDefault and path (one of them)"),
                        place(8, "unknown option \"min-severty\" (did you mean min-severity?)"),
                        place(9, "report is no option for a file (give it on the command line)"),
                        place(10, "rules is no option for a file (write the rules here, or [extend] path)"),
                        place(11, "threads is neither a text nor a number nor true or false"),
                        place(14, "secretGroup is greater than the number of groups (regex has 1)"),
                        place(15, "the rule has neither regex nor path (regex = '''…''')"),
                        place(18, "no rule has the id \"kestrel-tokens\" (did you mean kestrel-token?)"),
                        place(19, "paths does not compile (this group is not closed, at character 1)"));
    }

    @Test
    void aMissingFileIsAFault() {
        RequestException wrong = catchThrowableOfType(
                RequestException.class, () -> load(Optional.of(Path.of("none.toml")), Optional.empty()));
        assertThat(wrong.faults())
                .extracting(Fault::toString)
                .containsExactly("none.toml:1: the file cannot be read (check its name and permissions)");
    }

    @Test
    void aFolderInPlaceOfTheFileIsAFault() throws Exception {
        Files.createDirectory(root.resolve(".leakwarden.toml"));
        assertThat(faults()).extracting(Fault::message).containsExactly("the file cannot be read");
    }

    @Test
    void waitsForNoPipeInTheRepository() throws Exception {
        Path pipe = root.resolve(".leakwarden.toml");
        assumeTrue(makesPipe(pipe), "mkfifo is there");

        RequestException wrong = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> catchThrowableOfType(RequestException.class, this::load));

        assertThat(wrong.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains(".leakwarden.toml", "cannot be read"));
    }

    @Test
    void waitsForNoPipeThatAFileExtends() throws Exception {
        assumeTrue(makesPipe(root.resolve("pipe")), "mkfifo is there");
        write(".leakwarden.toml", "[extend]\npath = \"pipe\"\n");

        List<Fault> faults = assertTimeoutPreemptively(Duration.ofSeconds(20), this::faults);

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(place(1, "the file that it extends is no regular file (name one)"));
    }

    private static boolean makesPipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private List<Fault> faults() {
        return catchThrowableOfType(RequestException.class, this::load).faults();
    }

    private Configuration load() throws RequestException {
        return load(Optional.empty(), Optional.empty());
    }

    private Configuration load(Optional<Path> option, Optional<String> variable) throws RequestException {
        return Configuration.load(request(option, Optional.empty(), variable, List.of()));
    }

    private Configuration.Request request(
            Optional<Path> option, Optional<Dialect> format, Optional<String> variable, List<Path> more)
            throws RequestException {
        RuleLint lint = RuleLint.withoutVerifiers();
        return new Configuration.Request(
                builtin,
                lint,
                Set.of("min-severity", "threads", "tracked-only", "exclude", "report", "rules"),
                option,
                format,
                variable,
                Optional.of(root),
                folder,
                more);
    }

    private static List<String> ids(Configuration configuration) {
        List<String> ids = new ArrayList<>();
        configuration.rules().rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static String rule(String id) {
        return "[[rules]]\nid = \"" + id + "\"\nregex = \"" + id + "[0-9]{9}\"\n";
    }

    private String path(String name) {
        return root.resolve(name).toString();
    }

    private String place(int line, String rest) {
        return path(".leakwarden.toml") + ":" + line + ": " + rest;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
