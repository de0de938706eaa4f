package io.github.leakwarden.triage;

import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that a rule reports for its path alone, whatever it holds.
 *
 * @param rule rule id
 * @param location the file; its region says nothing but its beginning
 * @param history what git knows of it, if it came from history
 */
public record NamedFile(String rule, Location location, Optional<History> history) {
    public NamedFile {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(history, "history");
    }
}
