package io.github.leakwarden.scan.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.ScanTarget;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a configuration file in gitleaks' format means. Each case was run through gitleaks 8.30.1 once and says what it
 * reported, unless its comment says that and why we differ. Values are of no provider's form.
 */
final class ForeignSemanticsTest {
    private static final String TOK = """
        [[rules]]
        id = "tok"
        regex = '''tok-[a-z0-9]{8}'''
        """;
    private static final String USR = """
        [[rules]]
        id = "usr"
        regex = '''usr-[a-z0-9]{8}'''
        """;
    private static final String ALLOW = TOK + "[[rules.allowlists]]\n";
    private static final String NEEDS = TOK + "[[rules.required]]\nid = \"usr\"\n";
    private static final String ONE = "tok-abcdefgh";
    private static final String TWO = "tok-12345678";
    private static final String USER = "usr-abcdefgh";

    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree = Files.createDirectory(folder.resolve("tree"));
    }

    @Test
    void dropsASecretAtItsFloorOfEntropy() throws Exception {
        String rule = "[[rules]]\nid = \"ent\"\nregex = '''k=(\\S+)'''\nentropy = ";
        assertThat(found(rule + "2.999", "k=abcdefgh")).containsExactly("1 ent abcdefgh");
        assertThat(found(rule + "3.0", "k=abcdefgh")).isEmpty();
        assertThat(found(rule + "0", "k=aaaaaaaa")).containsExactly("1 ent aaaaaaaa");
        assertThat(found(rule + "-1", "k=aaaaaaaa")).containsExactly("1 ent aaaaaaaa");
        assertThat(found(rule + "9.5", "k=abcdefgh")).isEmpty();
    }

    /** Four code points of two bytes each: shares are of the bytes, 4 × (1/8 × 3 bits). */
    @Test
    void countsCodePointsAndDividesByBytes() throws Exception {
        String rule = "[[rules]]\nid = \"ent\"\nregex = '''k=(.{4})'''\nentropy = ";
        assertThat(found(rule + "1.5", "k=äöüß")).isEmpty();
        assertThat(found(rule + "1.4", "k=äöüß")).containsExactly("1 ent äöüß");
    }

    @Test
    void asksForOneOfTheKeywordsAnywhereInTheFile() throws Exception {
        assertThat(found(TOK + "keywords = [\"nope\"]", ONE)).isEmpty();
        assertThat(found(TOK + "keywords = [\"nope\", \"MaGiC\"]", ONE + "\n\nmAgIc"))
                .containsExactly("1 tok " + ONE);
        String encoded = Base64.getEncoder().encodeToString(("value: " + ONE).getBytes(StandardCharsets.UTF_8));
        assertThat(found(TOK + "keywords = [\"magic\"]", "magic\n\nx=" + encoded + "\n"))
                .containsExactly("3 tok " + ONE);
    }

    @Test
    void takesTheGroupOrTheFirstThatIsNotEmptyOrEverything() throws Exception {
        String rule = "[[rules]]\nid = \"g\"\nregex = '''";
        assertThat(found(rule + "(user)=([a-z]{8})'''\nsecretGroup = 2", "user=abcdefgh"))
                .containsExactly("1 g abcdefgh");
        assertThat(found(rule + "(x)?user=([a-z]{8})'''", "user=abcdefgh")).containsExactly("1 g abcdefgh");
        assertThat(found(rule + "user=[a-z]{8}'''", "user=abcdefgh")).containsExactly("1 g user=abcdefgh");
        assertThat(found(rule + "\\nuser=[a-z]{8}\\n'''", "x\nuser=abcdefgh\ny"))
                .containsExactly("2 g user=abcdefgh");
    }

    /** gitleaks reports an empty secret. */
    @Test
    void tellsTheNextBestWhereTheGroupTookNoPart() throws Exception {
        assertThat(found("[[rules]]\nid = \"g\"\nregex = '''(x)?user=([a-z]{8})'''\nsecretGroup = 1", "user=abcdefgh"))
                .containsExactly("1 g abcdefgh");
    }

    /** gitleaks tells the line on which the match begins. */
    @Test
    void tellsTheLineOfTheSecret() throws Exception {
        assertThat(found(
                        "[[rules]]\nid = \"g\"\nregex = '''key\\s*=\\s*\"([a-z]{8})\"'''",
                        "x\nkey\n =\n  \"abcdefgh\""))
                .containsExactly("4 g abcdefgh");
    }

    @Test
    void allowsByPatternOnSecretMatchOrLine() throws Exception {
        assertThat(found(ALLOW + "regexes = ['''^tok-a''']", "x " + ONE + "\n" + TWO))
                .containsExactly("2 tok " + TWO);
        assertThat(found(
                        ALLOW + "regexTarget = \"line\"\nregexes = ['''sample$''']",
                        ONE + " sample\n" + TWO + " sample x"))
                .containsExactly("2 tok " + TWO);
        String match = "[[rules]]\nid = \"g\"\nregex = '''(?:demo|real)=([a-z]{8})'''\n[[rules.allowlists]]\n";
        assertThat(found(match + "regexTarget = \"match\"\nregexes = ['''demo''']", "demo=abcdefgh\nreal=zbcdefgh"))
                .containsExactly("2 g zbcdefgh");
    }

    @Test
    void allowsByWordsOfTheSecretInAnyCase() throws Exception {
        String rule = "[[rules]]\nid = \"g\"\nregex = '''(?:demo|real)=([A-Za-z]{8})'''\n[[rules.allowlists]]\n";
        assertThat(found(rule + "stopwords = [\"CdE\"]", "demo=abCDefgh")).isEmpty();
        assertThat(found(rule + "stopwords = [\"demo\"]", "demo=abcdefgh")).containsExactly("1 g abcdefgh");
    }

    @Test
    void needsOneOrAllOfAnAllowlistsCriteria() throws Exception {
        Map<String, String> files = Map.of("a.txt", ONE, "b.txt", ONE + "\n" + TWO);
        String criteria = "paths = ['''b\\.txt$''']\nregexes = ['''abc''']\n";
        for (String or : List.of("", "condition = \"\"\n", "condition = \"or\"\n", "condition = \"||\"\n")) {
            assertThat(found(ALLOW + or + criteria, files)).as(or).isEmpty();
        }
        for (String and : List.of("AND", "and", "&&")) {
            assertThat(found(ALLOW + "condition = \"" + and + "\"\n" + criteria, files))
                    .as(and)
                    .containsExactly("a.txt:1 tok " + ONE, "b.txt:2 tok " + TWO);
        }
        assertThat(found(
                        ALLOW + "condition = \"AND\"\nstopwords = [\"abc\"]\nregexes = ['''h$''']",
                        ONE + " tok-abcd1234"))
                .containsExactly("1 tok tok-abcd1234");
    }

    @Test
    void knowsBothFormsOfAllowlistsButNotTogether() throws Exception {
        assertThat(found(TOK + "[rules.allowlist]\nstopwords = [\"abc\"]", ONE)).isEmpty();
        assertThat(found("[allowlist]\nstopwords = [\"abc\"]\n" + TOK, ONE)).isEmpty();
        refused("[allowlist]\nstopwords = [\"abc\"]\n[[allowlists]]\npaths = [\"x\"]\n" + TOK, "both allowlist");
        refused(ALLOW + "description = \"nothing\"", "allows nothing");
        refused(ALLOW + "regexTarget = \"lines\"\nregexes = [\"x\"]", "regexTarget");
        refused(ALLOW + "condition = \"XOR\"\nregexes = [\"x\"]", "condition");
    }

    @Test
    void aimsGlobalAllowlistsAtTheirTargets() throws Exception {
        String global = "[[allowlists]]\ntargetRules = [\"usr\"]\npaths = ['''a\\.txt''']\n";
        Map<String, String> files = Map.of("a.txt", ONE + " " + USER);
        assertThat(found(global + TOK + USR, files)).containsExactly("a.txt:1 tok " + ONE);
        assertThat(found(global + "condition = \"AND\"\nregexes = ['''xyz''']\n" + TOK + USR, files))
                .hasSize(2);
        refused(global.replace("usr", "nope") + TOK + USR, "no rule has the id");
    }

    @Test
    void asksForTheRulesPathToo() throws Exception {
        assertThat(found(TOK + "path = '''\\.env$'''", Map.of("a.txt", ONE, "d/x.env", ONE)))
                .containsExactly("d/x.env:1 tok " + ONE);
    }

    @Test
    void reportsAFileForItsPathAlone() throws Exception {
        String rule = "[[rules]]\nid = \"store\"\npath = '''\\.p12$'''\n";
        Map<String, String> files = Map.of("a.txt", "x", "x.p12", "x", "d/y.p12", "x");
        assertThat(found(rule, files)).containsExactly("d/y.p12:1 store -", "x.p12:1 store -");
        assertThat(found(rule + "[[rules.allowlists]]\npaths = ['''(?:^|/)d/''']\nstopwords = [\"x\"]", files))
                .containsExactly("x.p12:1 store -");
        assertThat(found(rule + "skipReport = true", files)).isEmpty();
    }

    @Test
    void needsPartnersNearBy() throws Exception {
        assertThat(found(NEEDS + USR, Map.of("a.txt", ONE + "\n\n\n" + USER, "b.txt", ONE)))
                .containsExactly("a.txt:1 tok " + ONE, "a.txt:4 usr " + USER);
        String lines = NEEDS + "withinLines = 2\n" + USR + "skipReport = true\n";
        assertThat(found(lines, ONE + "\n\n" + USER)).containsExactly("1 tok " + ONE);
        assertThat(found(lines, ONE + "\n\n\n" + USER)).isEmpty();
        String columns = NEEDS + "withinLines = 1\nwithinColumns = 5\n" + USR + "skipReport = true\n";
        assertThat(found(columns, "x\n" + ONE + "\n     " + USER)).containsExactly("2 tok " + ONE);
        assertThat(found(columns, "x\n" + ONE + "\n      " + USER)).isEmpty();
    }

    /** gitleaks counts the columns of the first line otherwise than those of the rest: there it wants 4. */
    @Test
    void countsColumnsOfEveryLineAlike() throws Exception {
        String columns = NEEDS + "withinColumns = 5\n" + USR + "skipReport = true\n";
        assertThat(found(columns, ONE + "\n     " + USER)).containsExactly("1 tok " + ONE);
    }

    @Test
    void judgesAPartnerByAllButItsKeywordsAndItsOwnPartners() throws Exception {
        String text = ONE + "\n" + USER;
        assertThat(found(NEEDS + USR + "keywords = [\"nothere\"]", text)).containsExactly("1 tok " + ONE);
        assertThat(found(NEEDS + USR + "entropy = 4.5", text)).isEmpty();
        assertThat(found(NEEDS + USR + "[[rules.allowlists]]\nstopwords = [\"abc\"]", text))
                .isEmpty();
        assertThat(found(
                        NEEDS + USR + "[[rules.required]]\nid = \"oth\"\n[[rules]]\nid = \"oth\"\nregex = '''oth'''",
                        text))
                .containsExactly("1 tok " + ONE);
        Map<String, String> files = Map.of("a.txt", text, "b.txt", text);
        assertThat(found(NEEDS + USR + "path = '''b\\.txt$'''", files))
                .containsExactly("b.txt:1 tok " + ONE, "b.txt:2 usr " + USER);
        String half = "[[rules.allowlists]]\ncondition = \"AND\"\npaths = ['''b\\.txt$''']\nstopwords = [\"abc\"]\n";
        assertThat(found(NEEDS + USR + half, files)).containsExactly("a.txt:1 tok " + ONE, "a.txt:2 usr " + USER);
        String place = "[[rules]]\nid = \"usr\"\npath = '''b\\.txt$'''\n";
        assertThat(found(NEEDS + place, Map.of("a.txt", ONE, "b.txt", ONE)))
                .containsExactly("b.txt:1 tok " + ONE, "b.txt:1 usr -");
    }

    @Test
    void reportsAValueUnderEveryRuleButTheGenericOne() throws Exception {
        String one = "[[rules]]\nid = \"%s\"\nregex = '''key=([a-z]{8})'''\n";
        String other = "[[rules]]\nid = \"other\"\nregex = '''([a-z]{8})!'''\n";
        assertThat(found(one.formatted("one") + other, "key=abcdefgh!"))
                .containsExactly("1 one abcdefgh", "1 other abcdefgh");
        assertThat(found(one.formatted("my-GENERIC-key") + other, "key=abcdefgh!"))
                .containsExactly("1 other abcdefgh");
        assertThat(found(one.formatted("generic") + other, "key=abcdefgh\nabcdefgh!"))
                .containsExactly("1 generic abcdefgh", "2 other abcdefgh");
    }

    @Test
    void letsPlaceholdersPass() throws Exception {
        assertThat(found("[[rules]]\nid = \"g\"\nregex = '''k=(\\w+)'''", "k=your_key_here\nk=xxxxxxxxxx"))
                .containsExactly("1 g your_key_here", "2 g xxxxxxxxxx");
    }

    /** One value, spelled as it stands; gitleaks does not undo that escape and tells the same. */
    @Test
    void tellsAValueOnceWhateverItsEscapes() throws Exception {
        String rule = "[[rules]]\nid = \"g\"\nregex = '''BEGIN[\\s\\S]{20,80}?END'''";
        String value = "BEGIN\\r\\nabcdefghijklm0123456789\\r\\nnopqrstuvwxyz0123456789\\r\\nEND";
        assertThat(found(rule, "x = \"" + value + "\"")).containsExactly("1 g " + value);
    }

    @Test
    void takesValuesOfAnotherSort() throws Exception {
        assertThat(found(TOK + "entropy = \"4.5\"", ONE)).isEmpty();
        assertThat(found(TOK + "keywords = \"nope,tok\"\ntags = \"a\"", ONE)).containsExactly("1 tok " + ONE);
        assertThat(found(ALLOW + "regexes = '''abc'''", ONE)).isEmpty();
        assertThat(found(TOK + "[rules.allowlists]\nstopwords = \"abc\"", ONE)).isEmpty();
        assertThat(found(TOK.replace("[[rules]]", "[Rules]").replace("\"tok\"", "5"), ONE))
                .containsExactly("1 5 " + ONE);
        assertThat(found(
                        "[[rules]]\nid = \"g\"\nregex = '''(user)=([a-z]{8})'''\nsecretGroup = \"2\"", "user=abcdefgh"))
                .containsExactly("1 g abcdefgh");
        assertThat(found("[[rules]]\nid = \"g\"\nregex = '''(user)=([a-z]{8})'''\nsecretGroup = 2.0", "user=abcdefgh"))
                .containsExactly("1 g abcdefgh");
        assertThat(found(NEEDS + USR + "skipReport = \"true\"", ONE + USER)).containsExactly("1 tok " + ONE);
    }

    @Test
    void letsTheLaterOfTwoRulesWithOneIdStand() throws Exception {
        assertThat(found(TOK + TOK.replace("tok-", "tik-"), ONE + " tik-abcdefgh"))
                .containsExactly("1 tok tik-abcdefgh");
    }

    @Test
    void laysRulesOverThoseOfAnotherFile() throws Exception {
        base(TOK + USR);
        String extend = "[extend]\npath = \"base.toml\"\n";
        assertThat(found(extend + "[[rules]]\nid = \"tok\"\nentropy = 4.5", ONE + USER))
                .containsExactly("1 usr " + USER);
        assertThat(found(extend + "disabledRules = [\"tok\", \"nope\"]", ONE + USER))
                .containsExactly("1 usr " + USER);
        assertThat(found(
                        extend + "[[rules]]\nid = \"tok\"\nskipReport = true\n[[rules.required]]\nid = \"usr\"\n" + USR,
                        ONE))
                .containsExactly("1 tok " + ONE);
        base(TOK + "keywords = [\"one\"]\nentropy = 4.5\n[[rules.allowlists]]\nstopwords = [\"abc\"]\n");
        assertThat(found(extend + "[[rules]]\nid = \"tok\"\nentropy = 0\nkeywords = [\"two\"]\n", TWO + "two"))
                .isEmpty();
        assertThat(found(extend + "[[rules]]\nid = \"tok\"\nentropy = 1\nkeywords = [\"two\"]\n", ONE + TWO + "two"))
                .containsExactly("1 tok " + TWO);
        refused(extend + "useDefault = true", "both useDefault and path");
        refused(extend + "[[rules]]\nid = \"stranger\"\nentropy = 1", "neither regex nor path");
    }

    @Test
    void readsTwoFilesBelowOneAndLeavesTheThirdOut() throws Exception {
        base("[extend]\npath = \"second.toml\"\n" + TOK);
        Files.writeString(folder.resolve("second.toml"), "[extend]\npath = \"third.toml\"\n" + USR);
        Files.writeString(folder.resolve("third.toml"), "[[rules]]\nid = \"oth\"\nregex = '''oth-[a-z]{8}'''\n");
        assertThat(found("[extend]\npath = \"base.toml\"\n", ONE + USER + "oth-abcdefgh"))
                .containsExactly("1 tok " + ONE, "1 usr " + USER);
    }

    /** Ours are the default, so that a rule that only gitleaks has is no fault. */
    @Test
    void loadsWhatSpeaksOfGitleaksOwnRules() throws Exception {
        String over = "[extend]\nuseDefault = true\ndisabledRules = [\"some-rule-of-theirs\"]\n"
                + "[[allowlists]]\ntargetRules = [\"another-of-theirs\"]\nregexes = ['''.''']\n"
                + "[[rules]]\nid = \"a-third\"\n[[rules.allowlists]]\npaths = ['''x''']\n";
        assertThat(found(over + TOK, "x = " + ONE)).containsExactly("1 tok " + ONE);
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() throws Exception {
        String bad = "[[rules]]\nregex = '''(?=a)b'''\n[[rules]]\nid = \"x\"\n[[rules]]\nid = \"g\"\nregex = '''a'''\n"
                + "secretGroup = 1\n[[rules.required]]\nid = \"none\"\n";
        assertThatThrownBy(() -> scan(bad, Map.of("a.txt", "x")))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.place().replaceAll(".*:", "") + " " + fault.message())
                                .containsExactly(
                                        "1 the rule has no id",
                                        "2 regex does not compile",
                                        "3 the rule has neither regex nor path",
                                        "8 secretGroup is greater than the number of groups",
                                        "9 no rule has the id \"none\""));
    }

    @Test
    void skipsAndListsItsOwnConfigurationAndBaseline() throws Exception {
        Path config = Files.writeString(tree.resolve(".gitleaks.toml"), TOK + "# " + ONE);
        Files.writeString(tree.resolve("known.json"), "{\"version\": 1, \"findings\": []}");
        Files.writeString(tree.resolve("a.txt"), ONE);
        OptionValues options = options();
        ScanPlan plan = ScanPlan.of(options, List.of(new ScanTarget.Files(tree)), folder, Map.of());
        ScanResult result = Scan.run(plan.request(), ScanListener.NONE);
        assertThat(plan.notes().get(0)).contains(config.getFileName().toString());
        assertThat(told(result)).containsExactly("a.txt:1 tok " + ONE);
        assertThat(result.manifest().problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file.own-configuration", ".gitleaks.toml"));
        assertThat(result.manifest().isComplete()).isTrue();
    }

    @Test
    void looksForAConfigurationAtTheRootOfTheRepositoryThenInThePath() throws Exception {
        git("init", "-q");
        Path part = Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(part.resolve("a.txt"), ONE + " " + USER);
        Files.writeString(part.resolve(".gitleaks.toml"), USR);
        assertThat(told(scanned(part))).containsExactly("a/b/a.txt:1 usr " + USER);
        Files.writeString(tree.resolve(".betterleaks.toml"), TOK);
        assertThat(told(scanned(part))).containsExactly("a/b/a.txt:1 tok " + ONE);
        assertThat(told(scanned(part.resolve("a.txt")))).containsExactly("a/b/a.txt:1 tok " + ONE);
    }

    @Test
    void reportsAFileForItsPathInHistoryAndIndexToo() throws Exception {
        git("init", "-q");
        Files.writeString(tree.resolve(".gitleaks.toml"), "[[rules]]\nid = \"store\"\npath = '''\\.p12$'''\n");
        Files.writeString(tree.resolve("old.p12"), "x");
        git("add", ".");
        git("commit", "-qm", "one");
        git("mv", "old.p12", "plain.txt");
        git("commit", "-qm", "two");
        Files.writeString(tree.resolve("new.p12"), "y");
        git("add", ".");
        Files.delete(tree.resolve("new.p12"));
        assertThat(told(scanned(tree))).containsExactly("new.p12:1 store -", "old.p12:1 store -");
    }

    private ScanResult scanned(Path path) throws Exception {
        OptionValues options = new OptionValues();
        options.add(ScanOption.CACHE, "off");
        options.add(ScanOption.NO_EXPOSURE, "true");
        ScanPlan plan = ScanPlan.of(options, List.of(new ScanTarget.Files(path)), folder, System.getenv());
        return Scan.run(plan.request(), ScanListener.NONE);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=T", "-c", "user.email=t@example.invalid", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).directory(tree.toFile()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    private void base(String text) throws Exception {
        Files.writeString(folder.resolve("base.toml"), text);
    }

    private void refused(String configuration, String what) {
        assertThatThrownBy(() -> scan(configuration, Map.of("a.txt", "x")))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining(what);
    }

    /** Line, rule and secret of what is found in one text. */
    private List<String> found(String configuration, String text) throws Exception {
        return found(configuration, Map.of("a.txt", text)).stream()
                .map(line -> line.substring("a.txt:".length()))
                .toList();
    }

    /** Path, line, rule and secret. */
    private List<String> found(String configuration, Map<String, String> files) throws Exception {
        return told(scan(configuration, files));
    }

    private ScanResult scan(String configuration, Map<String, String> files) throws Exception {
        Path own = Files.createTempDirectory(tree, "case");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = own.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Path config = Files.writeString(folder.resolve("config.toml"), configuration);
        OptionValues options = options();
        options.add(ScanOption.CONFIG, config.toString());
        options.add(ScanOption.CONFIG_FORMAT, "gitleaks");
        ScanPlan plan = ScanPlan.of(options, List.of(new ScanTarget.Files(own)), folder, Map.of());
        return Scan.run(plan.request(), ScanListener.NONE);
    }

    private static OptionValues options() {
        OptionValues options = new OptionValues();
        options.add(ScanOption.NO_GIT, "true");
        options.add(ScanOption.NO_EXPOSURE, "true");
        options.add(ScanOption.THREADS, "1");
        options.add(ScanOption.MIN_CONFIDENCE, "low");
        options.add(ScanOption.CACHE, "off");
        return options;
    }

    private static List<String> told(ScanResult result) {
        List<String> told = new ArrayList<>();
        for (Finding finding : result.findings()) {
            for (Location location : finding.locations()) {
                told.add(location.provenance().path() + ":"
                        + location.region().start().line() + " " + finding.rule() + " "
                        + finding.secret().map(Secret::reveal).orElse("-"));
            }
        }
        return told.stream().sorted().toList();
    }
}
