package io.github.leakwarden.rule;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The active rules of a scan, by id, and the allowlists that concern all of them. Immutable. */
public final class RuleSet {
    private final SortedMap<String, Rule> rules;
    private final List<Allowlist> allowlists;
    private final Optional<byte[]> prebuilt;

    private RuleSet(SortedMap<String, Rule> rules, List<Allowlist> allowlists, Optional<byte[]> prebuilt) {
        this.rules = Collections.unmodifiableSortedMap(rules);
        this.allowlists = List.copyOf(allowlists);
        this.prebuilt = prebuilt;
    }

    /** A set of rules with distinct ids. */
    public static RuleSet of(Collection<Rule> rules, List<Allowlist> allowlists) {
        SortedMap<String, Rule> byId = new TreeMap<>();
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules named " + rule.id());
            }
        }
        return new RuleSet(byId, allowlists, Optional.empty());
    }

    /** Sorted by id. */
    public Collection<Rule> rules() {
        return rules.values();
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Allowlists that concern every rule, or those named in them. */
    public List<Allowlist> allowlists() {
        return allowlists;
    }

    /** The allowlists that concern a rule: its own, then those of the set; told elsewhere by their index here. */
    public List<Allowlist> allowlistsOf(Rule rule) {
        List<Allowlist> concerning = new ArrayList<>(rule.allowlists());
        for (Allowlist list : allowlists) {
            if (list.targetRules().isEmpty() || list.targetRules().contains(rule.id())) {
                concerning.add(list);
            }
        }
        return List.copyOf(concerning);
    }

    /** Whether a rule of another provider may take a value of the rule's shape away from it by evidence. */
    public boolean isContested(Rule rule) {
        return !rule.shape().isEmpty()
                && rules.values().stream()
                        .anyMatch(other -> other.shape().equals(rule.shape())
                                && other.attribution() == Rule.Attribution.EVIDENCE
                                && !other.id().equals(rule.id()));
    }

    public int size() {
        return rules.size();
    }

    /** What was made of exactly these rules when they were packed, if anything was; read-only. */
    public Optional<ByteBuffer> prebuilt() {
        return prebuilt.map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    /** The same rules with something made of them, to be packed along. */
    public RuleSet withPrebuilt(byte[] bytes) {
        return new RuleSet(rules, allowlists, Optional.of(bytes.clone()));
    }

    /** The rules that pass, with the same allowlists; what was prebuilt is lost unless all of them pass. */
    public RuleSet filter(Predicate<Rule> wanted) {
        List<Rule> passing = rules.values().stream().filter(wanted).toList();
        return passing.size() == rules.size() ? this : of(passing, allowlists);
    }
}
