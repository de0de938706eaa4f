package io.github.leakwarden.triage;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.model.TestSources;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups hits into findings: one for each rule and value of a unit. */
final class SecretFindings {
    private static final String IN_CLIENT = "exposure.secret-in-client-code";

    private final RuleSet rules;
    private final Settings settings;
    private final Set<Secret> inClientCode = new HashSet<>();

    SecretFindings(RuleSet rules, Settings settings, List<Exposed> exposed) {
        this.rules = rules;
        this.settings = settings;
        for (Exposed exposure : exposed) {
            if (exposure.hit().rule().equals(IN_CLIENT)) {
                exposure.hit().match().map(Match::secret).ifPresent(inClientCode::add);
            }
        }
    }

    /** The findings, in no particular order. */
    List<Finding> of(List<Hit> hits) {
        // By unit, rule and secret, in a list: a record's equality costs a cold start a dozen classes.
        Map<List<Object>, List<Hit>> groups = new LinkedHashMap<>();
        for (Hit hit : hits) {
            List<Object> key = List.of(
                    hit.location().provenance().unit(),
                    hit.match().rule(),
                    hit.match().secret());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
        }
        return groups.values().stream().map(this::finding).toList();
    }

    private Finding finding(List<Hit> group) {
        Match match = best(group);
        Rule rule = rules.rule(match.rule()).orElseThrow();
        Environment environment = match.environment();
        boolean onlyTests = group.stream()
                .allMatch(hit -> TestSources.isTest(hit.location().provenance().path()));
        Harm harm =
                Harm.of(rule.severity(), rule.kind(), environment, onlyTests, inClientCode.contains(match.secret()));
        List<String> reasons = new ArrayList<>(harm.reasons());
        evidenceReason(rule, match).ifPresent(reasons::add);
        return new Finding(
                settings.fingerprints().ofSecret(rule.id(), match.secret()),
                rule.id(),
                rule.provider().name(),
                rule.kind(),
                environment,
                harm.severity(),
                match.confidence(),
                reasons,
                Optional.of(match.secret()),
                Optional.empty(),
                Locations.sorted(group.stream().map(Hit::location).toList()),
                history(group),
                List.of(),
                List.of());
    }

    /** The surest hit with the nearest evidence speaks for the group. */
    private static Match best(List<Hit> group) {
        Confidence surest = group.stream()
                .map(hit -> hit.match().confidence())
                .min(Confidence::compareTo)
                .orElseThrow();
        Evidence nearest = group.stream()
                .map(hit -> hit.match().evidence())
                .min(Evidence::compareTo)
                .orElseThrow();
        return group.get(0).match().weighed(nearest, surest);
    }

    private Optional<String> evidenceReason(Rule rule, Match match) {
        String name = rule.provider().name();
        boolean byEvidence = rule.attribution() == Rule.Attribution.EVIDENCE;
        if (!byEvidence && !rules.isContested(rule)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (match.evidence()) {
                    case LINE -> name + " is named on the same line";
                    case NEAR -> name + " is named a few lines away";
                    case BLOB -> name + " is named in the same file";
                    case UNIT -> name + " is named elsewhere in this project";
                    case NONE -> "nothing near by names the provider; its form fits " + name + " best";
                });
    }

    private static Optional<History> history(List<Hit> group) {
        List<History> told =
                group.stream().flatMap(hit -> hit.history().stream()).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Locations.merge(told));
    }
}
