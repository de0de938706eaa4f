package io.github.leakwarden.detect;

import io.github.leakwarden.detect.Purpose.Role;
import io.github.leakwarden.pattern.Anchor;
import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.Literal;
import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule set made ready to match: one automaton for all literals, and what each of them is for. */
final class CompiledRules {
    /** Percent signs before the digits of what credentials and their separators are made of. */
    private static final List<String> PERCENT = List.of("%2", "%3", "%4", "%5", "%6", "%7");

    private static final List<String> BACKSLASH = List.of("\\u00", "\\x");

    private final List<CompiledRule> rules;
    private final List<CompiledRule> withoutAnchors;
    private final Automaton automaton;
    private final Purpose[][] purposes;

    private CompiledRules(List<CompiledRule> rules, Automaton automaton, Purpose[][] purposes) {
        this.rules = List.copyOf(rules);
        this.withoutAnchors =
                rules.stream().filter(rule -> rule.anchors().isEmpty()).toList();
        this.automaton = automaton;
        this.purposes = purposes;
    }

    static CompiledRules of(RuleSet set, Set<String> signals) {
        List<CompiledRule> rules = new ArrayList<>();
        for (Rule rule : set.rules()) {
            if (rule.regex().isPresent()) {
                rules.add(new CompiledRule(rule, rules.size(), rule.regex().get(), concerning(rule, set)));
            }
        }
        Plan plan = new Plan();
        rules.forEach(plan::add);
        signals.forEach(signal -> plan.add(Literal.of(signal, true), new Purpose(Role.SIGNAL, -1, -1)));
        PERCENT.forEach(text -> plan.add(Literal.of(text, true), new Purpose(Role.PERCENT, -1, -1)));
        BACKSLASH.forEach(text -> plan.add(Literal.of(text, true), new Purpose(Role.BACKSLASH, -1, -1)));
        return new CompiledRules(rules, plan.automaton(), plan.purposes());
    }

    private static List<Allowlist> concerning(Rule rule, RuleSet set) {
        return set.allowlists().stream()
                .filter(list ->
                        list.targetRules().isEmpty() || list.targetRules().contains(rule.id()))
                .toList();
    }

    List<CompiledRule> rules() {
        return rules;
    }

    Automaton automaton() {
        return automaton;
    }

    /** What the literal of that number in the automaton is for. */
    Purpose[] purposes(int literal) {
        return purposes[literal];
    }

    /** Rules for which only a search of the whole text will do. */
    List<CompiledRule> withoutAnchors() {
        return withoutAnchors;
    }

    long tableBytes() {
        return automaton.tableBytes();
    }

    /** Literals as they are collected, each once. */
    private static final class Plan {
        private final Map<Literal, List<Purpose>> byLiteral = new LinkedHashMap<>();

        void add(CompiledRule rule) {
            List<Anchor> anchors = rule.anchors().alternatives();
            for (int i = 0; i < anchors.size(); i++) {
                add(anchors.get(i).literal(), new Purpose(Role.ANCHOR, rule.index(), i));
            }
            addAll(rule.keywords(), new Purpose(Role.KEYWORD, rule.index(), -1));
            if (rule.wantsEvidence()) {
                addAll(EvidenceLiterals.ofProvider(rule.rule()), new Purpose(Role.PROVIDER, rule.index(), -1));
                addAll(EvidenceLiterals.companions(rule.rule()), new Purpose(Role.COMPANION, rule.index(), -1));
            }
        }

        private void addAll(Set<String> texts, Purpose purpose) {
            texts.forEach(text -> add(Literal.of(text, true), purpose));
        }

        void add(Literal literal, Purpose purpose) {
            byLiteral.computeIfAbsent(literal, l -> new ArrayList<>()).add(purpose);
        }

        Automaton automaton() {
            return Automaton.of(List.copyOf(byLiteral.keySet()));
        }

        Purpose[][] purposes() {
            return byLiteral.values().stream()
                    .map(list -> list.toArray(Purpose[]::new))
                    .toArray(Purpose[][]::new);
        }
    }
}
