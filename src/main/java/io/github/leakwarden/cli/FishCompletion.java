package io.github.leakwarden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for fish (fishshell.com, command {@code complete}), which picocli does not make. */
final class FishCompletion {
    private static final int LONGEST_DESCRIPTION = 80;

    private final CommandSpec root;
    private final StringBuilder out = new StringBuilder();

    FishCompletion(CommandSpec root) {
        this.root = root;
    }

    String script() {
        out.append("# Made by \"leakwarden completion fish\"; do not edit.\n");
        out.append("complete -c leakwarden -n __fish_use_subcommand -f\n");
        command(root, List.of());
        return out.toString();
    }

    /** @param way names of commands down to this one, without the program's */
    private void command(CommandSpec spec, List<String> way) {
        String here = condition(spec, way);
        for (OptionSpec option : CommandModel.options(spec).values()) {
            option(option, here);
        }
        for (CommandLine line : spec.subcommands().values()) {
            CommandSpec sub = line.getCommandSpec();
            if (sub.usageMessage().hidden()) {
                continue;
            }
            out.append("complete -c leakwarden -n ")
                    .append(here)
                    .append(" -f -a ")
                    .append(sub.name());
            describe(sub.usageMessage().description());
            List<String> further = new ArrayList<>(way);
            further.add(sub.name());
            command(sub, further);
        }
    }

    private static String condition(CommandSpec spec, List<String> way) {
        if (way.isEmpty()) {
            return "__fish_use_subcommand";
        }
        StringBuilder seen = new StringBuilder("'__fish_seen_subcommand_from " + way.get(0));
        way.stream()
                .skip(1)
                .forEach(name ->
                        seen.append("; and __fish_seen_subcommand_from ").append(name));
        if (!spec.subcommands().isEmpty()) {
            seen.append("; and not __fish_seen_subcommand_from ")
                    .append(String.join(" ", spec.subcommands().keySet()));
        }
        return seen.append('\'').toString();
    }

    private void option(OptionSpec option, String here) {
        out.append("complete -c leakwarden -n ").append(here);
        for (String name : option.names()) {
            out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            out.append(option.type() == Path.class ? " -r -F" : " -x");
            if (option.completionCandidates() != null) {
                List<String> words = StreamSupport.stream(
                                option.completionCandidates().spliterator(), false)
                        .toList();
                out.append(" -a '").append(String.join(" ", words)).append('\'');
            }
        }
        describe(option.description());
    }

    /** Between apostrophes only they and backslashes mean something. */
    private void describe(String[] description) {
        String text = description.length == 0 ? "" : description[0];
        String cut = text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION - 1) + "…" : text;
        out.append(" -d '")
                .append(cut.replace("\\", "\\\\").replace("'", "\\'"))
                .append("'\n");
    }
}
