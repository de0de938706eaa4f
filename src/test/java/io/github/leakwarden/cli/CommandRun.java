package io.github.leakwarden.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of the program inside the test's own process.
 *
 * @param code exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record CommandRun(int code, String out, String err) {
    /** Runs a command line with nothing on standard input. */
    static CommandRun of(String... words) {
        return with(Map.of(), "", words);
    }

    /** Runs a command line with more in its environment, and text on standard input. */
    static CommandRun with(Map<String, String> more, String input, String... words) {
        Map<String, String> environment = new HashMap<>(more);
        environment.putIfAbsent("PATH", System.getenv().getOrDefault("PATH", ""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new Cli(streams, environment).run(List.of(words));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
