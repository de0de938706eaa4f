package io.github.leakwarden.rule;

import java.util.Collection;
import java.util.List;

/** Writes rules into a pack: field by field, in the order of {@link Rule} and its parts, as {@link PackReader} reads them. */
final class PackWriter {
    private final PackOutput out;
    private final PackOutput examples;
    private List<Provider> providers = List.of();

    PackWriter(PackOutput out, PackOutput examples) {
        this.out = out;
        this.examples = examples;
    }

    void write(RuleSet rules) {
        providers = rules.rules().stream().map(Rule::provider).distinct().toList();
        out.list(providers, this::provider);
        out.list(rules.rules(), this::rule);
        allowlists(rules.allowlists());
    }

    private void provider(Provider provider) {
        out.text(provider.name());
        out.optional(provider.docs(), out::text);
        out.texts(provider.names());
        out.list(provider.hosts(), host -> {
            out.text(host.host());
            out.constant(host.environment());
        });
        out.optional(provider.rotation(), rotation -> {
            out.text(rotation.where());
            out.text(rotation.effect());
            out.texts(rotation.steps());
        });
    }

    private void rule(Rule rule) {
        out.constant(rule.dialect());
        out.text(rule.id());
        out.texts(rule.aliases());
        out.number(providers.indexOf(rule.provider()));
        out.text(rule.description());
        out.texts(rule.tags());
        profile(rule.profile());
        search(rule.search());
        checks(rule.checks());
        ownership(rule.ownership());
        partners(rule.partners());
        proofs(rule.proofs());
    }

    private void profile(Profile profile) {
        out.constant(profile.kind());
        out.list(profile.allowedIn().stream().sorted().toList(), out::constant);
        out.constant(profile.environment());
        out.list(profile.prefixes(), prefix -> {
            out.text(prefix.prefix());
            out.constant(prefix.environment());
        });
        out.constant(profile.severity());
        out.constant(profile.confidence());
        out.list(profile.headers(), this::header);
    }

    private void search(Search search) {
        out.texts(search.keywords());
        out.optional(search.regex(), out::text);
        out.number(search.secretGroup());
        out.list(search.normalize(), this::replacement);
        out.optional(search.path(), out::text);
    }

    private void checks(Checks checks) {
        out.fraction(checks.entropy());
        out.optional(checks.verifier(), out::text);
        out.constant(checks.checksum());
        allowlists(checks.allowlists());
    }

    private void ownership(Ownership ownership) {
        out.constant(ownership.attribution());
        out.text(ownership.shape());
        out.texts(ownership.evidence());
    }

    private void partners(Partners partners) {
        out.optional(partners.pair(), this::pair);
        out.list(partners.required(), this::requirement);
        out.flag(partners.skipReport());
    }

    private void header(Rule.Header header) {
        out.text(header.name());
        out.text(header.scheme());
        out.flag(header.distinctive());
    }

    private void replacement(Rule.Replacement replacement) {
        out.text(replacement.from());
        out.text(replacement.to());
    }

    private void pair(Rule.Pair pair) {
        out.text(pair.with());
        out.number(pair.withinLines());
    }

    private void requirement(Rule.Requirement requirement) {
        out.text(requirement.id());
        out.optional(requirement.withinLines(), out::number);
        out.optional(requirement.withinColumns(), out::number);
    }

    private void allowlists(Collection<Allowlist> allowlists) {
        out.list(allowlists, allowlist -> {
            out.text(allowlist.description());
            out.flag(allowlist.all());
            out.texts(allowlist.commits().stream().sorted().toList());
            out.texts(allowlist.paths());
            out.texts(allowlist.regexes());
            out.constant(allowlist.target());
            out.texts(allowlist.stopwords());
            out.texts(allowlist.targetRules().stream().sorted().toList());
        });
    }

    private void proofs(Proofs proofs) {
        examples.list(proofs.examples(), example -> {
            examples.text(example.text());
            examples.optional(example.secret(), examples::text);
        });
        examples.list(proofs.counterexamples(), counterexample -> {
            examples.text(counterexample.text());
            examples.text(counterexample.because());
        });
    }
}
