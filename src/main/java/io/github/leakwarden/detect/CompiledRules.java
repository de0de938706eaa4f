package io.github.leakwarden.detect;

import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule set made ready to match. Immutable from outside, shared by threads. */
final class CompiledRules {
    private final RuleSet set;
    private final SearchPlan plan;
    private final boolean allAnchored;
    private volatile @Nullable List<CompiledRule> made;

    private CompiledRules(RuleSet set, SearchPlan plan) {
        this.set = set;
        this.plan = plan;
        boolean anchored = true;
        for (int rule = 0; rule < plan.ruleCount(); rule++) {
            anchored &= plan.hasAnchors(rule);
        }
        this.allAnchored = anchored;
    }

    /**
     * By what was prebuilt of these rules, if anything was; rules are then made ready when a text holds something for one,
     * and patterns are compiled when first needed.
     */
    static CompiledRules of(RuleSet set, Supplier<Set<String>> signals) {
        Optional<ByteBuffer> prebuilt = set.prebuilt();
        return prebuilt.isPresent()
                ? new CompiledRules(set, SearchPlan.readFrom(prebuilt.get()))
                : fresh(set, signals.get());
    }

    /** With everything worked out and compiled now, whatever was prebuilt. */
    static CompiledRules fresh(RuleSet set, Set<String> signals) {
        List<Rule> rules = withPattern(set);
        List<LazyPattern> patterns = patterns(rules);
        CompiledRules compiled = new CompiledRules(set, SearchPlan.of(rules, patterns, signals));
        compiled.made = compiled.make(rules, patterns);
        compiled.rules().forEach(CompiledRule::compile);
        return compiled;
    }

    private List<CompiledRule> make(List<Rule> rules, List<LazyPattern> patterns) {
        // By identity: what Java makes of a record's equality costs a start some thirty classes.
        IdentityHashMap<Allowlist, ContentAllowlist> lists = new IdentityHashMap<>();
        Set<String> partners = partners(set);
        List<CompiledRule> compiled = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            List<ContentAllowlist> concerning = set.allowlistsOf(rules.get(i)).stream()
                    .map(list -> lists.computeIfAbsent(list, ContentAllowlist::new))
                    .toList();
            boolean partner = partners.contains(rules.get(i).id());
            compiled.add(new CompiledRule(
                    rules.get(i), i, patterns.get(i), plan, concerning, partner, pathOnlyPartners(rules.get(i), set)));
        }
        return compiled;
    }

    /** Ids of the rules that others require. */
    private static Set<String> partners(RuleSet set) {
        Set<String> partners = new HashSet<>();
        set.rules().forEach(rule -> rule.required().forEach(required -> partners.add(required.id())));
        return partners;
    }

    /** Ids of the rules that this one requires and that only the path can answer for. */
    private static Set<String> pathOnlyPartners(Rule rule, RuleSet set) {
        return rule.required().stream()
                .map(Rule.Requirement::id)
                .filter(id ->
                        set.rule(id).filter(other -> other.regex().isEmpty()).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Rule> withPattern(RuleSet set) {
        return set.rules().stream().filter(rule -> rule.regex().isPresent()).toList();
    }

    private static List<LazyPattern> patterns(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new LazyPattern(rule.regex().orElseThrow()))
                .toList();
    }

    /** How many rules have a pattern. */
    int size() {
        return plan.ruleCount();
    }

    List<CompiledRule> rules() {
        List<CompiledRule> known = made;
        return known == null ? makeOnce() : known;
    }

    private synchronized List<CompiledRule> makeOnce() {
        List<CompiledRule> known = made;
        if (known == null) {
            List<Rule> rules = withPattern(set);
            known = List.copyOf(make(rules, patterns(rules)));
            made = known;
        }
        return known;
    }

    /** Rules for which only a search of the whole text will do. */
    List<CompiledRule> withoutAnchors() {
        if (allAnchored) {
            return List.of();
        }
        List<CompiledRule> without = new ArrayList<>();
        for (CompiledRule rule : rules()) {
            if (rule.anchors().isEmpty()) {
                without.add(rule);
            }
        }
        return without;
    }

    SearchPlan plan() {
        return plan;
    }

    long tableBytes() {
        return plan.automaton().tableBytes();
    }
}
