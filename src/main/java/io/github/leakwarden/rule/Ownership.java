package io.github.leakwarden.rule;

import java.util.List;

/**
 * When a rule may claim a value that others of its shape could claim too.
 *
 * @param attribution when the rule may claim a value
 * @param shape rules that compete for the same values share this word; empty for none
 * @param evidence further literals, matched without regard to case, that name the provider
 */
public record Ownership(Rule.Attribution attribution, String shape, List<String> evidence) {
    public Ownership {
        evidence = List.copyOf(evidence);
    }

    /** Whether it matters how near evidence of the provider stands. */
    public boolean asksForEvidence() {
        return attribution == Rule.Attribution.EVIDENCE || attribution == Rule.Attribution.DEFAULT;
    }
}
