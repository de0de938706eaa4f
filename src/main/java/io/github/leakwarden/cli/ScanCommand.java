package io.github.leakwarden.cli;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Judgement;
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
        return run(arguments, PreparedScan.of(arguments, streams, environment));
    }

    /** The same for a scan that was prepared otherwise. */
    int run(Arguments arguments, PreparedScan prepared) throws RequestException, InterruptedException {
        Judgement judgement = judgement(arguments);
        ReportPlan reports = ReportPlan.of(
                arguments, environment, streams, prepared.request().today(), judgement);
        Scan scan = new Scan(prepared.request());
        tell(prepared.notes(), scan, arguments);
        ScanResult result = run(scan, arguments);
        reports.write(result);
        return exitCode(result, prepared.settings(), judgement);
    }

    /** A configuration's warnings quote its words, in which a secret may stand. */
    private void tell(List<String> notes, Scan scan, Arguments arguments) {
        if (arguments.isOfGitleaks()) {
            GitleaksSpellings.withoutEffect(arguments.options())
                    .forEach(line -> streams.err().println("leakwarden: " + line));
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

    private static Judgement judgement(Arguments arguments) {
        return new Judgement(
                arguments.has(ScanOption.ALLOW_UNREAD),
                arguments.has(ScanOption.STRICT),
                arguments.has(ScanOption.FAIL_ON_STALE));
    }

    private static int exitCode(ScanResult result, ScanSettings settings, Judgement judgement) {
        for (Finding finding : result.findings()) {
            if (judgement.fails(finding)) {
                return settings.exitCode();
            }
        }
        for (Note note : result.manifest().notes()) {
            if (judgement.fails(note)) {
                return settings.exitCode();
            }
        }
        return judgement.isComplete(result.manifest()) ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }
}
