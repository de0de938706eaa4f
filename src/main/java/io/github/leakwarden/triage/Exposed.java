package io.github.leakwarden.triage;

import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.TraceStep;
import java.util.List;
import java.util.Objects;

/**
 * One exposure where it was seen.
 *
 * @param hit what the code does
 * @param location where
 * @param trace the way from taint source to sink
 * @param marks suppressions beside it
 */
public record Exposed(ExposureHit hit, Location location, List<TraceStep> trace, List<Mark> marks) {
    public Exposed {
        Objects.requireNonNull(hit, "hit");
        Objects.requireNonNull(location, "location");
        trace = List.copyOf(trace);
        marks = List.copyOf(marks);
    }
}
