package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A rule set made ready to match. Immutable from outside, shared by threads. */
final class CompiledRules {
    private final List<CompiledRule> rules;
    private final List<CompiledRule> withoutAnchors;
    private final SearchPlan plan;

    private CompiledRules(List<CompiledRule> rules, SearchPlan plan) {
        this.rules = List.copyOf(rules);
        this.withoutAnchors =
                rules.stream().filter(rule -> rule.anchors().isEmpty()).toList();
        this.plan = plan;
    }

    /** By what was prebuilt of these rules, if anything was; patterns are then compiled when first needed. */
    static CompiledRules of(RuleSet set, Supplier<Set<String>> signals) {
        return set.prebuilt()
                .map(prebuilt -> of(set, SearchPlan.readFrom(prebuilt)))
                .orElseGet(() -> fresh(set, signals.get()));
    }

    private static CompiledRules of(RuleSet set, SearchPlan plan) {
        List<Rule> rules = withPattern(set);
        return of(set, rules, patterns(rules), plan);
    }

    /** With everything worked out and compiled now, whatever was prebuilt. */
    static CompiledRules fresh(RuleSet set, Set<String> signals) {
        List<Rule> rules = withPattern(set);
        List<LazyPattern> patterns = patterns(rules);
        CompiledRules compiled = of(set, rules, patterns, SearchPlan.of(rules, patterns, signals));
        compiled.rules.forEach(CompiledRule::compile);
        return compiled;
    }

    private static CompiledRules of(RuleSet set, List<Rule> rules, List<LazyPattern> patterns, SearchPlan plan) {
        Map<Allowlist, ContentAllowlist> lists = new HashMap<>();
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
        return new CompiledRules(compiled, plan);
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

    List<CompiledRule> rules() {
        return rules;
    }

    Automaton automaton() {
        return plan.automaton();
    }

    /** What the literal of that number in the automaton is for. */
    Purpose[] purposes(int literal) {
        return plan.purposes(literal);
    }

    /** Rules for which only a search of the whole text will do. */
    List<CompiledRule> withoutAnchors() {
        return withoutAnchors;
    }

    SearchPlan plan() {
        return plan;
    }

    long tableBytes() {
        return automaton().tableBytes();
    }
}
