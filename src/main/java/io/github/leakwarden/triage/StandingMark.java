package io.github.leakwarden.triage;

import io.github.leakwarden.model.Provenance;
import java.util.Objects;

/**
 * A mark of ours in a file as it stands, whether or not anything was found beside it.
 *
 * @param place the file
 * @param mark the mark
 */
public record StandingMark(Provenance place, Mark mark) {
    public StandingMark {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(mark, "mark");
    }
}
