package io.github.leakwarden.cli;

import io.github.leakwarden.detect.Verifiers;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.report.Tally;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleFile;
import io.github.leakwarden.rule.RuleFiles;
import io.github.leakwarden.rule.RuleLint;
import io.github.leakwarden.rule.RuleSet;
import io.github.leakwarden.scan.Descriptors;
import io.github.leakwarden.scan.RuleExamples;
import io.github.leakwarden.text.NearestName;
import io.github.leakwarden.text.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leakwarden rules}: what is looked for, and whether rule files are right. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, checks and documents rules.",
        subcommands = {
            RulesCommands.ListRules.class,
            RulesCommands.Show.class,
            RulesCommands.Lint.class,
            RulesCommands.Docs.class
        })
final class RulesCommands {
    /** {@code rules list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line for each rule.")
    static final class ListRules implements Commands.Task {
        @Override
        public int run(Streams streams, Map<String, String> environment) {
            RuleSet rules = BuiltinRules.load();
            for (Rule rule : rules.rules()) {
                row(
                        streams.out(),
                        rule.id(),
                        rule.severity().label(),
                        rule.kind().label(),
                        rule.provider().name());
            }
            for (ExposureRule rule : ExposureRule.values()) {
                RuleDescriptor descriptor = rule.descriptor();
                row(streams.out(), rule.id(), descriptor.severity().label(), "exposure", descriptor.name());
            }
            return ExitCode.CLEAN;
        }

        private static void row(PrintStream out, String id, String severity, String kind, String rest) {
            out.println(String.format(Locale.ROOT, "%-44s %-9s %-14s %s", id, severity, kind, rest)
                    .stripTrailing());
        }
    }

    /** {@code rules show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Everything about one rule.")
    static final class Show implements Commands.Task {
        @Parameters(paramLabel = "RULE", description = "Rule id.")
        String id = "";

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException {
            RuleSet rules = BuiltinRules.loadWhole();
            Optional<Rule> rule = rules.rule(id);
            Optional<RuleDescriptor> descriptor =
                    rule.map(Descriptors::of).or(() -> ExposureRule.named(id).map(ExposureRule::descriptor));
            if (descriptor.isEmpty()) {
                throw new RequestException(id, "no such rule", nearest(rules));
            }
            print(descriptor.get(), streams.out());
            rule.ifPresent(r -> print(r, streams.out()));
            return ExitCode.CLEAN;
        }

        private String nearest(RuleSet rules) {
            List<String> ids = Stream.concat(
                            rules.rules().stream().map(Rule::id),
                            Stream.of(ExposureRule.values()).map(ExposureRule::id))
                    .toList();
            return NearestName.of(id, ids)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("see leakwarden rules list");
        }

        private static void print(RuleDescriptor rule, PrintStream out) {
            out.println(rule.id() + "  " + rule.name());
            out.println("  " + rule.fullDescription());
            out.println("  severity " + rule.severity().label() + ", confidence "
                    + rule.confidence().label());
            for (int i = 0; i < rule.steps().size(); i++) {
                out.println("  " + (i + 1) + ". " + rule.steps().get(i));
            }
            rule.docs().ifPresent(docs -> out.println("  see " + docs));
            out.println("  " + rule.suppression());
        }

        private static void print(Rule rule, PrintStream out) {
            out.println("  kind " + rule.kind().label() + ", environment "
                    + (rule.prefixes().isEmpty() ? rule.environment().label() : "by prefix"));
            rule.headers().forEach(header -> out.println("  sent in header " + header.name()));
            rule.regex().ifPresent(regex -> out.println("  pattern " + Printable.line(regex)));
            rule.counterexamples().forEach(not -> out.println("  not: " + not.because()));
        }
    }

    /** {@code rules docs}. */
    @Command(
            name = "docs",
            mixinStandardHelpOptions = true,
            description = "The rules as a Markdown page: of these files, or the built-in ones.")
    static final class Docs implements Commands.Task {
        @Parameters(paramLabel = "FILE", arity = "0..*", description = "Rule files, or folders of them.")
        List<Path> files = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException {
            new RuleCatalogue(files.isEmpty() ? BuiltinRules.loadWhole() : read(files), streams.out()).print();
            return ExitCode.CLEAN;
        }
    }

    /** {@code rules lint}. */
    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = "Checks rule files and runs their examples; without files, the built-in rules.")
    static final class Lint implements Commands.Task {
        @Parameters(paramLabel = "FILE", arity = "0..*", description = "Rule files, or folders of them.")
        List<Path> files = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException {
            RuleSet rules = files.isEmpty() ? BuiltinRules.loadWhole() : read(files);
            List<Fault> faults = RuleExamples.check(rules);
            if (!faults.isEmpty()) {
                throw new RequestException(faults);
            }
            int examples = rules.rules().stream()
                    .mapToInt(rule ->
                            rule.examples().size() + rule.counterexamples().size())
                    .sum();
            streams.out()
                    .println(Tally.counted(rules.size(), "rule") + " and " + Tally.counted(examples, "example")
                            + " are right");
            return ExitCode.CLEAN;
        }
    }

    /** The rules of these files, which must be right. */
    private static RuleSet read(List<Path> files) throws RequestException {
        List<RuleFile> read = new ArrayList<>();
        for (Path file : files) {
            read.addAll(RuleFiles.read(file));
        }
        RuleLint lint = RuleLint.knowing(Verifiers.names());
        List<RuleFile> ours = read.stream()
                .filter(file -> file.dialect() == Dialect.LEAKWARDEN)
                .toList();
        List<Fault> faults = new ArrayList<>(lint.check(ours));
        faults.addAll(taken(ours));
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return RuleFiles.ruleSet(read, lint);
    }

    /** Ids that belong to built-in rules of another provider: of the same, the file is likely the built-in one. */
    private static List<Fault> taken(List<RuleFile> files) {
        RuleSet builtin = BuiltinRules.load();
        List<Fault> faults = new ArrayList<>();
        for (RuleFile file : files) {
            String provider = file.provider().name();
            for (RuleFile.Entry entry : file.entries()) {
                builtin.rule(entry.rule().id())
                        .filter(rule -> !rule.provider().name().equals(provider))
                        .ifPresent(rule -> faults.add(new Fault(
                                file.place(entry.line("id")),
                                "a built-in rule has this id",
                                "begin the id with the provider's name")));
            }
        }
        return faults;
    }
}
