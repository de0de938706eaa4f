package io.github.leakwarden.triage;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Heeds marks, and remembers which of them silenced something. For one thread. */
final class MarkUse {
    private final RuleNames names;
    private final Set<String> deaf;
    private final LocalDate today;
    private final Set<StandingMark> used = new HashSet<>();

    /** @param deaf words of marks that are not heard */
    MarkUse(RuleNames names, Set<String> deaf, LocalDate today) {
        this.names = names;
        this.deaf = deaf;
        this.today = today;
    }

    /** Whether one of the marks silences findings of the rule at that place. */
    boolean silences(List<Mark> marks, String rule, Provenance place) {
        boolean silenced = false;
        for (Mark mark : marks) {
            if (!deaf.contains(mark.tool()) && mark.silences(rule, names, today)) {
                used.add(new StandingMark(place, mark));
                silenced = true;
            }
        }
        return silenced;
    }

    /** What is the matter with marks that stand in files. */
    List<Note> notes(List<StandingMark> standing, Judge judge) {
        List<Note> notes = new ArrayList<>();
        for (StandingMark one : standing) {
            Mark mark = one.mark();
            String path = one.place().display();
            if (mark.fault().isPresent()) {
                notes.add(note(Note.Kind.MALFORMED, one, mark.fault().get()));
            } else if (mark.isOver(today)) {
                notes.add(note(
                        Note.Kind.EXPIRED,
                        one,
                        "this mark ended on " + mark.until().orElse(today)));
            } else if (!mark.rules().isEmpty() && mark.rules().stream().noneMatch(names::exists)) {
                notes.add(note(Note.Kind.UNKNOWN_RULE, one, "this mark names a rule that does not exist"));
            } else if (!used.contains(one)
                    && one.place().state() != FileState.STAGED
                    && judge.covers(mark.rules(), path)) {
                notes.add(note(Note.Kind.STALE, one, "this mark silences nothing: take it out"));
            }
        }
        return notes;
    }

    private static Note note(Note.Kind kind, StandingMark one, String message) {
        return new Note(
                kind, one.place().unit(), one.place().display(), one.mark().line(), message);
    }
}
