package io.github.leakwarden.report.sarif;

import com.google.auto.service.AutoService;
import io.github.detekt.sarif4j.Invocation;
import io.github.detekt.sarif4j.Notification;
import io.github.detekt.sarif4j.PropertyBag;
import io.github.detekt.sarif4j.Result;
import io.github.detekt.sarif4j.Run;
import io.github.detekt.sarif4j.RunAutomationDetails;
import io.github.detekt.sarif4j.SarifSchema210;
import io.github.detekt.sarif4j.Tool;
import io.github.detekt.sarif4j.ToolComponent;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.report.Report;
import io.github.leakwarden.report.ReportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 for GitHub code scanning and other viewers. Secrets are always masked; no clock, no addresses.
 *
 * <p>Limits and required members are GitHub's, from its page "SARIF support for code scanning".
 */
@AutoService(Report.class)
public final class SarifReport implements Report {
    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

    private static final URI HOME = URI.create("https://github.com/leakwarden/leakwarden");

    /** GitHub shows no more results of one run. */
    private static final int SHOWN_RESULTS = 5_000;

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        SarifMapper.writer().writeValue(out, log(result, options));
        out.write('\n');
        out.flush();
    }

    private static SarifSchema210 log(ScanResult scan, ReportOptions options) {
        SarifRules rules = new SarifRules(scan.rules());
        SarifPlaces places = new SarifPlaces(scan.manifest());
        SarifResults findings = new SarifResults(scan, rules, places);
        List<Result> results = findings.all();
        SarifNotifications notifications = new SarifNotifications(places, options.judgement());
        remarks(scan, findings, notifications);
        findings.withoutFile().forEach(finding -> {
            String id = rules.id(finding);
            notifications.finding(finding, rules.of(finding), id, rules.index(id));
        });
        scan.manifest().problems().forEach(notifications::problem);
        scan.manifest().notes().forEach(notifications::note);
        Run run = new Run()
                .withTool(new Tool().withDriver(driver(rules, options)))
                .withAutomationDetails(new RunAutomationDetails().withId("leakwarden/"))
                .withInvocations(List.of(new Invocation()
                        .withExecutionSuccessful(options.judgement().isComplete(scan.manifest()))
                        .withToolExecutionNotifications(notifications.all())))
                .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
                .withResults(results)
                .withProperties(new PropertyBag().withAdditionalProperty("manifest", manifest(scan.manifest())));
        return new SarifSchema210()
                .with$schema(SCHEMA)
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(run));
    }

    private static ToolComponent driver(SarifRules rules, ReportOptions options) {
        return new ToolComponent()
                .withName("Leakwarden")
                .withFullName("Leakwarden secret-leak scanner")
                .withVersion(options.version())
                .withInformationUri(HOME)
                .withRules(rules.descriptors());
    }

    private static void remarks(ScanResult scan, SarifResults findings, SarifNotifications notifications) {
        scan.manifest()
                .headlines()
                .forEach(line -> notifications.remark("leakwarden.manifest", Notification.Level.NOTE, line));
        int wanted = findings.wanted();
        if (wanted > SHOWN_RESULTS) {
            notifications.remark(
                    "leakwarden.results-cut",
                    Notification.Level.WARNING,
                    "there are " + wanted + " results: this file holds the worst "
                            + Math.min(wanted, SarifResults.MOST_RESULTS) + ", and GitHub shows " + SHOWN_RESULTS
                            + " of them; the JSON report holds all findings");
        }
        long harmless = scan.findings().stream()
                .map(Finding::severity)
                .filter(Severity.INFO::equals)
                .count();
        if (harmless > 0) {
            notifications.remark(
                    "leakwarden.info-left-out",
                    Notification.Level.NOTE,
                    harmless + " findings of severity info open no alert; the JSON report holds them");
        }
    }

    private static Map<String, Object> manifest(Manifest manifest) {
        Map<String, Object> bag = new LinkedHashMap<>();
        bag.put("complete", manifest.isComplete());
        bag.put("rules", manifest.rules());
        bag.put("suppressed", manifest.suppressed());
        bag.put(
                "units",
                manifest.units().stream()
                        .map(unit -> Map.of("unit", unit.unit(), "bytes", unit.bytes(), "counts", unit.counts()))
                        .toList());
        return bag;
    }
}
