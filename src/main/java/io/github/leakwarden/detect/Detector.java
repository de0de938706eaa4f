package io.github.leakwarden.detect;

import io.github.leakwarden.rule.RuleSet;
import java.util.Set;

/**
 * Finds the matches of a rule set in bytes. Immutable and shared by threads; each makes its own {@link #session}.
 *
 * <p>One automaton looks for all rules' anchors at once; a byte gate around each hit throws most away; patterns run on
 * what is left, and validators judge what they match. What is encoded is decoded and searched again.
 */
public final class Detector {
    private final CompiledRules rules;
    private final int decodeDepth;

    private Detector(CompiledRules rules, int decodeDepth) {
        this.rules = rules;
        this.decodeDepth = decodeDepth;
    }

    /**
     * A detector for a rule set.
     *
     * @param signals literals, matched without regard to case, that {@link Detection#signalled} tells of
     * @param decodeDepth encodings inside encodings to undo; 0 for none
     * @throws io.github.leakwarden.pattern.BadPatternException if a rule's pattern does not compile, which the lint of
     *     its file tells first
     */
    public static Detector of(RuleSet rules, Set<String> signals, int decodeDepth) {
        return new Detector(CompiledRules.of(rules, signals), decodeDepth);
    }

    /** A detector's memory for one thread. */
    public DetectorSession session() {
        return new DetectorSession(rules, decodeDepth);
    }

    /** Bytes of the automaton's table, which should stay in a processor's cache. */
    public long tableBytes() {
        return rules.tableBytes();
    }
}
