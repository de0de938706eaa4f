package io.github.leakwarden.model;

import java.util.Objects;

/**
 * One step of a credential's way from taint source to sink, in the order of the flow.
 *
 * @param region where it stands in the finding's file
 * @param note what happens there, in our words; holds no value
 * @param excerpt the line as it may be shown
 */
public record TraceStep(Region region, String note, Excerpt excerpt) {
    public TraceStep {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(excerpt, "excerpt");
    }
}
