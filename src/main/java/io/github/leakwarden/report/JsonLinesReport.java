package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.text.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One JSON object a line, for programs that read as it comes: each finding, then the manifest.
 *
 * <p>{@code type} tells them apart; the other members are those of {@link JsonReport}. A file whose last line is no
 * manifest was cut off.
 */
@AutoService(Report.class)
public final class JsonLinesReport implements Report {
    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.compact(out)) {
            for (Finding finding : result.findings()) {
                json.startObject().member("type", "finding");
                FindingJson.finding(json, finding, options.showSecrets());
                json.endObject();
            }
            json.startObject().member("type", "manifest").member("schemaVersion", JsonReport.SCHEMA_VERSION);
            FindingJson.manifest(json, result.manifest());
            json.endObject();
        }
        out.flush();
    }
}
