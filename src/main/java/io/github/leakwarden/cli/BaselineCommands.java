package io.github.leakwarden.cli;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Tally;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.triage.BaselineEntries;
import io.github.leakwarden.triage.Fingerprints;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import io.github.leakwarden.triage.baseline.BaselineFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leakwarden baseline}: findings accepted as known. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Keeps the findings that are accepted as known.",
        subcommands = {BaselineCommands.Create.class, BaselineCommands.Update.class, BaselineCommands.Prune.class})
final class BaselineCommands {
    /** What all of them do: scan, and write the file anew. */
    abstract static class Scanning implements Commands.Task {
        private static final String USUAL_NAME = ".leakwarden-baseline.json";

        @Option(
                names = {"-o", "--output", "-b", "--baseline"},
                paramLabel = "FILE",
                description = "The baseline (default: the one that the configuration names, else " + USUAL_NAME + ").")
        @Nullable
        Path file;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        CommandSpec spec;

        /** Options of scan too, each where it was given: its value follows it. */
        @Parameters(paramLabel = "PATH", arity = "0..*", description = "As for scan.")
        List<String> words = new ArrayList<>();

        @Override
        public final int run(Streams streams, Map<String, String> environment)
                throws RequestException, InterruptedException {
            Arguments arguments = Arguments.parse(words, spec.optionsMap().keySet());
            PreparedScan scan = PreparedScan.withoutBaseline(arguments, streams, environment);
            Optional<String> configured = arguments.value(ScanOption.BASELINE);
            Path baseline = file != null ? file : OptionValues.path(configured.orElse(USUAL_NAME));
            return run(scan, baseline, streams);
        }

        abstract int run(PreparedScan scan, Path baseline, Streams streams)
                throws RequestException, InterruptedException;

        static Fingerprints recipe(PreparedScan scan) {
            return scan.request().fingerprintKey().map(Fingerprints::keyed).orElseGet(Fingerprints::open);
        }

        static int exitCode(ScanResult result) {
            return result.manifest().isComplete() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
        }
    }

    /** {@code baseline create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "Scans, and accepts all that is found. The file holds no secrets.",
                "Takes the options of scan too."
            })
    static final class Create extends Scanning {
        @Option(names = "--force", description = "Overwrite the file if it is there.")
        boolean force;

        @Option(
                names = "--from",
                paramLabel = "FILE",
                description = "Accept only what this baseline accepts: gitleaks' JSON report, detect-secrets' or ours.")
        @Nullable
        Path from;

        @Override
        int run(PreparedScan scan, Path baseline, Streams streams) throws RequestException, InterruptedException {
            if (Files.exists(baseline) && !force) {
                throw new RequestException(
                        baseline.toString(), "is there already", "--force overwrites it, baseline update adds to it");
            }
            Optional<Baseline> other = from == null ? Optional.empty() : Optional.of(BaselineFile.read(from));
            ScanResult result = scan.run(ScanListener.NONE);
            List<Finding> accepted = other.isEmpty()
                    ? result.findings()
                    : BaselineEntries.held(
                            result.findings(),
                            other.get(),
                            recipe(scan),
                            scan.request().rules());
            BaselineWriter.write(baseline, BaselineEntries.of(accepted, recipe(scan)));
            streams.out()
                    .println(Tally.counted(accepted.size(), "finding") + " accepted in " + ShownPath.of(baseline)
                            + "; use it with leakwarden scan --baseline " + ShownPath.of(baseline));
            return exitCode(result);
        }
    }

    /** {@code baseline update}. */
    @Command(
            name = "update",
            mixinStandardHelpOptions = true,
            description = {
                "Scans, and accepts what is new besides. What is there stays as it is, with its reasons.",
                "Takes the options of scan too."
            })
    static final class Update extends Scanning {
        @Override
        int run(PreparedScan scan, Path baseline, Streams streams) throws RequestException, InterruptedException {
            Baseline before = BaselineFile.readOurs(baseline);
            ScanResult result = scan.with(before).run(ScanListener.NONE);
            List<Known> entries = new ArrayList<>(BaselineWriter.entries(before));
            entries.addAll(BaselineEntries.of(result.findings(), recipe(scan)));
            BaselineWriter.write(baseline, entries);
            streams.out()
                    .println(Tally.counted(result.findings().size(), "finding") + " accepted besides the "
                            + before.entries().size() + " in " + ShownPath.of(baseline));
            return exitCode(result);
        }
    }

    /** {@code baseline prune}. */
    @Command(
            name = "prune",
            mixinStandardHelpOptions = true,
            description = {
                "Scans, and takes out what is not found any more: only where all of it was read, with all history,",
                "and its rule was looked for. Takes the options of scan too."
            })
    static final class Prune extends Scanning {
        @Override
        int run(PreparedScan scan, Path baseline, Streams streams) throws RequestException, InterruptedException {
            Baseline before = BaselineFile.readOurs(baseline);
            ScanResult result = scan.with(before).run(ScanListener.NONE);
            Set<Integer> stale = lines(result, before, Note.Kind.STALE);
            List<Known> kept = BaselineWriter.entries(before).stream()
                    .filter(entry -> !stale.contains(entry.line()))
                    .toList();
            BaselineWriter.write(baseline, kept);
            streams.out()
                    .println(Tally.counted(before.entries().size() - kept.size(), "entry", "entries") + " taken out of "
                            + ShownPath.of(baseline) + ", " + kept.size() + " kept");
            if (lines(result, before, Note.Kind.NOT_JUDGED).isEmpty()) {
                return exitCode(result);
            }
            streams.err()
                    .println("leakwarden: some entries were kept because not enough was read to judge them: scan a"
                            + " repository's root, with all of its history and all rules, or outside of repositories"
                            + " the folder that the baseline lies in");
            return ExitCode.INCOMPLETE;
        }

        /** Lines of the baseline that notes of one kind speak of. */
        private static Set<Integer> lines(ScanResult result, Baseline baseline, Note.Kind kind) {
            return result.manifest().notes().stream()
                    .filter(note -> note.kind() == kind
                            && note.unit().isEmpty()
                            && note.path().equals(baseline.name()))
                    .map(Note::line)
                    .collect(Collectors.toSet());
        }
    }
}
