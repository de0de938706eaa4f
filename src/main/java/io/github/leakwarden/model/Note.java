package io.github.leakwarden.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Something to tell about a suppression; changes no result.
 *
 * @param kind what is the matter with it
 * @param unit the unit whose file it stands in; empty for a file that was named by the user
 * @param path the file it stands in: relative to its unit, or as the user named it
 * @param line its line, from 1; 0 for the file as a whole
 * @param message what to know or do, in our words; never content
 */
public record Note(Kind kind, String unit, String path, int line, String message) implements Comparable<Note> {
    private static final Comparator<Note> ORDER = OrderBy.key(Note::kind)
            .then(Note::unit)
            .then(Note::path)
            .then(Note::line)
            .then(Note::message);

    /** What is the matter. */
    public enum Kind {
        /** Its last day is over: it silences nothing any more. */
        EXPIRED,
        /** It silences nothing, though the scan read whatever it could have silenced. */
        STALE,
        /** It names a rule that does not exist. */
        UNKNOWN_RULE,
        /** It is not written as it should be, and silences nothing. */
        MALFORMED,
        /** Some of the file silence nothing, but the scan did not read whatever they could have silenced. */
        NOT_JUDGED,
        /** A file of suppressions that was found and obeyed. */
        IN_USE;

        /** The spelling of reports, such as {@code suppression.unknown-rule}. */
        public String code() {
            return "suppression." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Note {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    /** Whether somebody should look at the suppression. */
    public boolean isComplaint() {
        return kind != Kind.IN_USE && kind != Kind.NOT_JUDGED;
    }

    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }
}
