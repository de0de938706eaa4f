package io.github.leakwarden.cli;

import io.github.leakwarden.scan.option.ScanOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page in the macros of man(7), from the definitions of commands and options. */
final class ManPage {
    private static final List<String> EXIT_CODES = List.of(
            "0", "clean, and everything asked for was read",
            "1", "findings at or above the thresholds (--exit-code changes it)",
            "2", "the request is wrong, or the job could not be done",
            "3", "no findings, but something was not read (--allow-unread makes it 0)");
    private static final List<String> FILES = List.of(
            ".leakwarden.toml",
                    "Configuration at the root of what is scanned: rules, allowlists, [scan] with long options.",
            ".leakwardenignore",
                    "What is accepted: fingerprints, or paths as in .gitignore and perhaps [RULE]; then"
                            + " until=YYYY-MM-DD; then # and a reason.",
            ".gitleaksignore, .betterleaksignore, .secretsignore", "Those of other tools; obeyed as well.");

    private final CommandSpec root;
    private final StringBuilder out = new StringBuilder();

    ManPage(CommandSpec root) {
        this.root = root;
    }

    String text() {
        out.append(".\\\" Made by \"leakwarden man\" from the definitions of its commands; do not edit.\n");
        out.append(".TH LEAKWARDEN 1 \"\" \"leakwarden ")
                .append(escaped(Version.current()))
                .append("\"\n");
        section("NAME");
        line("leakwarden \\- " + escaped(description(root)));
        section("SYNOPSIS");
        out.append(".B leakwarden\nCOMMAND [OPTION...] [PATH...]\n");
        section("DESCRIPTION");
        line(escaped(description(root)));
        section("COMMANDS");
        commands(root, "");
        section("EXIT STATUS");
        pairs(EXIT_CODES);
        section("FILES");
        pairs(FILES);
        return out.toString();
    }

    private void commands(CommandSpec spec, String before) {
        for (CommandLine command : spec.subcommands().values()) {
            CommandSpec sub = command.getCommandSpec();
            if (!sub.usageMessage().hidden()) {
                String name = (before + " " + sub.name()).strip();
                command(sub, name);
                commands(sub, name);
            }
        }
    }

    private void command(CommandSpec spec, String name) {
        StringBuilder heading = new StringBuilder("leakwarden " + name);
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            heading.append(
                    parameter.arity().max() > 1
                            ? " [" + parameter.paramLabel() + "...]"
                            : " " + parameter.paramLabel());
        }
        out.append(".SS \"").append(escaped(heading.toString())).append("\"\n");
        line(escaped(String.join(" ", spec.usageMessage().description())));
        List<OptionSpec> ours = new ArrayList<>();
        List<OptionSpec> ofGitleaks = new ArrayList<>();
        for (OptionSpec option : CommandModel.options(spec).values()) {
            boolean foreign = name.equals("scan")
                    && ScanOption.named(option.longestName())
                            .map(ScanOption::isOfGitleaks)
                            .orElse(false);
            (foreign ? ofGitleaks : ours).add(option);
        }
        options(ours);
        if (!ofGitleaks.isEmpty()) {
            out.append(".SS \"leakwarden scan: gitleaks\\(aq spellings\"\n");
            options(ofGitleaks);
        }
    }

    private void options(List<OptionSpec> options) {
        for (OptionSpec option : options) {
            if (!option.usageHelp() && !option.versionHelp()) {
                tagged(spelled(option), String.join(" ", option.description()));
            }
        }
    }

    private static String spelled(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        return String.join(", ", option.names()) + value;
    }

    private static String description(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private void section(String name) {
        out.append(".SH ").append(name).append('\n');
    }

    private void pairs(List<String> pairs) {
        for (int i = 0; i < pairs.size(); i += 2) {
            tagged(pairs.get(i), pairs.get(i + 1));
        }
    }

    private void tagged(String tag, String text) {
        out.append(".TP\n\\fB").append(escaped(tag)).append("\\fR\n");
        line(escaped(text));
    }

    /** One line of text, which no macro is taken from. */
    private void line(String text) {
        out.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "")
                .append(text)
                .append('\n');
    }

    /** Text in which nothing is a request, and a hyphen stays one that can be copied. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("'", "\\(aq")
                .replace("…", "...");
    }
}
