package io.github.leakwarden.report;

import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One report format.
 *
 * <p>Marked with {@code @AutoService(Report.class)}, a class with a constructor without parameters that implements this
 * is a format of the command line: the build lists it for {@link Reports}. It is made when formats are looked up, so
 * it does no work before {@link #write}.
 */
public interface Report {
    /** The name on the command line, such as {@code sarif}. */
    String format();

    /** The control characters that the format itself writes, between its lines or fields. */
    default String separators() {
        return "\n";
    }

    /**
     * Writes the whole report and flushes, without closing the stream.
     *
     * @throws IOException if it could not be written whole
     */
    void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException;
}
