package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.NearestName;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Everything but the hot path, through picocli: help, version, completion, and the commands that nobody waits for. */
final class Commands {
    private final Streams streams;
    private final Map<String, String> environment;

    Commands(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    int run(List<String> words) throws RequestException, InterruptedException {
        CommandLine line = CommandModel.line();
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        CommandLine.ParseResult parsed = parse(line, asOptions(words));
        CommandLine.ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        CommandLine chosen = innermost.commandSpec().commandLine();
        if (innermost.isUsageHelpRequested()) {
            chosen.usage(streams.out());
            return ExitCode.CLEAN;
        }
        if (parsed.isVersionHelpRequested()) {
            streams.out().println("leakwarden " + Version.current());
            return ExitCode.CLEAN;
        }
        if (innermost.commandSpec().userObject() instanceof Task task) {
            return task.run(streams, environment);
        }
        chosen.usage(streams.out());
        return words.isEmpty() ? ExitCode.FAILED : ExitCode.CLEAN;
    }

    /** Many programs have commands for help and version; who types them here means the options. */
    private static List<String> asOptions(List<String> words) {
        if (words.equals(List.of("version"))) {
            return List.of("--version");
        }
        if (!words.isEmpty() && words.get(0).equals("help")) {
            List<String> asked = new ArrayList<>(words.subList(1, words.size()));
            asked.add("--help");
            return asked;
        }
        return words;
    }

    /** A command that does something. */
    interface Task {
        int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException;
    }

    private static CommandLine.ParseResult parse(CommandLine line, List<String> words) throws RequestException {
        try {
            return line.parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.UnmatchedArgumentException unknown) {
            String word = unknown.getUnmatched().get(0);
            CommandSpec spec = unknown.getCommandLine().getCommandSpec();
            Set<String> known = new TreeSet<>(spec.subcommands().keySet());
            known.addAll(spec.optionsMap().keySet());
            String cure = NearestName.of(word, known)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("see " + spec.qualifiedName() + " --help");
            throw new RequestException(word, "no such command or option", cure);
        } catch (CommandLine.MissingParameterException missing) {
            String command = missing.getCommandLine().getCommandSpec().qualifiedName();
            throw new RequestException(command, missing(missing), "see " + command + " --help");
        } catch (CommandLine.ParameterException wrong) {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            throw new RequestException(command, "its arguments do not fit", "see " + command + " --help");
        }
    }

    /** Names what is not there. */
    private static String missing(CommandLine.MissingParameterException missing) {
        String names = missing.getMissing().stream()
                .map(CommandLine.Model.ArgSpec::paramLabel)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "something is missing" : "needs " + names;
    }
}
