package io.github.leakwarden.report;

import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.io.OutputStream;

/** One report format. */
public interface Report {
    /** The name on the command line, such as {@code sarif}. */
    String format();

    /**
     * Writes the whole report and flushes, without closing the stream.
     *
     * @throws IOException if it could not be written whole
     */
    void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException;
}
