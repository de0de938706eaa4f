package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Region;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.report.CsvTable.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for spreadsheets, as RFC 4180 has it: a row for each place of each finding, then the manifest.
 *
 * <p>The column {@code record} tells what a row is: {@code finding}; {@code headline}, {@code read}, {@code rules},
 * {@code unread}, {@code degraded}, {@code skipped}, {@code left-out}, {@code note}, {@code verdict}. In rows of the
 * manifest {@code rule} is the code of the problem or note, or the cause of what was left out.
 */
@AutoService(Report.class)
public final class CsvReport implements Report {
    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String separators() {
        return "\r\n";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        CsvTable table = new CsvTable(out);
        FindingText text = new FindingText(result);
        for (Finding finding : result.findings()) {
            for (Location place : finding.locations()) {
                table.add(row(finding, place, text, options.showSecrets()));
            }
        }
        for (Row row : manifest(result)) {
            table.add(row);
        }
        table.flush();
    }

    private static Row row(Finding finding, Location place, FindingText text, boolean showSecrets) {
        Row row = new Row("finding")
                .set("severity", finding.severity().label())
                .set("confidence", finding.confidence().label())
                .set("rule", finding.rule())
                .set("provider", finding.provider())
                .set("kind", finding.kind().label())
                .set("environment", finding.environment().label())
                .set(
                        "secret",
                        finding.secret()
                                .map(showSecrets ? Secret::reveal : Secret::masked)
                                .orElse(""))
                .set("subject", finding.subject().orElse(""))
                .set("message", message(finding))
                .set("related", String.join("; ", text.related(finding)))
                .set("fingerprint", finding.fingerprint().value());
        place(row, place);
        past(row, finding);
        return row;
    }

    private static String message(Finding finding) {
        List<String> parts = new ArrayList<>(finding.reasons());
        parts.addAll(FindingText.trace(finding));
        return String.join("; ", parts);
    }

    private static void place(Row row, Location place) {
        Region region = place.region();
        row.set("unit", place.provenance().unit())
                .set("path", place.provenance().path())
                .set("member", String.join("!", place.provenance().members()))
                .set("state", place.provenance().state().label())
                .set("commit", place.provenance().commit().map(CommitInfo::id).orElse(""))
                .set("startLine", region.start().line())
                .set("startColumn", region.start().column())
                .set("endLine", region.end().line())
                .set("endColumn", region.end().column())
                .set("startByte", region.bytes().start())
                .set("endByte", region.bytes().end());
    }

    private static void past(Row row, Finding finding) {
        List<CommitInfo> commits = Places.introducers(finding);
        if (!commits.isEmpty()) {
            row.set(
                            "introducedBy",
                            String.join(
                                    " ", commits.stream().map(CommitInfo::id).toList()))
                    .set("introducedOn", Places.day(commits.get(0)))
                    .set("author", commits.get(0).author());
        }
        finding.history()
                .map(History::presentAtHead)
                .ifPresent(present -> row.set("presentAtHead", present.toString()));
        finding.history().flatMap(History::spread).ifPresent(spread -> spread(row, spread));
    }

    private static void spread(Row row, Spread spread) {
        spread.removedBy().ifPresent(commit -> row.set("removedBy", commit.id()).set("removedOn", Places.day(commit)));
        row.set("commits", spread.commits())
                .set("branches", spread.branches().holding())
                .set("tags", spread.tags().holding());
    }

    private static List<Row> manifest(ScanResult result) {
        Manifest manifest = result.manifest();
        List<Row> rows = new ArrayList<>();
        manifest.headlines().forEach(line -> rows.add(new Row("headline").set("message", line)));
        manifest.units()
                .forEach(unit ->
                        rows.add(new Row("read").set("unit", unit.unit()).set("message", Tally.read(unit))));
        rows.add(new Row("rules").set("message", Tally.number(manifest.rules())));
        manifest.problems().forEach(problem -> rows.add(row(problem)));
        manifest.suppressed()
                .forEach((cause, count) ->
                        rows.add(new Row("left-out").set("rule", cause).set("message", Tally.number(count))));
        manifest.notes().forEach(note -> rows.add(row(note)));
        rows.add(new Row("verdict").set("message", Tally.verdict(result)));
        return rows;
    }

    private static Row row(Problem problem) {
        return new Row(Tally.label(problem.effect()))
                .set("rule", problem.code())
                .set("unit", problem.unit())
                .set("path", problem.path())
                .set("message", problem.message());
    }

    private static Row row(Note note) {
        Row row = new Row("note")
                .set("rule", note.kind().code())
                .set("unit", note.unit())
                .set("path", note.path())
                .set("message", note.message());
        return note.line() == 0 ? row : row.set("startLine", note.line());
    }
}
