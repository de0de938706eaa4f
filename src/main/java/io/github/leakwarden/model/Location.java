package io.github.leakwarden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && region.equals(that.region)
                && provenance.equals(that.provenance)
                && excerpt.equals(that.excerpt);
    }

    @Override
    public int hashCode() {
        return 31 * provenance.hashCode() + region.hashCode();
    }
}
