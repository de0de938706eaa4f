package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.text.NearestName;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Everything but the hot path, through picocli: help, version, completion, and the commands that nobody waits for. */
final class Commands {
    private final Streams streams;
    private final Map<String, String> environment;

    Commands(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    int run(List<String> words) throws RequestException, InterruptedException {
        CommandLine line = commandLine();
        CommandLine.ParseResult parsed = parse(line, words);
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

    /** A command that does something. */
    interface Task {
        int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException;
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(new Leakwarden());
        line.addSubcommand("scan", new CommandLine(scanSpec()));
        line.addSubcommand("rules", new RulesCommands());
        line.addSubcommand("baseline", new BaselineCommands());
        line.addSubcommand("hook", new HookCommands());
        line.addSubcommand("completion", new Completion());
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        return line;
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
        } catch (CommandLine.ParameterException wrong) {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            throw new RequestException(command, "its arguments do not fit", "see " + command + " --help");
        }
    }

    /** The options of {@code scan}, as {@link ScanOption} defines them, for help and completion. */
    private static CommandSpec scanSpec() {
        CommandSpec spec = CommandSpec.create().name("scan").mixinStandardHelpOptions(true);
        spec.usageMessage().description("Scans files, and at a repository's root its index and whole history.");
        for (ScanOption option : ScanOption.values()) {
            OptionSpec.Builder builder = OptionSpec.builder(
                            option.longName(), option.otherNames().toArray(String[]::new))
                    .description(option.help());
            if (option.argument().isPresent()) {
                builder.paramLabel(option.argument().get()).arity("1").type(String.class);
            } else {
                builder.arity("0").type(boolean.class);
            }
            spec.addOption(builder.build());
        }
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(String[].class)
                .description("Files and folders (default: the current one); - for standard input.")
                .build());
        return spec;
    }

    /** The program itself. */
    @CommandLine.Command(
            name = "leakwarden",
            mixinStandardHelpOptions = true,
            description = "Finds leaked credentials in files and git history, and says what the code does with them.",
            footer = {
                "",
                "Exit codes: 0 clean and complete; 1 findings; 2 the request is wrong or the job could not be done;",
                "3 no findings, but something was not read."
            })
    static final class Leakwarden {}

    /** {@code completion}: a script for the shell, made from these definitions. */
    @CommandLine.Command(
            name = "completion",
            mixinStandardHelpOptions = true,
            description = "Prints a completion script for bash or zsh.")
    static final class Completion implements Task {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        CommandSpec spec;

        @Override
        public int run(Streams streams, Map<String, String> environment) {
            CommandLine whole = spec.root().commandLine();
            streams.out().print(AutoComplete.bash("leakwarden", whole));
            return ExitCode.CLEAN;
        }
    }
}
