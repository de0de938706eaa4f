package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.Severity;
import io.github.leakwarden.text.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A test suite for build servers, as Surefire writes and Jenkins reads: a failed test for each finding, an error for
 * each input not read, and the manifest as the output of one test that passes.
 *
 * <p>Findings that do no harm, and inputs skipped or searched in part, are skipped tests. Secrets are always masked. A
 * test keeps its name as long as the finding has its fingerprint. All times are 0.
 */
@AutoService(Report.class)
public final class JunitReport implements Report {
    @Override
    public String format() {
        return "junit";
    }

    @Override
    public void write(ScanResult result, ReportOptions options, OutputStream out) throws IOException {
        // not the writer of bytes itself: given that, the JDK's writer of XML splits surrogate pairs
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            JunitXml xml = new JunitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer));
            xml.start("Leakwarden", count(result));
            FindingText text = new FindingText(result);
            for (Finding finding : result.findings()) {
                write(xml, finding, text);
            }
            for (Problem problem : result.manifest().problems()) {
                write(xml, problem);
            }
            xml.passed("leakwarden.manifest", "what was read", lines(ManifestText.lines(result)));
            xml.end();
        } catch (XMLStreamException notWritten) {
            throw new IOException("the XML could not be written", notWritten);
        }
        writer.flush();
    }

    private static JunitXml.Counts count(ScanResult result) {
        int harmless = (int) result.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .count();
        int unread = result.manifest().problems(Problem.Effect.UNREAD).size();
        int inPart = result.manifest().problems().size() - unread;
        return new JunitXml.Counts(result.findings().size() - harmless, unread, harmless + inPart, 1);
    }

    private static void write(JunitXml xml, Finding finding, FindingText text) throws XMLStreamException {
        String title = text.title(finding);
        String test = line(title + " " + finding.fingerprint().value());
        String suite = "leakwarden." + finding.rule();
        String message = line(Places.whole(finding.primary()) + ": " + title);
        if (finding.severity() == Severity.INFO) {
            xml.skipped(suite, test, message);
        } else {
            xml.failed(suite, test, finding.severity().label(), message, lines(detail(finding, text)));
        }
    }

    private static void write(JunitXml xml, Problem problem) throws XMLStreamException {
        String suite = "leakwarden." + Tally.label(problem.effect());
        String place = ManifestText.place(problem);
        String test = line(place.isEmpty() ? problem.code() : place);
        String message = line(problem.message());
        if (problem.effect() == Problem.Effect.UNREAD) {
            xml.error(suite, test, problem.code(), message);
        } else {
            xml.skipped(suite, test, message + " (" + line(problem.code()) + ")");
        }
    }

    private static List<String> detail(Finding finding, FindingText text) {
        List<String> lines = new ArrayList<>();
        for (Location place : finding.locations()) {
            lines.add("at " + Places.whole(place));
        }
        if (!finding.primary().excerpt().isEmpty()) {
            lines.add("  " + finding.primary().excerpt().text());
        }
        lines.add(finding.environment().label() + " environment, "
                + finding.kind().label() + ", " + finding.confidence().label() + " confidence");
        finding.reasons().forEach(reason -> lines.add("because " + reason));
        lines.addAll(FindingText.trace(finding));
        text.history(finding).ifPresent(lines::add);
        text.related(finding).forEach(other -> lines.add("see also " + other));
        text.rule(finding).ifPresent(rule -> {
            lines.add(rule.why());
            rule.steps().forEach(step -> lines.add("- " + step));
        });
        return lines;
    }

    private static String line(String text) {
        return Printable.line(text);
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> Printable.line(line) + "\n").collect(Collectors.joining());
    }
}
