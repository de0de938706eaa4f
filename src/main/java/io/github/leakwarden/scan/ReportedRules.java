package io.github.leakwarden.scan;

import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules that reported, as reports may speak of them. What a rule that is not built in says of itself stands in the
 * scanned repository, as often as not, and is masked like all else that stands there. For one result.
 */
final class ReportedRules {
    private final RuleSet rules;
    private final SilentRules silent;
    private final Map<String, String> shownIds = new LinkedHashMap<>();
    private final Map<String, RuleDescriptor> descriptors = new TreeMap<>();

    /** @param rules of the scan */
    ReportedRules(RuleSet rules, SilentRules silent) {
        this.rules = rules;
        this.silent = silent;
    }

    /** Describes the rules of these findings. */
    void describe(List<Finding> findings, Masking masking) {
        Map<String, Rule> foreign = new TreeMap<>();
        for (Finding finding : findings) {
            Optional<Rule> rule = rules.rule(finding.rule());
            if (rule.isPresent() && !silent.isBuiltin(rule.get())) {
                foreign.put(finding.rule(), rule.get());
            } else if (!shownIds.containsKey(finding.rule())) {
                add(finding.rule(), rule.map(Descriptors::of).orElseGet(() -> exposure(finding.rule())));
            }
        }
        for (Rule rule : foreign.values()) {
            String shown = distinct(masking.id(rule.id()));
            add(rule.id(), Descriptors.of(rule, masked(rule, shown, masking)));
        }
    }

    private void add(String id, RuleDescriptor descriptor) {
        shownIds.put(id, descriptor.id());
        descriptors.put(descriptor.id(), descriptor);
    }

    private static RuleDescriptor exposure(String id) {
        return ExposureRule.named(id).map(ExposureRule::descriptor).orElseThrow();
    }

    /** Two rules may differ in nothing but what is masked. */
    private String distinct(String id) {
        String free = id;
        for (int number = 2; descriptors.containsKey(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static Descriptors.Words masked(Rule rule, String id, Masking masking) {
        Provider provider = rule.provider();
        return new Descriptors.Words(
                id,
                new Provider(
                        masking.name(provider.name()),
                        provider.docs().filter(docs -> masking.mask(docs).equals(docs)),
                        List.of(),
                        List.of(),
                        provider.rotation().map(rotation -> masked(rotation, masking))),
                masking.mask(rule.description()),
                rule.tags().stream().map(masking::mask).toList());
    }

    private static Provider.Rotation masked(Provider.Rotation rotation, Masking masking) {
        return new Provider.Rotation(
                masking.mask(rotation.where()),
                masking.mask(rotation.effect()),
                rotation.steps().stream().map(masking::mask).toList());
    }

    /** The id of a described rule as it may be shown; marks and baselines take it too, as a glob. */
    String shownId(String id) {
        return shownIds.getOrDefault(id, id);
    }

    /** By the ids as shown. */
    Map<String, RuleDescriptor> descriptors() {
        return Collections.unmodifiableMap(descriptors);
    }
}
