package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.report.WholeFile;
import io.github.leakwarden.triage.baseline.Baseline;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import io.github.leakwarden.triage.baseline.OurBaseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Puts a baseline on disk as reports are put there: whole or not at all. */
final class BaselineWriter {
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
            WholeFile.write(file, false, out -> OurBaseline.write(entries, out));
        } catch (IOException notWritten) {
            throw new RequestException(file.toString(), "could not be written", "see that there is room and a way");
        }
    }
}
