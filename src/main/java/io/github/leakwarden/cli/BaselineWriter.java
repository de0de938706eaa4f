package io.github.leakwarden.cli;

import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Report;
import io.github.leakwarden.report.ReportFile;
import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import io.github.leakwarden.triage.baseline.OurBaseline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts a baseline on disk as reports are put there: whole or not at all. */
final class BaselineWriter {
    private static final ScanResult NO_RESULT =
            new ScanResult(List.of(), new Manifest(List.of(), List.of(), List.of(), 0, Map.of()), Map.of());

    private BaselineWriter() {}

    /** The entries of a baseline of ours. */
    static List<Known> entries(Baseline baseline) {
        return baseline.entries().stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .toList();
    }

    /**
     * Writes the file.
     *
     * @throws RequestException if it could not be written; then it is what it was
     */
    static void write(Path file, List<Known> entries) throws RequestException {
        try {
            ReportFile.write(file, new Entries(entries), NO_RESULT, new ReportOptions(false, false, 0, ""));
        } catch (IOException notWritten) {
            throw new RequestException(file.toString(), "could not be written", "see that there is room and a way");
        }
    }

    /** Entries in the form of a report. */
    private record Entries(List<Known> entries) implements Report {
        @Override
        public String format() {
            return "baseline";
        }

        @Override
        public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
            OurBaseline.write(entries, out);
        }
    }
}
