package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.model.TraceStep;
import io.github.leakwarden.report.FindingText;
import io.github.leakwarden.report.Places;
import java.util.ArrayList;
import java.util.List;

/** Prints one finding: what, the line, how it got there, its past, its other places. */
final class FindingBlock {
    private static final int INDENT = 2;
    private static final int DETAIL = 4;
    private static final int PLACES_NAMED = 3;

    private final Page page;
    private final FindingText text;
    private final boolean showSecrets;

    FindingBlock(Page page, ScanResult result, boolean showSecrets) {
        this.page = page;
        this.text = new FindingText(result);
        this.showSecrets = showSecrets;
    }

    void print(Finding finding) {
        Style style = Style.of(finding.severity());
        page.line(
                INDENT,
                page.styled(style, finding.severity().label()) + "  " + page.styled(Style.STRONG, text.title(finding)));
        excerpt(finding, style);
        page.paragraph(DETAIL, "", Style.PLAIN, nature(finding));
        if (showSecrets) {
            finding.secret().ifPresent(secret -> page.paragraph(DETAIL, "value: ", Style.PLAIN, secret.reveal()));
        }
        trace(finding);
        text.history(finding).ifPresent(past -> page.paragraph(DETAIL, "", Style.PLAIN, past));
        otherPlaces(finding);
        text.related(finding).forEach(other -> page.paragraph(DETAIL, "see also ", Style.PLAIN, other));
        page.line(DETAIL, page.styled(Style.FAINT, finding.rule() + "  " + finding.fingerprint()));
        page.blank();
    }

    private void excerpt(Finding finding, Style style) {
        Location primary = finding.primary();
        String at = Places.at(primary.region());
        if (primary.excerpt().isEmpty()) {
            page.line(DETAIL, page.styled(Style.FAINT, "at " + at));
            return;
        }
        ShownLine line = ShownLine.of(primary.excerpt(), page.width() - DETAIL - at.length() - 3);
        page.line(DETAIL, page.styled(Style.FAINT, at + " │ ") + page.styled(Style.PLAIN, line.text()));
        if (line.markWidth() > 0) {
            String gutter = " ".repeat(at.length()) + " │ ";
            String marks = "^".repeat(line.markWidth());
            page.line(
                    DETAIL,
                    page.styled(Style.FAINT, gutter) + " ".repeat(line.markStart()) + page.styled(style, marks));
        }
    }

    private static String nature(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.environment() != Environment.UNKNOWN) {
            parts.add(finding.environment().label());
        }
        if (finding.kind() != Kind.SECRET) {
            parts.add(finding.kind().label());
        }
        parts.add(finding.confidence().label() + " confidence");
        parts.addAll(finding.reasons());
        return String.join(" · ", parts);
    }

    private void trace(Finding finding) {
        int number = 0;
        for (TraceStep step : finding.trace()) {
            String head = ++number + ". line " + step.region().start().line() + "  ";
            page.paragraph(DETAIL, head, Style.PLAIN, step.note());
            boolean shownAbove = step.region().start().line()
                    == finding.primary().region().start().line();
            if (!shownAbove && !step.excerpt().isEmpty()) {
                int indent = DETAIL + head.length();
                String text =
                        ShownLine.of(step.excerpt(), page.width() - indent).text();
                page.line(indent, page.styled(Style.FAINT, text));
            }
        }
    }

    private void otherPlaces(Finding finding) {
        List<Location> others = finding.locations().stream()
                .skip(1)
                .filter(other -> !isSameFileToday(other, finding.primary()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<String> named = new ArrayList<>(
                others.stream().limit(PLACES_NAMED).map(Places::whole).toList());
        if (others.size() > PLACES_NAMED) {
            named.add((others.size() - PLACES_NAMED) + " more");
        }
        page.paragraph(DETAIL, "also at ", Style.PLAIN, String.join(", ", named));
    }

    /** Whether it is the commit's copy of what the first place shows: the history line tells of it already. */
    private static boolean isSameFileToday(Location other, Location primary) {
        return other.provenance().state().isHistory()
                && !primary.provenance().state().isHistory()
                && Places.name(other.provenance()).equals(Places.name(primary.provenance()))
                && other.region().equals(primary.region());
    }
}
