package io.github.leakwarden.triage;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.Claim;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whose each value is, from evidence anywhere in the unit: never two findings for one value, and at one place
 * never two findings for overlapping values. Rules of gitleaks' dialect are not part of that: each reports what it matches.
 */
final class Attribution {
    private final RuleSet rules;
    private final Map<String, Set<String>> providersByUnit;

    /**
     * @param providersByUnit names of providers that something in the unit speaks of, by unit
     */
    Attribution(RuleSet rules, Map<String, Set<String>> providersByUnit) {
        this.rules = rules;
        this.providersByUnit = providersByUnit;
    }

    /** The hits that stand, each with the evidence and confidence that it ended up with. */
    List<Hit> settle(List<Hit> hits) {
        List<Hit> claimed = new ArrayList<>();
        for (Hit hit : hits) {
            Hit weighed = weigh(hit);
            if (!claim(weighed).isVoid()) {
                claimed.add(weighed);
            }
        }
        return dedupe(claimed.stream().anyMatch(this::isForeign) ? settleMixed(claimed) : settleOurs(claimed));
    }

    private List<Hit> settleOurs(List<Hit> hits) {
        return ownersOnly(withoutOverlaps(hits));
    }

    /** Rules of gitleaks' dialect as there; our own among themselves, the generic one yielding to foreign ones too. */
    private List<Hit> settleMixed(List<Hit> hits) {
        ForeignSettling foreign = new ForeignSettling(hits, rules);
        List<Hit> standing = hits.stream().filter(foreign::stands).toList();
        List<Hit> settled = new ArrayList<>();
        standing.stream().filter(this::isForeign).forEach(settled::add);
        settled.addAll(
                settleOurs(standing.stream().filter(hit -> !isForeign(hit)).toList()));
        return settled;
    }

    private boolean isForeign(Hit hit) {
        return rule(hit).dialect() == Dialect.GITLEAKS;
    }

    private Hit weigh(Hit hit) {
        Match match = hit.match();
        Rule rule = rule(hit);
        Evidence evidence = match.evidence();
        Set<String> named =
                providersByUnit.getOrDefault(hit.location().provenance().unit(), Set.of());
        if (evidence == Evidence.NONE && named.contains(rule.provider().name())) {
            evidence = Evidence.UNIT;
        }
        boolean bare =
                rule.attribution() == Rule.Attribution.DEFAULT && evidence == Evidence.NONE && rules.isContested(rule);
        Confidence confidence = bare ? match.confidence().down() : match.confidence();
        return hit.with(match.weighed(evidence, confidence));
    }

    private List<Hit> withoutOverlaps(List<Hit> hits) {
        Map<Object, List<Hit>> byBlob = new LinkedHashMap<>();
        hits.forEach(
                hit -> byBlob.computeIfAbsent(List.of(hit.text(), hit.location().provenance()), k -> new ArrayList<>())
                        .add(hit));
        List<Hit> standing = new ArrayList<>();
        byBlob.values().forEach(blob -> standing.addAll(OverlapSettling.settle(blob, Hit::match, this::claim)));
        return standing;
    }

    private List<Hit> ownersOnly(List<Hit> hits) {
        Map<Map.Entry<String, Secret>, Claim> best = new HashMap<>();
        for (Hit hit : hits) {
            best.merge(valueOf(hit), claim(hit), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        List<Hit> owned = new ArrayList<>();
        for (Hit hit : hits) {
            Rule owner =
                    rules.rule(requireNonNull(best.get(valueOf(hit))).rule()).orElseThrow();
            owned.add(owner.id().equals(hit.match().rule()) ? hit : givenTo(owner, hit));
        }
        return owned;
    }

    /** The unit and the secret. */
    private static Map.Entry<String, Secret> valueOf(Hit hit) {
        return Map.entry(hit.location().provenance().unit(), hit.match().secret());
    }

    /** The same place, told under the rule that owns the value. */
    private static Hit givenTo(Rule owner, Hit hit) {
        return hit.with(hit.match().ownedBy(owner.id()));
    }

    /** What lies where two segments of a large file overlap is seen twice, at one place of the file. */
    private static List<Hit> dedupe(List<Hit> hits) {
        // In a list: a record's equality costs a cold start a dozen classes.
        Map<List<Object>, Hit> bySpot = new LinkedHashMap<>();
        for (Hit hit : hits) {
            List<Object> spot = List.of(
                    hit.match().rule(),
                    hit.location().provenance(),
                    hit.location().region(),
                    hit.match().secret());
            bySpot.putIfAbsent(spot, hit);
        }
        return List.copyOf(bySpot.values());
    }

    private Claim claim(Hit hit) {
        return Claim.of(rule(hit), hit.match().evidence(), hit.match().confidence());
    }

    private Rule rule(Hit hit) {
        return rules.rule(hit.match().rule()).orElseThrow();
    }
}
