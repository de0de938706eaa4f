package io.github.leakwarden.source;

import io.github.leakwarden.text.CopiedRuns;
import java.util.Objects;
import java.util.Optional;

/**
 * Of which blob another one was made, so that a receiver can spare itself what it has seen there.
 *
 * @param own for what is to be kept of this blob; none if no other will be made of it
 * @param base what was kept of a blob that was delivered before; none for a blob that was made of no other
 * @param copies which runs this blob has from the base
 */
public record Lineage(Optional<Keepsake> own, Optional<Keepsake> base, CopiedRuns copies) {
    public Lineage {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(copies, "copies");
    }
}
