package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Report;
import io.github.leakwarden.report.ReportFile;
import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.triage.BaselineFile;
import io.github.leakwarden.triage.Fingerprints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code leakwarden baseline}: findings accepted as known. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Keeps the findings that are accepted as known.",
        subcommands = BaselineCommands.Create.class)
final class BaselineCommands {
    /** {@code baseline create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "Scans, and accepts all that is found. The file holds no secrets.",
                "Takes the options of scan too."
            })
    static final class Create implements Commands.Task {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Where to write it (default: ${DEFAULT-VALUE}).",
                defaultValue = ".leakwarden-baseline.json")
        Path output = Path.of(".leakwarden-baseline.json");

        @Option(names = "--force", description = "Overwrite the file if it is there.")
        boolean force;

        @Parameters(paramLabel = "PATH", arity = "0..*", description = "As for scan.")
        List<String> paths = new ArrayList<>();

        @Unmatched
        List<String> scanOptions = new ArrayList<>();

        @Override
        public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
            if (Files.exists(output) && !force) {
                throw new RequestException(output.toString(), "is there already", "--force overwrites it");
            }
            List<String> words = new ArrayList<>(scanOptions);
            words.addAll(paths);
            PreparedScan scan = PreparedScan.of(Arguments.parse(words), streams, environment);
            ScanResult result = scan.run(ScanListener.NONE);
            write(
                    result,
                    scan.request().fingerprintKey().map(Fingerprints::keyed).orElseGet(Fingerprints::open));
            streams.out()
                    .println(result.findings().size() + " findings accepted in " + output
                            + "; use it with leakwarden scan --baseline " + output);
            return result.manifest().isComplete() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
        }

        private void write(ScanResult result, Fingerprints recipe) throws RequestException {
            ReportOptions plain = new ReportOptions(false, false, 0, Version.current());
            try {
                ReportFile.write(output, new BaselineReport(recipe), result, plain);
            } catch (IOException notWritten) {
                throw new RequestException(
                        output.toString(), "could not be written", "see that there is room and a way");
            }
        }
    }

    /** The findings of a scan in the form of a baseline. */
    private record BaselineReport(Fingerprints recipe) implements Report {
        @Override
        public String format() {
            return "baseline";
        }

        @Override
        public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
            BaselineFile.write(result.findings(), recipe, out);
        }
    }
}
