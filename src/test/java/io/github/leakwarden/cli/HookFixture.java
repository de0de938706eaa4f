package io.github.leakwarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.TestClassPath;
import io.github.leakwarden.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * A launcher, and the commands that put it into hooks.
 *
 * @param launcher an executable script
 */
record HookFixture(Path launcher) {
    /** A launcher that writes what it is told into a log, and ends with the code in {@code ANSWER}. */
    static HookFixture logging(Path file, Path log) throws IOException {
        return script(
                file, "echo \"launcher: $*, no build: $LEAKWARDEN_NO_BUILD\" >>'" + log + "'", "exit ${ANSWER:-0}");
    }

    /** A launcher that runs the classes under test. */
    static HookFixture real(Path file) throws IOException {
        return script(
                file,
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -XX:TieredStopAtLevel=1"
                        + " -cp '" + TestClassPath.absolute() + "' " + Main.class.getName() + " \"$@\"");
    }

    private static HookFixture script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new HookFixture(file);
    }

    /** Runs {@code hook install} or {@code uninstall} and returns what it says. */
    String run(GitFixture repository, String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(repository, command, out, err);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs one that is refused, and returns why. */
    String refusal(GitFixture repository, String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(repository, command, new ByteArrayOutputStream(), err);
        assertThat(code).isEqualTo(ExitCode.FAILED);
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(GitFixture repository, String command, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Streams streams = new Streams(InputStream.nullInputStream(), utf8(out), utf8(err));
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), HookCall.VARIABLE, launcher.toString());
        return new Cli(streams, environment)
                .run(List.of("hook", command, repository.root().toString()));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
