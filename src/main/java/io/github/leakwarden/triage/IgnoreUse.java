package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import io.github.leakwarden.triage.ignore.IgnoreLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Obeys ignore files, and remembers which of their lines accepted something. For one thread. */
final class IgnoreUse {
    private final List<IgnoreFile> files;
    private final RuleNames names;
    private final LocalDate today;
    private final AcceptedPlaces places;
    private final Set<IgnoreLine> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Spot, Boolean> byPath = new HashMap<>();

    private record Spot(String unit, String path, String rule) {}

    IgnoreUse(List<IgnoreFile> files, RuleNames names, LocalDate today) {
        this.files = files;
        this.names = names;
        this.today = today;
        this.places = new AcceptedPlaces(files, names);
    }

    /** Learns from all hits, before it is settled whose they are, which values are accepted by the place of one. */
    void look(List<Hit> hits) {
        used.addAll(places.look(hits));
    }

    /** Whether the hit is accepted. */
    boolean ignores(Hit hit) {
        return places.accepts(hit) || byPath(hit.location(), hit.match().rule()) || byValue(hit);
    }

    /** Whether the exposure is accepted. */
    boolean ignores(Exposed exposed) {
        return byPath(exposed.location(), exposed.hit().rule());
    }

    /** Whether the file is accepted. */
    boolean ignores(NamedFile file) {
        List<IgnoreLine> named = places.naming(file);
        used.addAll(named);
        return byPath(file.location(), file.rule()) || !named.isEmpty();
    }

    /** Whether the finding is accepted. */
    boolean ignores(Finding finding) {
        boolean accepted = false;
        for (IgnoreFile file : files) {
            for (IgnoreLine line : file.lines()) {
                if (line instanceof IgnoreLine.OfFingerprint one
                        && one.fingerprint().equals(finding.fingerprint().value())
                        && !one.isOver(today)
                        && file.concerns(finding.primary().provenance().unit())) {
                    accepted = true;
                    used.add(line);
                }
            }
        }
        return accepted;
    }

    private boolean byPath(Location location, String rule) {
        Provenance place = location.provenance();
        if (files.isEmpty() || place.path().isEmpty()) {
            return false;
        }
        return byPath.computeIfAbsent(
                new Spot(place.unit(), place.display(), rule),
                spot -> files.stream().anyMatch(file -> byPath(file, place, rule)));
    }

    /** The last line of the file that matches decides. */
    private boolean byPath(IgnoreFile file, Provenance place, String rule) {
        if (!file.concerns(place.unit())) {
            return false;
        }
        for (int i = file.lines().size() - 1; i >= 0; i--) {
            if (file.lines().get(i) instanceof IgnoreLine.OfPath line
                    && !line.isOver(today)
                    && (line.rules().isEmpty() || names.anyMeans(line.rules(), rule))
                    && (line.paths().matches(place.path()) || line.paths().matches(place.display()))) {
                used.add(line);
                return line.accepts();
            }
        }
        return false;
    }

    private boolean byValue(Hit hit) {
        boolean accepted = false;
        for (IgnoreFile file : files) {
            for (IgnoreLine line : file.lines()) {
                if (line instanceof IgnoreLine.OfValue one
                        && one.value().equals(hit.match().secret())
                        && file.concerns(hit.location().provenance().unit())) {
                    used.add(line);
                    accepted = true;
                }
            }
        }
        return accepted;
    }

    /** What is the matter with the files and their lines. */
    List<Note> notes(Judge judge) {
        List<Note> notes = new ArrayList<>();
        for (IgnoreFile file : files) {
            notes.addAll(file.withoutMeaning());
            if (!file.lines().isEmpty()) {
                notes.add(note(Note.Kind.IN_USE, file, 0, "ignore file, " + count(file)));
            }
            file.lines().forEach(line -> addNote(file, line, judge, notes));
        }
        return notes;
    }

    private static String count(IgnoreFile file) {
        int lines = file.lines().size();
        return lines + (lines == 1 ? " line" : " lines");
    }

    private void addNote(IgnoreFile file, IgnoreLine line, Judge judge, List<Note> notes) {
        boolean foreign = line instanceof IgnoreLine.OfPlace;
        if (line.isOver(today)) {
            notes.add(note(
                    Note.Kind.EXPIRED,
                    file,
                    line.line(),
                    "this line ended on " + line.until().orElse(today)));
        } else if (!foreign && !line.rules().isEmpty() && line.rules().stream().noneMatch(names::exists)) {
            notes.add(note(Note.Kind.UNKNOWN_RULE, file, line.line(), "this line names a rule that does not exist"));
        } else if (!used.contains(line) && isCovered(file, line, judge)) {
            notes.add(note(Note.Kind.STALE, file, line.line(), "this line accepts nothing: take it out"));
        }
    }

    private static boolean isCovered(IgnoreFile file, IgnoreLine line, Judge judge) {
        return file.unit().isPresent() ? judge.covers(line.rules()) : judge.coversNamed(line.rules(), file.name());
    }

    private static Note note(Note.Kind kind, IgnoreFile file, int line, String message) {
        return new Note(kind, file.unit().orElse(""), file.name(), line, message);
    }
}
