package io.github.leakwarden.detect;

import io.github.leakwarden.rule.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the matches of a rule set in bytes. Immutable from outside and shared by threads; each makes its own {@link #session}.
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
        return new Detector(CompiledRules.fresh(rules, signals), decodeDepth);
    }

    /**
     * A detector for a rule set, by what {@link #prebuild} made of it if that comes with it. Then this is cheap, and the
     * signals are those of that time.
     *
     * @param signals asked only if nothing was prebuilt; must depend on the rules alone
     */
    public static Detector of(RuleSet rules, Supplier<Set<String>> signals, int decodeDepth) {
        return new Detector(CompiledRules.of(rules, signals), decodeDepth);
    }

    /**
     * What a detector of these rules and signals needs not work out again if it comes along with the rules, as {@link
     * RuleSet#withPrebuilt} takes it. The same input gives the same bytes; only this very version reads them.
     */
    public static byte[] prebuild(RuleSet rules, Set<String> signals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CompiledRules.fresh(rules, signals).plan().writeTo(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
