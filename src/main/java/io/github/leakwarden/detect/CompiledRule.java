package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Anchors;
import io.github.leakwarden.pattern.BytePattern;
import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One rule made ready to match: pattern, anchors, validators. Immutable and shared by threads. */
final class CompiledRule {
    private final Rule rule;
    private final int index;
    private final BytePattern pattern;
    private final Anchors anchors;
    private final Judge judge;
    private final List<ContentAllowlist> allowlists;
    private final Set<String> keywords;

    /** @param shared allowlists of the rule set that concern this rule */
    CompiledRule(Rule rule, int index, String regex, List<Allowlist> shared) {
        this.rule = rule;
        this.index = index;
        this.pattern = BytePattern.compile(regex);
        this.anchors = Anchors.of(pattern);
        this.judge = new Judge(rule);
        List<ContentAllowlist> lists = new ArrayList<>();
        rule.allowlists().forEach(list -> lists.add(new ContentAllowlist(list)));
        shared.forEach(list -> lists.add(new ContentAllowlist(list)));
        this.allowlists = List.copyOf(lists);
        this.keywords = KeywordGate.needed(rule.keywords(), anchors);
    }

    Rule rule() {
        return rule;
    }

    int index() {
        return index;
    }

    BytePattern pattern() {
        return pattern;
    }

    Anchors anchors() {
        return anchors;
    }

    Judge judge() {
        return judge;
    }

    List<ContentAllowlist> allowlists() {
        return allowlists;
    }

    /** Keywords of which one must stand in the text; empty where the anchors already say so. */
    Set<String> keywords() {
        return keywords;
    }

    /** Whether anything asks how near evidence of the provider stands. */
    boolean wantsEvidence() {
        return rule.attribution() != Rule.Attribution.CLAIMED;
    }
}
