package io.github.leakwarden.triage.ignore;

import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines of one ignore file, and what is wrong with it. */
final class IgnoreLines {
    /** Bounds what taking a line apart may cost: the file may be hostile. */
    private static final int LONGEST_LINE = 4096;

    private static final String VALUES_FOLLOW = "[secrets]";

    private final String place;
    private final String unit;
    private final String name;
    private final List<IgnoreLine> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Note> withoutMeaning = new ArrayList<>();
    private boolean values;

    /**
     * @param place of the file, for faults
     * @param unit it was found in; empty if it was named
     * @param name as shown in notes
     */
    IgnoreLines(String place, String unit, String name) {
        this.place = place;
        this.unit = unit;
        this.name = name;
    }

    /** Takes the next line. */
    void line(String text, int number, IgnoreSyntax syntax) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith("#") && !values) {
            return;
        }
        if (stripped.length() > LONGEST_LINE) {
            tooLong(number, syntax);
            return;
        }
        switch (syntax) {
            case LEAKWARDEN -> ours(stripped, number);
            case GITLEAKS -> gitleaks(stripped, number);
            case RIPSECRETS -> ripsecrets(stripped, number);
        }
    }

    private void tooLong(int number, IgnoreSyntax syntax) {
        if (syntax == IgnoreSyntax.LEAKWARDEN) {
            faults.add(new Fault(place + ":" + number, "is longer than " + LONGEST_LINE + " characters", "cut it"));
        } else {
            withoutMeaning.add(new Note(
                    Note.Kind.MALFORMED,
                    unit,
                    name,
                    number,
                    "is longer than " + LONGEST_LINE + " characters, and accepts nothing"));
        }
    }

    private void ours(String text, int number) {
        try {
            lines.add(OurLine.parse(text, number));
        } catch (OurLine.Wrong wrong) {
            faults.add(new Fault(place + ":" + number, wrong.what(), wrong.cure()));
        }
    }

    private void gitleaks(String text, int number) {
        Optional<IgnoreLine> line = GitleaksLine.parse(text, number);
        line.ifPresentOrElse(
                lines::add,
                () -> withoutMeaning.add(new Note(
                        Note.Kind.MALFORMED,
                        unit,
                        name,
                        number,
                        "is neither file:rule:line nor commit:file:rule:line, and accepts nothing")));
    }

    private void ripsecrets(String text, int number) {
        if (values) {
            lines.add(new IgnoreLine.OfValue(Secret.of(text), number));
        } else if (text.equals(VALUES_FOLLOW)) {
            values = true;
        } else {
            try {
                lines.add(OurLine.path(text, List.of(), Optional.empty(), number));
            } catch (OurLine.Wrong wrong) {
                faults.add(new Fault(place + ":" + number, wrong.what(), wrong.cure()));
            }
        }
    }

    /**
     * What the file accepts.
     *
     * @throws RequestException naming every fault
     */
    List<IgnoreLine> lines() throws RequestException {
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return List.copyOf(lines);
    }

    List<Note> withoutMeaning() {
        return List.copyOf(withoutMeaning);
    }
}
