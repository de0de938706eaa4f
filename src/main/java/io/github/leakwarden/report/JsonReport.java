package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.text.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Findings and manifest as JSON, for programs. Its schema is the resource {@code leakwarden-report.schema.json} beside
 * this class.
 *
 * <p>A member may be added without a new {@code schemaVersion}; one that changes its meaning or goes raises it. No
 * addresses, no clock.
 */
@AutoService(Report.class)
public final class JsonReport implements Report {
    static final int SCHEMA_VERSION = 1;

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.pretty(out)) {
            json.startObject().member("schemaVersion", SCHEMA_VERSION);
            json.name("manifest").startObject();
            FindingJson.manifest(json, result.manifest());
            json.endObject().name("findings").startArray();
            for (Finding finding : result.findings()) {
                json.startObject();
                FindingJson.finding(json, finding, options.showSecrets());
                json.endObject();
            }
            json.endArray().endObject();
        }
        out.flush();
    }
}
