package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Evidence;

/**
 * How good a rule's claim to a value is; the least is the best.
 *
 * @param tier from the rule's attribution and the evidence for it
 * @param confidence of the match
 * @param rule rule id, so that two runs agree
 */
public record Claim(int tier, Confidence confidence, String rule) implements Comparable<Claim> {
    /** No claim at all: the rule asks for evidence and there is none. */
    private static final int VOID = Integer.MAX_VALUE;

    private static final int GENERIC = 20;

    public static Claim of(Rule rule, Evidence evidence, Confidence confidence) {
        return new Claim(tier(rule, evidence), confidence, rule.id());
    }

    /**
     * Evidence near by beats everything, the nearer the better; a pattern that suffices alone comes next. Evidence
     * further away goes first to the rule that has the value by default. A generic rule yields to all.
     */
    private static int tier(Rule rule, Evidence evidence) {
        return switch (rule.attribution()) {
            case CLAIMED -> 4;
            case GENERIC -> GENERIC;
            case EVIDENCE -> tier(evidence, true);
            case DEFAULT -> tier(evidence, false);
        };
    }

    private static int tier(Evidence evidence, boolean byEvidence) {
        return switch (evidence) {
            case LINE -> byEvidence ? 0 : 1;
            case NEAR -> byEvidence ? 2 : 3;
            case BLOB -> byEvidence ? 6 : 5;
            case UNIT -> byEvidence ? 8 : 7;
            case NONE -> byEvidence ? VOID : 9;
        };
    }

    /** Whether there is no claim at all: the rule asks for evidence and there is none. */
    public boolean isVoid() {
        return tier == VOID;
    }

    @Override
    public int compareTo(Claim other) {
        int order = Integer.compare(tier, other.tier);
        order = order != 0 ? order : confidence.compareTo(other.confidence);
        return order != 0 ? order : rule.compareTo(other.rule);
    }
}
