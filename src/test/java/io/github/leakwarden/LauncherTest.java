package io.github.leakwarden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with Javas that are scripts: each prints its name and what it was told. They
 * claim versions no real Java has, so that whatever this machine has installed loses against them.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("..", "leakwarden").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    private Path checkout = Path.of("");

    @BeforeEach
    void layOutCheckout() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("a check out"));
        Files.copy(LAUNCHER, checkout.resolve("leakwarden"));
        executable(checkout.resolve("leakwarden"));
    }

    @Test
    void runsTheNewestJava() throws Exception {
        build();
        java(".sdkman/candidates/java/old", "16.0.2");
        java(".sdkman/candidates/java/newest", "901.0.10");
        java(".sdkman/candidates/java/newer", "901.0.9");
        assertThat(run(Map.of(), "scan", "two  words", "*").out()).endsWith("newest: scan|two  words|*|\n");
    }

    @Test
    void runsTheJavaThatIsNamedThoughNewerOnesExist() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Path named = java("named", "17.0.1");
        assertThat(run(Map.of("LEAKWARDEN_JAVA", named.toString())).out()).startsWith("named: ");
    }

    @Test
    void refusesANamedJavaThatIsTooOld() throws Exception {
        build();
        Path named = java("named", "11.0.20");
        Run run = run(Map.of("LEAKWARDEN_JAVA", named.toString()));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is no Java 17 or later").contains("unset it");
    }

    @Test
    void neverBuildsWhereBuildingIsForbidden() throws Exception {
        java(".sdkman/candidates/java/newer", "901");
        Run run = run(Map.of("LEAKWARDEN_NO_BUILD", "1"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("not built yet, so nothing was scanned");
        assertThat(checkout.resolve("src")).doesNotExist();
    }

    @Test
    void passesTheExitCodeAndAddsNothingToTheStreams() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Run run = run(Map.of("ANSWER", "3"), "x");
        assertThat(run).isEqualTo(new Run(run.process(), 3, "newer: x|\n", ""));
    }

    @Test
    void becomesTheJavaProcessSoThatSignalsReachIt() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Run run = run(Map.of("SHOW_PROCESS", "1"));
        assertThat(run.out()).isEqualTo("newer: " + run.process() + "\n");
    }

    @Test
    void takesJavaHomeAmongEquals() throws Exception {
        build();
        java(".sdkman/candidates/java/equal", "901");
        Path home = java("home of java", "901");
        assertThat(run(Map.of("JAVA_HOME", home.toString())).out()).startsWith("home of java: ");
    }

    @Test
    void saysThatNoStreamIsATerminalWhateverItInherits() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Run run = run(Map.of("SHOW_TERMINAL", "1", "LEAKWARDEN_TERMINAL", "12"));
        assertThat(run.out()).isEqualTo("newer: [] columns []\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX) // elsewhere script takes other options
    void saysWhichStreamsAreATerminalAndHowWideItIs() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        String inside = "stty cols 91; SHOW_TERMINAL=1 '" + checkout.resolve("leakwarden") + "' 2>/dev/null";
        Run run = run(TestTools.program("script"), Map.of(), List.of("-qec", inside, "/dev/null"));
        assertThat(run.out()).isEqualTo("newer: [1] columns [91]\r\n");
    }

    @Test
    void findsItsCheckoutThroughSymlinks() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Path first = Files.createSymbolicLink(temporary.resolve("first"), Path.of("a check out", "leakwarden"));
        Path second = Files.createSymbolicLink(temporary.resolve("second"), first);
        assertThat(run(second, Map.of(), List.of("x")).out()).isEqualTo("newer: x|\n");
    }

    @Test
    void makesAnArchiveOnceAndUsesIt() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Map<String, String> verbose = Map.of("SHOW_OPTIONS", "1");
        String first = run(verbose).out();
        String second = run(verbose).out();
        assertThat(first).contains("-XX:AOTCache=" + temporary.toRealPath() + "/home/.cache/leakwarden/start/");
        assertThat(second).isEqualTo(first);
        assertThat(temporary.resolve("trainings")).hasContent("one");
    }

    @Test
    void triesNoSecondTimeWhenNoArchiveCanBeMade() throws Exception {
        build();
        java(".sdkman/candidates/java/newer", "901");
        Map<String, String> verbose = Map.of("SHOW_OPTIONS", "1");
        Files.writeString(temporary.resolve("no archive"), "");
        assertThat(run(verbose).out()).doesNotContain("AOTCache");
        Files.delete(temporary.resolve("no archive"));
        assertThat(run(verbose).out()).doesNotContain("AOTCache");
    }

    @Test
    void runsWithoutAHomeFolder() throws Exception {
        build();
        Path named = java("named", "901");
        Run run = run(Map.of("LEAKWARDEN_JAVA", named.toString(), "HOME", ""));
        assertThat(run).isEqualTo(new Run(run.process(), 0, "named: \n", ""));
    }

    /** What a build leaves behind, as far as the launcher looks. */
    private void build() throws IOException {
        Path target = Files.createDirectories(checkout.resolve("src/target"));
        Files.writeString(target.resolve("leakwarden-1-all.jar"), "not read here");
    }

    /** A Java home below the home folder: a script that tells what it was given. */
    private Path java(String folder, String version) throws IOException {
        Path home = temporary.resolve("home").resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\nX=\"y z\"\n");
        Files.writeString(home.resolve("bin/java"), """
            #!/bin/sh
            options=
            while [ $# -gt 0 ]; do
                case $1 in
                    -XX:AOTCacheOutput=*)
                        if [ ! -f '%1$s/no archive' ]; then
                            echo classes >"${1#*=}"
                            printf one >>'%1$s/trainings'
                        fi ;;
                    -version) exit 0 ;;
                    io.github.leakwarden.cli.Main) shift; break ;;
                esac
                options="$options $1"
                shift
            done
            printf '%2$s: '
            if [ $# -gt 0 ]; then printf '%%s|' "$@"; fi
            if [ "$SHOW_TERMINAL" ]; then printf '[%%s] columns [%%s]' "$LEAKWARDEN_TERMINAL" "$COLUMNS"; fi
            if [ "$SHOW_PROCESS" ]; then printf '%%s' "$$"; fi
            if [ "$SHOW_OPTIONS" ]; then printf '%%s' "$options"; fi
            echo
            exit "${ANSWER:-0}"
            """.formatted(temporary, home.getFileName()));
        executable(home.resolve("bin/java"));
        return home;
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(checkout.resolve("leakwarden"), environment, List.of(arguments));
    }

    private Run run(Path launcher, Map<String, String> environment, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("HOME", temporary.toRealPath() + "/home");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        return new Run(process.pid(), process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Run(long process, int code, String out, String err) {}
}
