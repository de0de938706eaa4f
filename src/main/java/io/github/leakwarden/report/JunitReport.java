package io.github.leakwarden.report;

import com.google.auto.service.AutoService;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
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
 * <p>Findings that do no harm, inputs skipped or searched in part, and what the user lets be unread are skipped tests; what
 * the user wants to fail besides is an error (an input) or failed (a suppression), as {@link Judgement} has it. Secrets are always masked. A
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
            Judgement judgement = options.judgement();
            xml.start("Leakwarden", count(result, judgement));
            FindingText text = new FindingText(result);
            for (Finding finding : result.findings()) {
                write(xml, finding, text, judgement);
            }
            for (Problem problem : result.manifest().problems()) {
                write(xml, problem, judgement);
            }
            for (Note note : result.manifest().notes()) {
                write(xml, note, judgement);
            }
            xml.passed("leakwarden.manifest", "what was read", lines(ManifestText.lines(result)));
            xml.end();
        } catch (XMLStreamException notWritten) {
            throw new IOException("the XML could not be written", notWritten);
        }
        writer.flush();
    }

    private static JunitXml.Counts count(ScanResult result, Judgement judgement) {
        int failed = 0;
        for (Finding finding : result.findings()) {
            failed += judgement.fails(finding) ? 1 : 0;
        }
        int errors = 0;
        for (Problem problem : result.manifest().problems()) {
            errors += judgement.fails(problem) ? 1 : 0;
        }
        int stale = 0;
        for (Note note : result.manifest().notes()) {
            stale += judgement.fails(note) ? 1 : 0;
        }
        int skipped =
                result.findings().size() - failed + result.manifest().problems().size() - errors;
        return new JunitXml.Counts(failed + stale, errors, skipped, 1);
    }

    private static void write(JunitXml xml, Finding finding, FindingText text, Judgement judgement)
            throws XMLStreamException {
        String title = text.title(finding);
        String test = line(title + " " + finding.fingerprint().value());
        String suite = line("leakwarden." + finding.rule());
        String message = line(Places.whole(finding.primary()) + ": " + title);
        if (judgement.fails(finding)) {
            xml.failed(suite, test, finding.severity().label(), message, lines(detail(finding, text)));
        } else {
            xml.skipped(suite, test, message);
        }
    }

    private static void write(JunitXml xml, Problem problem, Judgement judgement) throws XMLStreamException {
        String suite = "leakwarden." + Tally.label(problem.effect());
        String place = ManifestText.place(problem);
        String test = line(place.isEmpty() ? problem.code() : place);
        String message = line(problem.message());
        if (judgement.fails(problem)) {
            xml.error(suite, test, problem.code(), message);
        } else {
            xml.skipped(suite, test, message + " (" + line(problem.code()) + ")");
        }
    }

    /** Only what fails: all notes stand in the manifest. */
    private static void write(JunitXml xml, Note note, Judgement judgement) throws XMLStreamException {
        if (judgement.fails(note)) {
            String text = line(ManifestText.of(note));
            xml.failed("leakwarden.suppression", text, note.kind().code(), text, "");
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
