package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules of several files, one laid over the other. A rule with the id, or an alias, of one below extends that one; any
 * other is new. Not for several threads.
 */
final class RuleLayers {
    private final SortedMap<String, Rule> rules = new TreeMap<>();
    private final List<Allowlist> allowlists = new ArrayList<>();
    private final RuleLint lint;

    RuleLayers(RuleLint lint) {
        this.lint = lint;
    }

    /** Lays rules without faults on top. */
    void add(RuleSet set) {
        set.rules().forEach(rule -> rules.put(rule.id(), rule));
        allowlists.addAll(set.allowlists());
    }

    /** Lays files on top, unless that makes unusable rules: then nothing changes, and the faults are the result. */
    List<Fault> add(List<RuleFile> files) {
        List<Fault> faults = lint.faults(files, rules.values());
        if (faults.isEmpty()) {
            files.forEach(this::lay);
        }
        return faults;
    }

    /** Takes a rule out; whether there was one of that id or alias. */
    boolean remove(String id) {
        List<Rule> named = named(id);
        named.forEach(rule -> rules.remove(rule.id()));
        return !named.isEmpty();
    }

    /** The rule of that id, or else those with that alias. */
    List<Rule> named(String id) {
        return named(rules.values(), id);
    }

    static List<Rule> named(Collection<Rule> rules, String id) {
        List<Rule> exact = rules.stream().filter(rule -> rule.id().equals(id)).toList();
        return exact.isEmpty()
                ? rules.stream().filter(rule -> rule.aliases().contains(id)).toList()
                : exact;
    }

    Set<String> ids() {
        return rules.keySet();
    }

    RuleSet rules() {
        return RuleSet.of(rules.values(), allowlists);
    }

    private void lay(RuleFile file) {
        for (RuleFile.Entry entry : file.entries()) {
            List<Rule> below = named(entry.rule().id());
            if (below.isEmpty()) {
                rules.put(entry.rule().id(), entry.rule());
            }
            below.forEach(rule -> rules.put(rule.id(), RuleMerge.merge(rule, entry, file.dialect())));
        }
        file.entries().forEach(entry -> named(entry.rule().id()).forEach(rule -> rules.put(rule.id(), resolved(rule))));
        file.allowlists().forEach(allowing -> allowlists.add(resolved(allowing.allowlist())));
    }

    /** The rule, its partners named by their ids where it used an alias. */
    private Rule resolved(Rule rule) {
        return rule.with(new Partners(
                rule.pair().map(pair -> new Rule.Pair(id(pair.with()), pair.withinLines())),
                rule.required().stream()
                        .map(needed ->
                                new Rule.Requirement(id(needed.id()), needed.withinLines(), needed.withinColumns()))
                        .toList(),
                rule.skipReport()));
    }

    private Allowlist resolved(Allowlist allowlist) {
        Set<String> ids = allowlist.targetRules().stream()
                .flatMap(id -> named(id).stream().map(Rule::id))
                .collect(Collectors.toSet());
        return allowlist.withTargets(ids);
    }

    private String id(String idOrAlias) {
        List<Rule> named = named(idOrAlias);
        return named.isEmpty() ? idOrAlias : named.get(0).id();
    }
}
