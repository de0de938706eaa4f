package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.BytePattern;
import io.github.leakwarden.rule.Rule;
import java.util.List;
import java.util.Set;

/** One rule made ready to match: pattern, anchors, validators. Immutable from outside and shared by threads. */
final class CompiledRule {
    private final Rule rule;
    private final int index;
    private final LazyPattern pattern;
    private final Anchors anchors;
    private final boolean gated;
    private final Judge judge;
    private final List<ContentAllowlist> allowlists;
    private final boolean partner;
    private final Set<String> pathOnlyPartners;

    /**
     * @param allowlists all that concern this rule
     * @param partner whether another rule requires it
     * @param pathOnlyPartners ids of rules that it requires and that have no pattern
     */
    CompiledRule(
            Rule rule,
            int index,
            LazyPattern pattern,
            SearchPlan plan,
            List<ContentAllowlist> allowlists,
            boolean partner,
            Set<String> pathOnlyPartners) {
        this.rule = rule;
        this.index = index;
        this.pattern = pattern;
        this.anchors = plan.anchors(index);
        this.gated = plan.isGated(index);
        this.judge = new Judge(rule);
        this.allowlists = List.copyOf(allowlists);
        this.partner = partner;
        this.pathOnlyPartners = Set.copyOf(pathOnlyPartners);
    }

    Rule rule() {
        return rule;
    }

    int index() {
        return index;
    }

    /** Compiled by whoever asks first. */
    BytePattern pattern() {
        return pattern.get();
    }

    Anchors anchors() {
        return anchors;
    }

    Judge judge() {
        return judge;
    }

    /** All that concern this rule, in the order of {@link io.github.leakwarden.rule.RuleSet#allowlistsOf}. */
    List<ContentAllowlist> allowlists() {
        return allowlists;
    }

    /** Whether one of the keywords must stand in the text. */
    boolean isGated() {
        return gated;
    }

    /** Whether another rule requires it: as a partner, unlike by itself, it needs none of its keywords, as in gitleaks. */
    boolean isPartner() {
        return partner;
    }

    /** Ids of rules that it requires and that the place alone can answer for. */
    Set<String> pathOnlyPartners() {
        return pathOnlyPartners;
    }

    /** Whether anything asks how near evidence of the provider stands. */
    boolean wantsEvidence() {
        return rule.ownership().asksForEvidence();
    }

    /** Compiles now what would be compiled when needed, so that a bad pattern is told now. */
    void compile() {
        pattern.get();
        allowlists.forEach(ContentAllowlist::compile);
    }
}
