package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Places;
import io.github.leakwarden.report.Report;
import io.github.leakwarden.report.ReportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for people: findings by file, what to do by rule, then what was and was not read and one verdict line.
 *
 * <p>UTF-8, a line feed after each line. Looks only if {@link ReportOptions#colour()}.
 */
public final class ConsoleReport implements Report {
    @Override
    public String format() {
        return "console";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        Page page = new Page(options);
        if (!result.findings().isEmpty()) {
            findings(page, result, options);
            new Advice(page, result).print();
        }
        new Summary(page, result).print();
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void findings(Page page, ScanResult result, ReportOptions options) {
        FindingBlock block = new FindingBlock(page, result, options.showSecrets());
        byFile(result).forEach((file, findings) -> {
            page.line(0, page.styled(Style.HEADING, file) + page.styled(Style.FAINT, when(findings)));
            findings.forEach(block::print);
        });
    }

    /**
     * What the heading says of a file that was read from commits alone. Such a file may stand in HEAD all the same, left
     * out of the tree's part of the scan.
     */
    private static String when(List<Finding> findings) {
        if (!findings.stream().allMatch(ConsoleReport::isFromHistory)) {
            return "";
        }
        boolean inHead = findings.stream()
                .anyMatch(
                        finding -> finding.history().map(History::presentAtHead).orElse(false));
        return inHead ? "  (read from history)" : "  (only in history)";
    }

    /** Whether the file shown was read from a commit. */
    private static boolean isFromHistory(Finding finding) {
        Provenance place = finding.primary().provenance();
        return Places.isBrowsable(place) && place.state().isHistory();
    }

    /** Findings by the file of their primary place; files in the order of their worst finding. */
    private static Map<String, List<Finding>> byFile(ScanResult result) {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            files.computeIfAbsent(Places.name(finding.primary().provenance()), file -> new ArrayList<>())
                    .add(finding);
        }
        return files;
    }
}
