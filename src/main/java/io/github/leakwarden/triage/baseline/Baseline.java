package io.github.leakwarden.triage.baseline;

import java.util.List;
import java.util.Objects;

/**
 * Findings accepted as known.
 *
 * @param name the file, as the user named it; empty for none
 * @param entries in its order
 */
public record Baseline(String name, List<BaselineEntry> entries) {
    /** Nothing accepted. */
    public static final Baseline EMPTY = new Baseline("", List.of());

    public Baseline {
        Objects.requireNonNull(name, "name");
        entries = List.copyOf(entries);
    }
}
