package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Options, variables, arguments, git's own files: whatever is wrong there may be told, but no secret in it, nothing that
 * steers a terminal or a build server, and no message of a library or of git.
 */
final class OddPlacesLeakNothingTest {
    /** Sets a title, colours, turns the line round, rings, commands a build server. */
    private static final String CONTROLS = "\u001b]0;x\u0007\u001b[31m\u202e\u009b1m##vso[task.setvariable]";

    private static final Set<ScanOption> WRITING =
            EnumSet.of(ScanOption.BASELINE, ScanOption.REPORT_PATH, ScanOption.CACHE, ScanOption.DIAGNOSTICS_DIR);

    @TempDir
    Path directory;

    private final PlantedValues planted = new PlantedValues();
    private final String token = planted.token();
    private GitFixture git;

    @BeforeEach
    void startRepository() {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a.txt", "nothing\n").commit("Start");
    }

    private String odd() {
        return token + CONTROLS;
    }

    private void assertTame(CommandRun run, String what) {
        String all = run.out() + run.err();
        planted.assertNoTraceIn(all);
        assertThat(all.replace("\n", "").replace("\r\u001b[K", ""))
                .as(what)
                .doesNotContainPattern("[\\p{Cntrl}\u202e\u009b]")
                .doesNotContain("##vso[")
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("fatal:")
                .doesNotContain("failed inside");
    }

