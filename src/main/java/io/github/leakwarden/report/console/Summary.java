package io.github.leakwarden.report.console;

import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.ManifestText;
import io.github.leakwarden.report.Tally;
import java.util.List;
import java.util.function.Predicate;

/** Prints the manifest and the verdict. */
final class Summary {
    private static final int LISTED = 5;
    private static final int UNITS_LISTED = 12;
    private static final int NOTES_LISTED = 20;
    private static final int INDENT = 2;
    private static final int LABEL_WIDTH = 10;

    private final Page page;
    private final ScanResult result;

    Summary(Page page, ScanResult result) {
        this.page = page;
        this.result = result;
    }

    void print() {
        Manifest manifest = result.manifest();
        for (String line : manifest.headlines()) {
            page.paragraph(0, "", Style.CARE, line);
        }
        read(manifest);
        String notRead = Tally.notRead(manifest);
        if (!notRead.isEmpty()) {
            page.paragraph(0, "Gaps      ", Style.PLAIN, notRead);
            for (Problem.Effect effect : Problem.Effect.values()) {
                problems(effect, manifest.problems(effect));
            }
        }
        String leftOut = Tally.leftOut(manifest);
        if (!leftOut.isEmpty()) {
            page.paragraph(0, "Left out  ", Style.PLAIN, leftOut);
        }
        notes(manifest);
        page.blank();
        page.paragraph(0, "", verdictStyle(), Tally.verdict(result));
    }

    private void read(Manifest manifest) {
        List<Manifest.UnitSummary> units = manifest.units();
        String head = "Read      ";
        if (units.isEmpty()) {
            page.paragraph(0, head, Style.PLAIN, "nothing");
        }
        for (Manifest.UnitSummary unit : units.subList(0, Math.min(UNITS_LISTED, units.size()))) {
            String name = units.size() == 1 && unit.unit().equals(".") ? "" : unit.unit() + ": ";
            page.paragraph(0, head, Style.PLAIN, name + Tally.read(unit));
            head = " ".repeat(head.length());
        }
        if (units.size() > UNITS_LISTED) {
            page.paragraph(0, head, Style.FAINT, more(units.size() - UNITS_LISTED));
        }
        page.paragraph(0, "Rules     ", Style.PLAIN, Tally.number(manifest.rules()));
    }

    private void problems(Problem.Effect effect, List<Problem> problems) {
        for (Problem problem : problems.subList(0, Math.min(LISTED, problems.size()))) {
            page.paragraph(
                    INDENT,
                    label(effect),
                    effect == Problem.Effect.UNREAD ? Style.WARN : Style.PLAIN,
                    ManifestText.of(problem));
        }
        if (problems.size() > LISTED) {
            page.paragraph(INDENT, label(effect), Style.FAINT, more(problems.size() - LISTED));
        }
    }

    /** Suppressions that somebody should look at, and the files of them that were obeyed. */
    private void notes(Manifest manifest) {
        if (manifest.notes().isEmpty()) {
            return;
        }
        notes("Accepted  ", Style.PLAIN, manifest, note -> note.kind() == Note.Kind.IN_USE);
        notes("Look at   ", Style.CARE, manifest, Note::isComplaint);
    }

    private void notes(String label, Style style, Manifest manifest, Predicate<Note> which) {
        List<Note> notes = manifest.notes().stream().filter(which).toList();
        String head = label;
        for (Note note : notes.subList(0, Math.min(NOTES_LISTED, notes.size()))) {
            page.paragraph(0, head, style, ManifestText.of(note));
            head = " ".repeat(head.length());
        }
        if (notes.size() > NOTES_LISTED) {
            page.paragraph(0, head, Style.FAINT, more(notes.size() - NOTES_LISTED));
        }
    }

    private static String more(int count) {
        return "and " + Tally.number(count) + " more, all in the JSON report";
    }

    /** The label in a column as wide as the widest. */
    private static String label(Problem.Effect effect) {
        String label = Tally.label(effect);
        return label + " ".repeat(LABEL_WIDTH - label.length());
    }

    private Style verdictStyle() {
        if (!result.findings().isEmpty()) {
            return Style.ALARM;
        }
        return Tally.isClean(result.manifest()) ? Style.GOOD : Style.CARE;
    }
}
