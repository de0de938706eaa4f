package io.github.leakwarden.cli;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem.Effect;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.TextMask;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.scan.option.ScanSettings;
import java.util.List;
import java.util.Map;

/** {@code leakwarden scan}. */
final class ScanCommand {
    private final Streams streams;
    private final Map<String, String> environment;

    ScanCommand(Streams streams, Map<String, String> environment) {
        this.streams = streams;
        this.environment = environment;
    }

    /** Scans, reports, and returns the exit code. */
    int run(Arguments arguments) throws RequestException, InterruptedException {
        PreparedScan prepared = PreparedScan.of(arguments, streams, environment);
        ReportPlan reports = ReportPlan.of(
                arguments, environment, streams, prepared.request().today());
        Scan scan = new Scan(prepared.request());
        tell(prepared.notes(), scan, arguments);
        ScanResult result = run(scan, arguments);
        reports.write(result);
        return exitCode(result, prepared.settings(), arguments);
    }

    /** A configuration's warnings quote its words, in which a secret may stand. */
    private void tell(List<String> notes, Scan scan, Arguments arguments) {
        if (arguments.isOfGitleaks()) {
            GitleaksSpellings.withoutEffect(arguments.options())
                    .ifPresent(line -> streams.err().println("leakwarden: " + line));
        }
        if (!notes.isEmpty()) {
            TextMask mask = scan.mask();
            for (String note : notes) {
                streams.err().println("leakwarden: " + mask.line(note));
            }
        }
    }

    private ScanResult run(Scan scan, Arguments arguments) throws RequestException, InterruptedException {
        boolean progress = Terminal.wanted(
                arguments.value(ScanOption.PROGRESS).orElse("auto"),
                Terminal.of(environment).error());
        if (!progress) {
            return scan.run(ScanListener.NONE);
        }
        ProgressLine line = new ProgressLine(streams.err());
        try {
            return scan.run(line);
        } finally {
            line.clear();
        }
    }

    /** What is made to be public is listed where asked for, and fails nothing. */
    private static int exitCode(ScanResult result, ScanSettings settings, Arguments arguments) {
        for (Finding finding : result.findings()) {
            if (finding.severity() != Severity.INFO) {
                return settings.exitCode();
            }
        }
        Manifest manifest = result.manifest();
        if (arguments.has(ScanOption.FAIL_ON_STALE) && manifest.notes().stream().anyMatch(Note::isComplaint)) {
            return settings.exitCode();
        }
        boolean unread = !manifest.isComplete() && !arguments.has(ScanOption.ALLOW_UNREAD);
        boolean degraded = arguments.has(ScanOption.STRICT)
                && !manifest.problems(Effect.DEGRADED).isEmpty();
        return unread || degraded ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }
}