    @AfterEach
    void leavesNothingInTheWorkingDirectory() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""))) {
            assertThat(here).noneMatch(path -> path.toString().contains(token));
        }
    }

    @Test
    void valuesOfOptions() {
        for (ScanOption option : ScanOption.values()) {
            if (option.argument().isPresent()) {
                String spelled = option.longName();
                String root = git.root().toString();
                // Not in the working directory, which is that of this project.
                String value =
                        WRITING.contains(option) ? directory.resolve(odd()).toString() : odd();
                assertTame(CommandRun.of("scan", spelled, value, root), spelled);
                assertTame(CommandRun.of("scan", spelled + "=" + value, root), spelled);
                assertTame(CommandRun.of("scan", root, spelled), spelled);
                assertTame(CommandRun.of("hook", "pre-commit", spelled, value), spelled);
                assertTame(
                        CommandRun.of(
                                "baseline",
                                "create",
                                "-o",
                                directory.resolve("b").toString(),
                                "--force",
                                spelled,
                                value,
                                root),
                        spelled);
            }
        }
    }

    @Test
    void valuesOfOptionsInAConfiguration() {
        for (ScanOption option : ScanOption.values()) {
            String value = token + "\\u001b[31m";
            git.write(".leakwarden.toml", "[scan]\n" + option.key() + " = \"" + value + "\"\n");
            assertTame(CommandRun.of("scan", git.root().toString()), option.key());
            git.write(".leakwarden.toml", "[scan]\n" + option.key() + " = [1979-05-27, \"" + value + "\"]\n");
            assertTame(CommandRun.of("scan", git.root().toString()), option.key());
        }
    }

    @Test
    void valuesOfVariables() {
        for (String variable : List.of(
                "LEAKWARDEN_CONFIG",
                "SOURCE_DATE_EPOCH",
                "XDG_CACHE_HOME",
                "HOME",
                "COLUMNS",
                "NO_COLOR",
                "TERM",
                "LEAKWARDEN_DIFF",
                "LEAKWARDEN_LAUNCHER",
                "GIT_DIR",
                "GIT_WORK_TREE",
                "GIT_INDEX_FILE",
                "GIT_OBJECT_DIRECTORY",
                "PATH")) {
            Map<String, String> environment = Map.of(variable, odd());
            String root = git.root().toString();
            assertTame(CommandRun.with(environment, "", "scan", root), variable);
            assertTame(CommandRun.with(environment, "", "scan", "--staged", root), variable);
            assertTame(CommandRun.with(environment, odd(), "scan", "-"), variable);
            assertTame(CommandRun.with(environment, "", "hook", "install", root), variable);
        }
    }

    @Test
    void argumentsOfCommands() throws IOException {
        String root = git.root().toString();
        List<List<String>> lines = List.of(
                List.of("rules", "show"),
                List.of("rules", "lint"),
                List.of("rules", "docs"),
                List.of("rules"),
                List.of("hook"),
                List.of("hook", "install"),
                List.of("hook", "uninstall"),
                List.of("baseline", "prune", "-b"),
                List.of("baseline", "update", "-b"),
                List.of("baseline", "create", "--from"),
                List.of("baseline", "create", root, "-o"),
                List.of("completion"),
                List.of("man"),
                List.of("help"),
                List.of("scan"),
                List.of("scan", root),
                List.of("scan", "--since"),
                List.of("detect", "--source"),
                List.of("git", "--log-opts"),
                List.of());
        for (List<String> line : lines) {
            List<String> words = new ArrayList<>(line);
            words.add(odd());
            if (!line.contains("-o")) {
                assertTame(CommandRun.of(words.toArray(String[]::new)), line.toString());
            }
            words.set(
                    words.size() - 1, directory.resolve(odd().replace("/", "")).toString());
            assertTame(CommandRun.of(words.toArray(String[]::new)), line.toString());
        }
    }

    @Test
    void namesOfFilesThatWork() throws IOException {
        Path folder = Files.createDirectory(directory.resolve(odd().replace("/", "")));
        Path baseline = folder.resolve("baseline.json");
        String root = git.root().toString();
        assertTame(CommandRun.of("baseline", "create", "-o", baseline.toString(), root), "create");
        assertTame(CommandRun.of("baseline", "update", "-b", baseline.toString(), root), "update");
        assertTame(CommandRun.of("baseline", "prune", "-b", baseline.toString(), root), "prune");
        assertTame(CommandRun.of("scan", "--baseline", baseline.toString(), root), "baseline");
        assertTame(CommandRun.of("scan", "--report", "json:" + folder.resolve("r"), root), "report");
        GitFixture there = GitFixture.at(folder.resolve("repo"));
        there.write("a.txt", "nothing\n").commit("Start");
        there.write(".leakwarden.toml", "[scan]\nmax-blob = \"1MB\"\n");
        assertTame(CommandRun.of("scan", there.root().toString()), "scan");
        assertTame(CommandRun.of("hook", "install", there.root().toString()), "install");
        assertTame(CommandRun.of("hook", "install", there.root().toString()), "install again");
        assertTame(CommandRun.of("hook", "uninstall", there.root().toString()), "uninstall");
    }

    @Test
    void gitsOwnFiles() throws IOException {
        Path own = git.root().resolve(".git");
        for (String name : List.of(
                "HEAD",
                "config",
                "packed-refs",
                "shallow",
                "index",
                "commondir",
                "objects/info/alternates",
                "refs/heads/odd",
                "refs/stash",
                "logs/refs/stash",
                "info/exclude",
                "info/grafts",
                "MERGE_HEAD",
                "modules/x/HEAD")) {
            for (String text : List.of(
                    odd() + "\n",
                    "ref: refs/heads/" + odd() + "\n",
                    "[core]\n\thooksPath = \"" + odd() + "\"\n[include]\n\tpath = " + odd() + "\n",
                    "[core\n" + odd() + "\n",
                    odd().repeat(400))) {
                byte[] before = Files.exists(own.resolve(name)) ? Files.readAllBytes(own.resolve(name)) : new byte[0];
                boolean there = Files.exists(own.resolve(name));
                Files.createDirectories(own.resolve(name).getParent());
                Files.writeString(own.resolve(name), text);
                assertTame(CommandRun.of("scan", git.root().toString()), name);
                assertTame(CommandRun.of("scan", "--staged", git.root().toString()), name);
                assertTame(CommandRun.of("hook", "uninstall", git.root().toString()), name);
                if (there) {
                    Files.write(own.resolve(name), before);
                } else {
                    Files.delete(own.resolve(name));
                }
            }
        }
    }

    @Test
    void filesThatTellOfRepositories() throws IOException {
        for (String name : List.of(
                ".gitmodules",
                ".gitattributes",
                ".gitignore",
                ".mailmap",
                ".leakwardenignore",
                ".gitleaksignore",
                ".secretsignore",
                "sub/.git",
                "package.json",
                "settings.gradle")) {
            for (String text : List.of(
                    odd() + "\n",
                    "gitdir: " + odd() + "\n",
                    "[submodule \"" + odd() + "\"]\n\tpath = " + odd() + "\n\turl = " + odd() + "\n",
                    odd() + ":" + odd() + ":1\n",
                    "{\"dependencies\": {\"" + odd() + "\": ")) {
                git.write(name, text);
                assertTame(CommandRun.of("scan", git.root().toString()), name);
                Files.delete(git.root().resolve(name));
            }
        }
    }

    /** Every part of a rule file, wrong in turn. */
    @Test
    void faultsOfRuleFiles() throws IOException {
        String password = Placeholders.fill("{{base62:24}}", 1).text();
        for (String line : List.of(
                "id = \"%s\"",
                "regex = '''[[:%s:]]'''",
                "regex = '''\\p{%s}'''",
                "regex = '''(?P<%1$s>a)(?P<%1$s>b)'''",
                "regex = '''(?%s)'''",
                "regex = '''[z-a]%s'''",
                "regex = '''%s(?=x)'''",
                "regex = 7\n%s = 1",
                "keywords = [\"%s\", 1]",
                "severity = \"%s\"",
                "verifier = \"%s\"",
                "pair = \"%s\"",
                "shape = \"%s\"",
                "entropy = \"%s\"",
                "headers = [ { name = \"%1$s\", %1$s = 1 } ]",
                "prefixes = [ { prefix = \"%1$s\", environment = \"%1$s\" } ]",
                "required = [ { id = \"%s\" } ]",
                "[[rules.allowlists]]\n"
                        + "regexes = ['''%1$s(''']\n"
                        + "condition = \"%1$s\"\n"
                        + "regexTarget = \"%1$s\"\n"
                        + "paths = ['''%1$s[''']",
                "[[rules.required]]\nid = \"%s\"",
                "[[rules.examples]]\ntext = \"%1$s {{%1$s}}\"\nsecret = \"%1$s\"",
                "[%1$s]\n%1$s = %1$s",
                "x = '%s")) {
            for (String name : List.of("rules.toml", ".gitleaks.toml", ".betterleaks.toml")) {
                Path file = Files.writeString(
                        directory.resolve(name),
                        "[provider]\nname = \"X\"\n[[rules]]\nid = \"x-key\"\nregex = '''abc'''\ndescription = \"D.\"\n"
                                        .replace(line.startsWith("id") ? "id = \"x-key\"\n" : "\0", "")
                                        .replace(line.startsWith("regex") ? "regex = '''abc'''\n" : "\0", "")
                                + line.replace("%1$s", "%s").replace("%s", password) + "\n");
                for (String option : List.of("--config", "--rules")) {
                    CommandRun run = CommandRun.of(
                            "scan", option, file.toString(), git.root().toString());
                    assertNoSlice(password, run, name + " " + line);
                }
                assertNoSlice(password, CommandRun.of("rules", "lint", file.toString()), name + " " + line);
            }
        }
    }

    private static void assertNoSlice(String password, CommandRun run, String what) {
        for (int from = 0; from + 8 <= password.length(); from++) {
            assertThat(run.out() + run.err()).as(what).doesNotContain(password.substring(from, from + 8));
        }
    }
}
