package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.TestTools;
import io.github.leakwarden.rule.Placeholders;
import io.github.leakwarden.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The steps of {@code action.yml}, as written there, in the environment that a runner would give them. */
@DisabledOnOs(OS.WINDOWS)
final class ActionTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern INPUT =
            Pattern.compile("(?m)^  ([a-z-]+):\\n(?:    (?!default).*\\n|      .*\\n)*    default: (.*)\\n");
    private static final Pattern STEP = Pattern.compile("(?m)^    - name: (.*)\\n((?:      .*\\n)+)");
    private static final Pattern RUN = Pattern.compile("(?m)^      run: '(.*)'\\n");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^        ([A-Z_]+): \\$\\{\\{ (\\S+) }}\\n");
    private static final String PLANTED =
            Placeholders.fill("token = \"{{crc32-base62:ghp_:30}}\"\n", 3).text();

    @TempDir
    private Path temporary;

    private String action;
    private GitFixture workspace;
    private Path actionPath;

    @BeforeEach
    void layOutTheRunner() throws IOException {
        action = Files.readString(HOUSE.resolve("action.yml"));
        workspace = GitFixture.at(temporary.resolve("work space"));
        actionPath =
                Files.createDirectories(temporary.resolve("the action/.ci")).getParent();
        HookFixture.real(actionPath.resolve("leakwarden"));
        Files.copy(HOUSE.resolve(".ci/action"), actionPath.resolve(".ci/action"));
        Files.createDirectories(temporary.resolve("runner temp"));
    }

    @Test
    void passesACleanRepositoryAndLeavesAReport() throws Exception {
        workspace.write("a.txt", "clean\n").commit("one");
        Job job = run(Map.of());
        assertThat(job.codes()).containsExactly(0, 0, 0);
        assertThat(job.outputs()).containsEntry("exit-code", "0");
        assertThat(Files.readString(Path.of(job.outputs().get("sarif")))).contains("\"results\"");
    }

    @Test
    void failsOnlyAfterTheReportIsThereForUpload() throws Exception {
        workspace.write("a.txt", PLANTED).commit("one");
        workspace.delete("a.txt", "two");
        Job job = run(Map.of());
        assertThat(job.codes()).containsExactly(0, 0, 1);
        assertThat(job.log()).contains("GitHub token").contains("::warning title=Leakwarden::");
        assertThat(Files.readString(Path.of(job.outputs().get("sarif")))).contains("\"github-token\"");
    }

    @Test
    void goesOnWithFindingsWhenToldTo() throws Exception {
        workspace.write("a.txt", PLANTED).commit("one");
        assertThat(run(Map.of("fail-on-findings", "false")).codes()).containsExactly(0, 0, 0);
        assertThat(run(Map.of("fail-on-findings", "no")).codes()).containsExactly(0, 0, 2);
    }

    @Test
    void takesPathHistoryAndFurtherOptions() throws Exception {
        workspace.write("a.txt", PLANTED).write("sub folder/b.txt", PLANTED).commit("one");
        assertThat(run(Map.of("path", "sub folder/b.txt")).log())
                .contains("b.txt")
                .doesNotContain("a.txt");
        Job narrowed = run(Map.of("history", "none", "args", "--exclude\na.txt\n--exclude\nb.txt\n"));
        assertThat(narrowed.codes()).containsExactly(0, 0, 0);
        assertThat(narrowed.log()).contains("history was not read");
    }

    @Test
    void runsNothingThatAnInputSays() throws Exception {
        workspace.write("a.txt", "clean\n").commit("one");
        String hostile = "$(touch canary)`touch canary`\";touch canary;\"'";
        run(Map.of("path", hostile, "history", hostile, "args", hostile, "fail-on-findings", hostile));
        assertThat(workspace.root().resolve("canary")).doesNotExist();
        assertThat(RUN.matcher(action).results().map(run -> run.group(1)))
                .hasSize(3)
                .noneMatch(text -> text.contains("${{"));
    }

    @Test
    void failsAtOnceWhenTheRequestIsWrong() throws Exception {
        workspace.write("a.txt", "clean\n").commit("one");
        Job job = run(Map.of("path", "nowhere"));
        assertThat(job.codes()).containsExactly(0, 2);
        assertThat(job.log()).contains("::error title=Leakwarden::The scan could not be done");
        assertThat(job.outputs()).isEmpty();
    }

    @Test
    void showsAWorkflowThatActionlintAccepts() throws Exception {
        Path actionlint = TestTools.program("actionlint");
        String workflow = Files.readString(HOUSE.resolve(".ci/example-workflow.yml"));
        assertThat(workflow).contains("uses: leakwarden/leakwarden@main");
        // As a local action its inputs are checked too.
        workspace.write(".github/workflows/local.yml", workflow.replace("leakwarden/leakwarden@main", "./action"));
        workspace.write("action/action.yml", action);
        workspace.write(".github/workflows/example.yml", workflow);
        Path log = temporary.resolve("actionlint.log");
        Process process = new ProcessBuilder(actionlint.toString(), "-no-color")
                .directory(workspace.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(log).content().isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    /** What the steps did: their exit codes until one failed, what they printed, what they told each other. */
    private record Job(List<Integer> codes, String log, Map<String, String> outputs) {}

    private Job run(Map<String, String> given) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>();
        INPUT.matcher(action)
                .results()
                .forEach(input ->
                        values.put("inputs." + input.group(1), input.group(2).replace("\"", "")));
        assertThat(values).hasSize(6);
        given.forEach(
                (name, value) -> assertThat(values.put("inputs." + name, value)).isNotNull());
        Path output = Files.writeString(temporary.resolve("output"), "");
        Path log = Files.writeString(temporary.resolve("log"), "");
        Map<String, String> outputs = new TreeMap<>();
        List<Integer> codes = new ArrayList<>();
        Matcher steps = STEP.matcher(action);
        while (steps.find() && codes.stream().allMatch(code -> code == 0)) {
            Matcher run = RUN.matcher(steps.group(2));
            if (run.find()) {
                codes.add(step(run.group(1), variables(steps.group(2), values), output, log));
                for (String line : Files.readAllLines(output)) {
                    String[] told = line.split("=", 2);
                    outputs.put(told[0], told[1]);
                    values.put("steps.scan.outputs." + told[0], told[1]);
                }
            }
        }
        return new Job(codes, Files.readString(log), outputs);
    }

    private static Map<String, String> variables(String step, Map<String, String> values) {
        Map<String, String> variables = new TreeMap<>();
        VARIABLE.matcher(step).results().forEach(variable -> {
            assertThat(values).containsKey(variable.group(2));
            variables.put(variable.group(1), values.get(variable.group(2)));
        });
        return variables;
    }

    /** As the runner starts a step with {@code shell: bash}. */
    private int step(String text, Map<String, String> variables, Path output, Path log)
            throws IOException, InterruptedException {
        Path script = Files.writeString(temporary.resolve("step.sh"), text + "\n");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script.toString())
                .directory(workspace.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT"));
        environment.put("GITHUB_WORKSPACE", workspace.root().toString());
        environment.put("GITHUB_ACTION_PATH", actionPath.toString());
        environment.put("GITHUB_OUTPUT", output.toString());
        environment.put("RUNNER_TEMP", temporary.resolve("runner temp").toString());
        environment.put("GITHUB_ACTIONS", "true");
        environment.putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
