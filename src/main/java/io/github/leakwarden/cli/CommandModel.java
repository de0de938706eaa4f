package io.github.leakwarden.cli;

import io.github.leakwarden.report.Reports;
import io.github.leakwarden.scan.option.ScanOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands and their options, for help, completion and the man page; {@code scan}'s from {@link ScanOption}. */
final class CommandModel {
    private static final Pattern WORDS = Pattern.compile("[a-z]+(?:\\|[a-z]+)+");

    private CommandModel() {}

    static CommandLine line() {
        CommandLine line = new CommandLine(new Leakwarden());
        line.addSubcommand(
                "scan",
                new CommandLine(scan("scan", "Scans files, and at a repository's root its index and whole history.")));
        line.addSubcommand("rules", new RulesCommands());
        // Its commands take the options of scan, which picocli does not know there.
        line.addSubcommand(
                "baseline", new CommandLine(new BaselineCommands()).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand("hook", new HookCommands());
        line.addSubcommand(
                "history-fix", new CommandLine(new HistoryFixCommand()).setUnmatchedOptionsArePositionalParams(true));
        line.addSubcommand("completion", new CompletionCommand());
        line.addSubcommand("man", new ManCommand());
        new TreeMap<>(GitleaksSpellings.COMMANDS)
                .forEach((name, asked) -> line.addSubcommand(name, new CommandLine(ofGitleaks(name, asked))));
        return line;
    }

    private static CommandSpec ofGitleaks(String name, List<String> asked) {
        CommandSpec spec = scan(
                name,
                "What gitleaks " + name + " does, as leakwarden scan "
                        + String.join(" ", asked).strip() + ".");
        spec.usageMessage().hidden(true);
        return spec;
    }

    private static CommandSpec scan(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description);
        ArgGroupSpec.Builder gitleaks = ArgGroupSpec.builder()
                .heading("%ngitleaks' spellings:%n")
                .validate(false)
                .multiplicity("0..1");
        for (ScanOption option : ScanOption.values()) {
            if (option.isOfGitleaks()) {
                gitleaks.addArg(option(option));
            } else {
                spec.addOption(option(option));
            }
        }
        spec.addArgGroup(gitleaks.build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(Path[].class)
                .description("Files and folders (default: the current one); - for standard input.")
                .build());
        return spec;
    }

    private static OptionSpec option(ScanOption option) {
        OptionSpec.Builder builder = OptionSpec.builder(
                        option.longName(), option.otherNames().toArray(String[]::new))
                .description(option.help());
        if (option.argument().isEmpty()) {
            return builder.arity("0").type(boolean.class).build();
        }
        String label = option.argument().get();
        builder.paramLabel(label).arity("1");
        if (label.startsWith("FORMAT")) {
            builder.type(String.class).completionCandidates(Reports.names());
        } else if (WORDS.matcher(label).matches()) {
            builder.type(String.class).completionCandidates(List.of(label.split("\\|")));
        } else {
            boolean path = label.contains("FILE") || label.contains("DIR") || label.equals("PATH");
            builder.type(path ? Path.class : String.class);
        }
        return builder.build();
    }

    /** The program itself. */
    @CommandLine.Command(
            name = "leakwarden",
            mixinStandardHelpOptions = true,
            description = "Finds leaked credentials in files and git history, and says what the code does with them.",
            footer = {
                "",
                "gitleaks' commands git, dir, stdin, detect and protect are taken too, with its options.",
                "",
                "Exit codes: 0 clean and complete; 1 findings; 2 the request is wrong or the job could not be done;",
                "3 no findings, but something was not read."
            })
    static final class Leakwarden {}

    /** Options that are no other spelling of something, by their longest name. */
    static Map<String, OptionSpec> options(CommandSpec spec) {
        Map<String, OptionSpec> options = new TreeMap<>();
        spec.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> options.put(option.longestName(), option));
        return options;
    }
}
