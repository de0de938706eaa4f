package io.github.leakwarden.triage;

import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.Match;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One match where it was seen.
 *
 * @param text number of the text it stands in; only hits of one text can overlap, and one place may have several texts,
 *     such as members of one name in an archive or the segments of a large file
 * @param match what was found
 * @param location where
 * @param history what git knows of the blob, if it came from history
 * @param firstLine the line on which the whole match begins, from 1
 * @param marks suppressions beside it
 */
public record Hit(
        int text, Match match, Location location, Optional<History> history, int firstLine, List<Mark> marks) {
    public Hit {
        Objects.requireNonNull(match, "match");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(history, "history");
        marks = List.copyOf(marks);
    }

    /** A hit that begins where its secret does. */
    public Hit(int text, Match match, Location location, Optional<History> history, List<Mark> marks) {
        this(text, match, location, history, location.region().start().line(), marks);
    }

    /** The same place with another match. */
    Hit with(Match other) {
        return new Hit(text, other, location, history, firstLine, marks);
    }
}
