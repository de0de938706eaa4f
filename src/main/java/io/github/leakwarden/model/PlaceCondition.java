package io.github.leakwarden.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What content leaves to the place: one content stands in many places, and some rules tell them apart.
 *
 * @param halfAllowed allowlists of the match's rule, by their index among all that concern it, whose part about content
 *     holds: in a place that the rest of one allows, the match is allowed
 * @param partners for each rule that must match near by, the ways in which it does; one of them must hold at the place
 */
public record PlaceCondition(Set<Integer> halfAllowed, List<Set<Partner>> partners) {
    /** Nothing is left open. */
    public static final PlaceCondition NONE = new PlaceCondition(Set.of(), List.of());

    /**
     * A match of another rule near by.
     *
     * @param rule its rule id
     * @param halfAllowed as above, of that rule
     */
    public record Partner(String rule, Set<Integer> halfAllowed) {
        public Partner {
            Objects.requireNonNull(rule, "rule");
            halfAllowed = Set.copyOf(halfAllowed);
        }
    }

    public PlaceCondition {
        halfAllowed = Set.copyOf(halfAllowed);
        partners = partners.stream().map(Set::copyOf).toList();
    }

    /** A condition, or {@link #NONE} if there is none. */
    public static PlaceCondition of(Set<Integer> halfAllowed, List<Set<Partner>> partners) {
        return halfAllowed.isEmpty() && partners.isEmpty() ? NONE : new PlaceCondition(halfAllowed, partners);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaceCondition that
                && halfAllowed.equals(that.halfAllowed)
                && partners.equals(that.partners);
    }

    @Override
    public int hashCode() {
        return 31 * halfAllowed.hashCode() + partners.hashCode();
    }
}
