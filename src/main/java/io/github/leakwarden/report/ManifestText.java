package io.github.leakwarden.report;

import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.ScanResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest in lines, for formats that have no members for it. The words may hold control characters of the scanned
 * tree: escape before showing.
 */
public final class ManifestText {
    private ManifestText() {}

    /** All of it, the verdict last. */
    static List<String> lines(ScanResult result) {
        Manifest manifest = result.manifest();
        List<String> lines = new ArrayList<>(manifest.headlines());
        manifest.units().forEach(unit -> lines.add("read " + unit.unit() + ": " + Tally.read(unit)));
        lines.add("rules: " + Tally.number(manifest.rules()));
        manifest.problems().forEach(problem -> lines.add(Tally.label(problem.effect()) + ": " + of(problem)));
        String leftOut = Tally.leftOut(manifest);
        if (!leftOut.isEmpty()) {
            lines.add("left out: " + leftOut);
        }
        manifest.notes().forEach(note -> lines.add(note.kind().code() + ": " + of(note)));
        lines.add(Tally.verdict(result));
        return lines;
    }

    /** Place, what happened, code. */
    public static String of(Problem problem) {
        String place = place(problem);
        return (place.isEmpty() ? "" : place + ": ") + problem.message() + " (" + problem.code() + ")";
    }

    /** Place and what is the matter. */
    public static String of(Note note) {
        return within(note.unit()) + note.path() + (note.line() == 0 ? "" : ":" + note.line()) + ": " + note.message();
    }

    /** The input, from the working directory; empty if it has no name. */
    static String place(Problem problem) {
        return problem.path().isEmpty() ? problem.unit() : within(problem.unit()) + problem.path();
    }

    private static String within(String unit) {
        return unit.isEmpty() || unit.equals(".") ? "" : unit + "/";
    }
}
