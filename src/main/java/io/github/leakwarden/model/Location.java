package io.github.leakwarden.model;

import java.util.Objects;

/**
 * One place where a finding stands.
 *
 * @param provenance the blob
 * @param region the secret, or the statement, in the original bytes
 * @param excerpt the line as it may be shown
 */
public record Location(Provenance provenance, Region region, Excerpt excerpt) {
    public Location {
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(excerpt, "excerpt");
    }
}
