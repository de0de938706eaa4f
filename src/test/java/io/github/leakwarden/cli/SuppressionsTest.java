package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks, ignore files and baselines over a repository with history, and what is told of those that do nothing. */
final class SuppressionsTest {
    /** 2026-11-25 in seconds. */
    private static final String TODAY = "1795564800";

    @TempDir
    Path directory;

    private final Planted key = Planted.of("stripe-secret-key", 1);
    private final Planted other = Planted.of("stripe-secret-key", 2);
    private GitFixture repository;

    @BeforeEach
    void makeRepository() {
        repository = GitFixture.at(directory.resolve("r"));
    }

    // --- marks

    @ParameterizedTest
    @ValueSource(strings = {"stripe-*", "stripe-access-token", "STRIPE-SECRET-KEY", "exposure.*, stripe-secret-key"})
    void aMarkMayNameItsRuleByGlobAliasOrAmongOthers(String rule) {
        repository.write("a.py", line(key) + "  # leakwarden:allow[" + rule + "] a demo");
        assertClean(scan());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# leakwarden:allow a demo", "<!-- kingfisher:ignore -->"})
    void aMarkAloneOnItsLineSpeaksOfTheNext(String mark) {
        repository.write("a.properties", mark + "\n" + line(key) + "\n");
        assertClean(scan());
        repository.write("a.properties", mark + "\n\n" + line(key) + "\n");
        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void aMarkBesideCodeSpeaksOfThatLineOnly() {
        repository.write("a.c", "int a; /* leakwarden:allow */\n" + line(key) + "\n");
        assertThat(scan().code()).isEqualTo(1);
        repository.write("a.c", "/* leakwarden:allow */ int a;\n" + line(key) + "\n");
        assertThat(scan().code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# leakwarden:allow\nPEM\n",
                "PEM\n# leakwarden:allow\n",
                "# pragma: allowlist nextline secret\nPEM\n",
                "PEM # gitleaks:allow\n"
            })
    void aMarkAtEitherEndOfAKeyOfManyLinesSilencesAllOfIt(String text) {
        repository.write(
                "key.txt",
                text.replace("PEM", Planted.of("private-key", 1).line().strip()));
        assertClean(scan());
    }

    @Test
    void aMarkSilencesWhatIsEncodedOnItsLine() {
        repository.write("a.py", "blob = '" + key.base64() + "'\n");
        assertThat(scan().code()).isEqualTo(1);
        repository.write("a.py", "blob = '" + key.base64() + "' # leakwarden:allow\n");
        assertClean(scan());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# leakwarden:allow", "# gitleaks:allow", "# leakwarden:allow[stripe-secret-key]"})
    void aMarkInEncodedTextSilencesWhatStandsBesideItThere(String mark) {
        String before = "data:\n  settings: ";
        repository.write("a.yaml", before + base64("first = 1\n" + line(key) + "  " + mark + "\nlast = 1\n") + "\n");
        assertClean(scan());
        repository.write("a.yaml", before + base64("first = 1 " + mark + "\n" + line(key) + "\nlast = 1\n") + "\n");
        assertThat(scan().code()).isEqualTo(1);
        repository.write("a.yaml", before + base64("x = '" + base64(line(key) + " " + mark + "\n") + "'\n") + "\n");
        assertClean(scan());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void gitleaksMarksMayBeUnheard() {
        repository.write("a.py", line(key) + " # gitleaks:allow\n");
        assertClean(scan());
        assertThat(scan("--ignore-gitleaks-allow").code()).isEqualTo(1);
    }

    @Test
    void tellsWhichMarksEndedDoNothingOrAreWrong() {
        repository.write("a.py", """
            a = 1  # MARK nothing here
            b = 2  # MARK[no-such-rule]
            c = 3  # MARK until=2026-11-24
            d = 4  # MARK until=soon
            s = "talk of # MARK[nothing] in a text"
            """.replace("MARK", "leakwarden:allow"));
        repository.commit("marks");
        CommandRun run = scan();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("a.py:1: this mark silences nothing")
                .contains("a.py:2: this mark names a rule that does not exist")
                .contains("a.py:3: this mark ended on 2026-11-24")
                .contains("a.py:4: the date of this mark is none")
                .doesNotContain("a.py:5");
        assertThat(scan("--fail-on-stale").code()).isEqualTo(1);
    }

    @Test
    void judgesAMarkOnlyIfItsRuleWasLookedFor() {
        repository.write("a.py", "a = 1  # leakwarden:allow[github-token]\nb = 2  # leakwarden:allow\n");
        assertThat(scan("--enable", "stripe-*").out()).doesNotContain("silences nothing");
        assertThat(scan("--enable", "github-*").out())
                .contains("a.py:1: this mark silences nothing")
                .doesNotContain("a.py:2");
        assertThat(scan("--no-exposure").out()).doesNotContain("a.py:2");
    }

    @Test
    void aMarkThatDoesSomethingIsNotStale() {
        repository.write("a.py", line(key) + "  # leakwarden:allow[stripe-secret-key]\n");
        assertThat(scan().out()).doesNotContain("silences nothing").contains("by mark");
    }

    // --- ignore files

    @Test
    void anIgnoreFileAcceptsPathsRulesAndFingerprints() {
        repository.write("docs/a.txt", line(key)).write("docs/live/a.txt", line(other));
        repository.write(".leakwardenignore", "docs/ [stripe-*]  # made up\n!docs/live/\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("docs/live/a.txt")
                .doesNotContain("docs/a.txt")
                .contains("ignore file, 2 lines");

        String fingerprint = run.out().replaceAll("(?s).*(lw1:[0-9a-f]{32}).*", "$1");
        repository.write(".leakwardenignore", "docs/a.txt\n" + fingerprint + " until=2026-11-25 # rotated\n");
        assertClean(scan());
    }

    @Test
    void anIgnoreFileIsObeyedInAHookToo() {
        repository.write("docs/a.txt", line(key)).write(".leakwardenignore", "docs/\n");
        repository.git("add", "-A");
        assertClean(scan("--staged"));
    }

    @Test
    void tellsWhichLinesEndedOrDoNothing() {
        repository.write("a.txt", "nothing\n").write(".leakwardenignore", """
            gone/
            old/ until=2026-11-24
            other/ [no-such-rule]
            """);
        repository.commit("ignore");
        CommandRun run = scan();
        assertThat(run.out())
                .contains(".leakwardenignore:1: this line accepts nothing")
                .contains(".leakwardenignore:2: this line ended on 2026-11-24")
                .contains(".leakwardenignore:3: this line names a rule that does not exist");
        assertThat(scan("--history", "none").out()).doesNotContain("accepts nothing");
        assertThat(scan("--exclude", "*.md").out()).doesNotContain("accepts nothing");
    }

    @Test
    void aBadLineOfOursIsRefusedWithAllOthersAndNotQuoted() {
        repository.write(".leakwardenignore", "a b c\nok/\nlw1:short\n" + key.value() + " " + key.value() + "\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(".leakwardenignore:1:")
                .contains(".leakwardenignore:3:")
                .contains(".leakwardenignore:4:")
                .doesNotContain(key.value());
    }

    @Test
    void aPlaceOfGitleaksAcceptsItsValueInThatFileForEver() {
        repository.write("a.txt", line(key)).commit("one");
        String commit = repository.git("rev-parse", "HEAD").strip();
        repository.write("a.txt", "moved\n\n" + line(key)).commit("two");
        repository.write(".gitleaksignore", "# known\n" + commit + ":a.txt:stripe-access-token:1\n");
        assertClean(scan());

        repository.write("a.txt", line(other)).commit("three");
        assertThat(scan().code()).as("another value on the accepted line").isEqualTo(1);
    }

    @Test
    void aPlaceWithACommitSpeaksOfWhatIsStagedToo() {
        repository
                .write("a.txt", line(key))
                .write(".gitleaksignore", "0".repeat(40) + ":a.txt:stripe-access-token:1\n");
        repository.git("add", "-A");
        assertClean(scan("--staged"));
    }

    @Test
    void aPlaceOfAnotherRuleOrLineAcceptsNothing() {
        repository.write("a.txt", line(key));
        repository.write(".gitleaksignore", "a.txt:aws-access-token:1\na.txt:stripe-access-token:2\nnonsense\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(".gitleaksignore:3: is neither file:rule:line");
    }

    @Test
    void aPlaceOfGitleaksMayBeAbsolute() {
        repository.write("in/a.txt", line(key));
        String place = repository.root().toAbsolutePath() + "/in/a.txt";
        repository.write(".gitleaksignore", place + ":stripe-access-token:1\n");
        assertClean(scan());
        repository.write(".gitleaksignore", "C:\\work\\in\\a.txt:stripe-access-token:1\n");
        assertClean(scan());
        repository.write(".gitleaksignore", "elsewhere/in/a.txt:stripe-access-token:1\n");
        assertThat(scan().code()).as("relative, and another file").isEqualTo(1);
        repository.write(".gitleaksignore", "/out/ina.txt:stripe-access-token:1\n");
        assertThat(scan().code()).as("absolute, and another file").isEqualTo(1);
    }

    @Test
    void aForeignIgnoreFileThatIsNoTextIsRefused() throws Exception {
        repository.write("a.txt", line(key));
        Files.write(
                repository.root().resolve(".gitleaksignore"), "a\n\u00e9:x:1\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(repository.root().resolve(".secretsignore"), "a.txt\n".getBytes(StandardCharsets.UTF_16LE));
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(".gitleaksignore:2: is no text").contains(".secretsignore:1: is no text");
    }

    @Test
    void aPatternOfPathsThatDoesNotParseIsRefusedWhoeverWroteIt() {
        repository.write(".secretsignore", "fine/\na[b\n").write(".leakwardenignore", "b[z-a].txt\n");
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(".secretsignore:2: has a path pattern that does not parse")
                .contains(".leakwardenignore:1: has a path pattern that does not parse");
    }

    @Test
    void theFaultsOfAllFilesNamedAreToldAtOnce() throws Exception {
        Path ours = Files.writeString(directory.resolve("mine"), "lw1:x\n");
        Path theirs = Files.write(directory.resolve("theirs"), new byte[] {'a', 0});
        Path baseline = Files.writeString(directory.resolve("baseline.json"), "{}");
        CommandRun run = scan("--ignore-file", ours.toString(), "-i", theirs.toString(), "-b", baseline.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(ours + ":1: is no fingerprint")
                .contains(theirs + ":1: is no text")
                .contains(baseline + ":1: is no baseline");
    }

    @Test
    void anIgnoreFileOfRipsecretsAcceptsPathsAndValues() {
        repository.write("fixtures/a.txt", line(key)).write("b.txt", line(other));
        repository.write(".secretsignore", "fixtures/\n\n[secrets]\n" + other.value() + "\n");
        assertClean(scan());
    }

    @Test
    void anIgnoreFileMayBeNamed() throws Exception {
        repository.write("a.txt", line(key));
        Path ours = Files.writeString(directory.resolve("mine"), "a.txt\n");
        Path gitleaks = Files.createDirectory(directory.resolve("theirs"));
        Files.writeString(gitleaks.resolve(".gitleaksignore"), "a.txt:stripe-access-token:1\n");
        assertClean(scan("--ignore-file", ours.toString()));
        assertClean(scan("-i", gitleaks.toString()));
        assertThat(scan("--ignore-file", directory.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void anIgnoreFileThatLeadsElsewhereIsNotObeyed() throws Exception {
        repository.write("a.txt", line(key));
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "a.txt\n");
        Files.createSymbolicLink(repository.root().resolve(".leakwardenignore"), elsewhere);
        CommandRun run = scan();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(".leakwardenignore: no regular file, and not obeyed");
    }

    // --- foreign baselines

    @Test
    void aReportOfGitleaksIsABaseline() throws Exception {
        repository.write("a.txt", "\n" + line(key)).commit("one");
        assertClean(scan("--baseline", gitleaks("stripe-access-token", "a.txt", 7, key.value())));
        assertThat(scan("--baseline", gitleaks("stripe-access-token", "b.txt", 2, key.value()))
                        .code())
                .isEqualTo(1);
        assertThat(scan("--baseline", gitleaks("stripe-access-token", "a.txt", 2, other.value()))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aRedactedReportOfGitleaksTellsByRuleAndPlace() throws Exception {
        repository.write("a.txt", "\n" + line(key)).commit("one");
        assertClean(scan("--baseline", gitleaks("stripe-access-token", "a.txt", 2, "REDACTED")));
        assertThat(scan("--baseline", gitleaks("stripe-access-token", "a.txt", 3, "REDACTED"))
                        .code())
                .isEqualTo(1);
        assertThat(scan("--baseline", gitleaks("aws-access-token", "a.txt", 2, "REDACTED"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aBaselineOfDetectSecretsTellsByHash() throws Exception {
        repository.write("a.txt", line(key)).commit("one");
        assertClean(scan("--baseline", detectSecrets("a.txt", key.value())));
        assertClean(scan("--baseline", detectSecrets("a.txt", key.value().substring(0, 32))));
        assertThat(scan("--baseline", detectSecrets("a.txt", other.value())).code())
                .isEqualTo(1);
        assertThat(scan("--baseline", detectSecrets("b.txt", key.value())).code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[{}]",
                "[1]",
                "{\"results\": {\"a\": [{\"type\": \"X\"}]}}",
                "{\"leakwardenBaseline\": 2, \"findings\": []}",
                "{\"leakwardenBaseline\": 1}",
                "{\"leakwardenBaseline\": 1, \"findings\": [{\"fingerprint\": \"lw1:x\"}]}"
            })
    void aBaselineThatIsNoneIsRefusedWithItsPlace(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("baseline.json"), text);
        CommandRun run = scan("--baseline", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(file + ":1:");
    }

    // --- create, update, prune

    @Test
    void updateAddsAndKeepsReasonsAndPruneTakesOut() throws Exception {
        repository.write("a.txt", line(key)).commit("one");
        Path file = directory.resolve("baseline.json");
        assertThat(baseline("create", file).code()).isZero();
        String first = Files.readString(file);
        assertThat(first).contains("\"path\": \"a.txt\"").doesNotContain(key.value());
        String reasoned = first.replace("\"path\": \"a.txt\"", "\"path\": \"a.txt\",\n      \"reason\": \"a demo\"");
        Files.writeString(file, reasoned);
        assertThat(baseline("update", file).out()).contains("0 findings accepted besides the 1");
        assertThat(file).hasContent(reasoned);

        repository.write("b.txt", line(other));
        assertThat(baseline("update", file).out()).contains("1 finding accepted besides the 1");
        assertThat(Files.readString(file)).contains("a demo", "b.txt");
        assertClean(scan("--baseline", file.toString()));

        Files.delete(repository.root().resolve("b.txt"));
        CommandRun narrow = baseline("prune", file, "--history", "none");
        assertThat(narrow.code()).isEqualTo(3);
        assertThat(Files.readString(file)).contains("b.txt");
        CommandRun pruned = baseline("prune", file);
        assertThat(pruned.code()).as(pruned.err()).isZero();
        assertThat(pruned.out()).contains("1 entry taken out");
        assertThat(file).hasContent(reasoned);
    }

    @Test
    void takesOptionsOfScanBehindAPathAndBeforeOne() throws Exception {
        repository.write("a.txt", line(key)).write("b.txt", line(other));
        Path file = directory.resolve("baseline.json");
        String root = repository.root().toString();
        String out = file.toString();
        CommandRun made = CommandRun.of("baseline", "create", root, "-o", out, "--exclude", "b.txt", "--no-git");
        assertThat(made.out()).as(made.err()).contains("1 finding accepted");
        CommandRun updated = CommandRun.of("baseline", "update", "--no-git", "--exclude", "a.txt", root, "-o", out);
        assertThat(updated.out()).as(updated.err()).contains("1 finding accepted besides the 1");
    }

    @Test
    void createTakesUpWhatAnotherToolAccepted() throws Exception {
        repository.write("a.txt", line(key)).write("b.txt", line(other)).commit("one");
        Path file = directory.resolve("baseline.json");
        String theirs = detectSecrets("a.txt", key.value());
        assertThat(baseline("create", file, "--from", theirs).out()).contains("1 finding accepted");
        CommandRun run = scan("--baseline", file.toString());
        assertThat(run.out()).contains("b.txt").doesNotContain("a.txt");
    }

    @Test
    void theBaselineThatTheConfigurationNamesNeedNotBeThereToBeMade() throws Exception {
        Path file = directory.resolve("known.json");
        repository
                .write(".leakwarden.toml", "[scan]\nbaseline = '" + file + "'\n")
                .write("a.txt", line(key));
        CommandRun made = CommandRun.of("baseline", "create", repository.root().toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(file).exists();
        assertClean(scan());
    }

    private CommandRun baseline(String command, Path file, String... options) {
        String[] words = new String[options.length + 5];
        words[0] = "baseline";
        words[1] = command;
        words[2] = "-o";
        words[3] = file.toString();
        System.arraycopy(options, 0, words, 4, options.length);
        words[words.length - 1] = repository.root().toString();
        return CommandRun.of(words);
    }

    private String gitleaks(String rule, String file, int line, String secret) throws Exception {
        String report = """
            [{"RuleID": "%s", "File": "%s", "StartLine": %d, "EndLine": %d, "Secret": "%s", "Commit": ""}]
            """.formatted(rule, file, line, line, secret);
        return Files.writeString(directory.resolve("gitleaks.json"), report).toString();
    }

    private String detectSecrets(String file, String secret) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(secret.getBytes(StandardCharsets.UTF_8));
        String baseline = """
            {"version": "1.5.0", "results": {"%s": [{"type": "Stripe Access Key", "hashed_secret": "%s"}]}}
            """.formatted(file, HexFormat.of().formatHex(hash));
        return Files.writeString(directory.resolve("detect-secrets.json"), baseline)
                .toString();
    }

    private static String line(Planted planted) {
        return "key = \"" + planted.value() + "\"";
    }

    private static void assertClean(CommandRun run) {
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private CommandRun scan(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "scan";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = repository.root().toString();
        return CommandRun.with(Map.of("SOURCE_DATE_EPOCH", TODAY), "", words);
    }
}
