package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion scripts in the shells they are for, and the manual page in man. */
final class CompletionTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeAFile() throws IOException {
        Files.writeString(directory.resolve("settings.toml"), "");
    }

    @ParameterizedTest
    @CsvSource({
        "leakwarden sc,scan",
        "leakwarden scan --min-s,--min-severity",
        "leakwarden scan --min-severity hi,high",
        "leakwarden scan --staged --report sa,sarif",
        "leakwarden baseline pr,prune",
        "leakwarden baseline create --fo,--force",
        "leakwarden scan --config sett,settings.toml",
        "leakwarden scan sett,settings.toml"
    })
    void bashCompletes(String typed, String expected) throws Exception {
        assumeTrue(isPresent("bash"), "no bash");
        Path script = script("bash");
        String ask = """
            source '%s'
            compopt() { :; }
            complete -p leakwarden >/dev/null || exit 1
            COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _complete_leakwarden
            printf '%%s\\n' "${COMPREPLY[@]}"
            """.formatted(script, typed);
        assertThat(run("bash", "--norc", "-c", ask).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "leakwarden sc,scan",
        "leakwarden scan --min-s,--min-severity",
        "leakwarden scan --min-severity hi,high",
        "leakwarden baseline pr,prune",
        "leakwarden baseline create --fo,--force",
        "leakwarden scan --config sett,settings.toml"
    })
    void fishCompletes(String typed, String expected) throws Exception {
        assumeTrue(isPresent("fish"), "no fish");
        String answer = run("fish", "--no-config", "-c", "source " + script("fish") + "; complete -C '" + typed + "'");
        assertThat(answer.lines().map(line -> line.split("\t")[0])).containsExactly(expected);
    }

    @Test
    void zshTakesTheScript() throws Exception {
        assumeTrue(isPresent("zsh"), "no zsh");
        String ask =
                "autoload -Uz compinit; compinit -u -d dump; source " + script("zsh") + "; print $_comps[leakwarden]";
        assertThat(run("zsh", "-f", "-c", ask)).contains("_complete_leakwarden");
    }

    @Test
    void theManualPageIsOne() throws Exception {
        CommandRun made = CommandRun.of("man");
        assertThat(made.out().lines().findFirst().orElseThrow())
                .startsWith(".\\\"")
                .contains("do not edit");
        assertThat(made.out()).contains("\\-\\-fail\\-on\\-stale", "baseline prune", ".leakwardenignore");
        assumeTrue(isPresent("man") && isPresent("groff"), "no man");
        Path page = Files.writeString(directory.resolve("leakwarden.1"), made.out());
        assertThat(run("groff", "-man", "-Tutf8", "-ww", "-z", page.toString())).isEmpty();
        assertThat(run("man", page.toString())).contains("EXIT STATUS");
    }

    private Path script(String shell) throws IOException {
        CommandRun made = CommandRun.of("completion", shell);
        assertThat(made.code()).as(made.err()).isZero();
        return Files.writeString(directory.resolve("script." + shell), made.out());
    }

    private static boolean isPresent(String program) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(
                        directory.resolve("settings.toml").toFile()));
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        }
    }
}
