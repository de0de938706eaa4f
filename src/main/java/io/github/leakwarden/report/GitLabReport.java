package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.text.Printable;
import io.github.leakwarden.text.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * GitLab's security report for secret detection, for {@code artifacts:reports:secret_detection}.
 *
 * <p>Schema 15.2.4 of GitLab's project security-report-schemas; a GitLab that knows only older ones of 15 falls back to
 * the nearest. A vulnerability for each place where a finding stands in the tree, or for the one commit that brought it.
 * The manifest is in the scan's messages. Secrets are always masked. The schema wants times: both are midnight of
 * {@link ReportOptions#day()}, so that two runs agree.
 */
@AutoService(Report.class)
public final class GitLabReport implements Report {
    private static final String VERSION = "15.2.4";
    private static final String SCHEMA =
            "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v" + VERSION
                    + "/dist/secret-detection-report-format.json";

    @Override
    public String format() {
        return "gitlab";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.pretty(out)) {
            json.startObject().member("version", VERSION).member("schema", SCHEMA);
            scan(json, result, options);
            json.name("vulnerabilities").startArray();
            GitLabVulnerability vulnerability = new GitLabVulnerability(json, result);
            for (Finding finding : result.findings()) {
                int number = 0;
                for (Location place : GitLabVulnerability.places(finding)) {
                    vulnerability.write(finding, place, number++);
                }
            }
            json.endArray().endObject();
        }
        out.flush();
    }

    private static void scan(JsonWriter json, ScanResult result, ReportOptions options) throws IOException {
        String time = options.day() + "T00:00:00";
        json.name("scan").startObject();
        tool(json, "analyzer", options);
        tool(json, "scanner", options);
        json.member("type", "secret_detection");
        json.member("start_time", time).member("end_time", time);
        json.member("status", options.judgement().isComplete(result.manifest()) ? "success" : "failure");
        json.name("messages").startArray();
        messages(json, result);
        json.endArray().endObject();
    }

    private static void tool(JsonWriter json, String role, ReportOptions options) throws IOException {
        json.name(role).startObject();
        json.member("id", "leakwarden").member("name", "Leakwarden");
        json.member("url", "https://github.com/leakwarden/leakwarden").member("version", options.version());
        json.name("vendor").startObject().member("name", "Leakwarden").endObject();
        json.endObject();
    }

    private static void messages(JsonWriter json, ScanResult result) throws IOException {
        Manifest manifest = result.manifest();
        for (String headline : manifest.headlines()) {
            message(json, "warn", headline);
        }
        for (Manifest.UnitSummary unit : manifest.units()) {
            message(json, "info", "read " + unit.unit() + ": " + Tally.read(unit));
        }
        message(json, "info", "rules: " + Tally.number(manifest.rules()));
        for (Problem problem : manifest.problems()) {
            String level = problem.effect() == Problem.Effect.UNREAD ? "warn" : "info";
            message(json, level, Tally.label(problem.effect()) + ": " + ManifestText.of(problem));
        }
        if (!Tally.leftOut(manifest).isEmpty()) {
            message(json, "info", "left out: " + Tally.leftOut(manifest));
        }
        for (Note note : manifest.notes()) {
            message(json, note.isComplaint() ? "warn" : "info", note.kind().code() + ": " + ManifestText.of(note));
        }
        message(json, manifest.isComplete() ? "info" : "warn", Tally.verdict(result));
    }

    private static void message(JsonWriter json, String level, String text) throws IOException {
        json.startObject().member("level", level).member("value", Printable.line(text));
        json.endObject();
    }
}
