package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link PackWriter} wrote. */
final class PackReader {
    private final PackInput in;
    private final Optional<PackInput> examples;
    private List<Provider> providers = new ArrayList<>();

    PackReader(PackInput in, Optional<PackInput> examples) {
        this.in = in;
        this.examples = examples;
    }

    RuleSet.Content read() {
        providers = in.list(this::provider);
        List<Rule> rules = in.list(this::rule);
        return RuleSet.Content.of(rules, allowlists());
    }

    private Provider provider() {
        return new Provider(
                in.text(),
                in.optional(in::text),
                in.texts(),
                in.list(() -> new Provider.Host(in.text(), in.constant(Environment.values()))),
                in.optional(() -> new Provider.Rotation(in.text(), in.text(), in.texts())));
    }

    private Rule rule() {
        return new Rule(
                in.constant(Dialect.values()),
                in.text(),
                in.texts(),
                providers.get(in.number()),
                in.text(),
                in.texts(),
                profile(),
                search(),
                checks(),
                ownership(),
                partners(),
                examples.map(PackReader::proofs).orElse(Proofs.NONE));
    }

    private Profile profile() {
        return new Profile(
                in.constant(Kind.values()),
                Set.copyOf(in.list(() -> in.constant(Rule.Place.values()))),
                in.constant(Environment.values()),
                in.list(() -> new Rule.Prefix(in.text(), in.constant(Environment.values()))),
                in.constant(Severity.values()),
                in.constant(Confidence.values()),
                in.list(() -> new Rule.Header(in.text(), in.text(), in.flag())));
    }

    private Search search() {
        return new Search(
                in.texts(),
                in.optional(in::text),
                in.number(),
                in.list(() -> new Rule.Replacement(in.text(), in.text())),
                in.optional(in::text));
    }

    private Checks checks() {
        return new Checks(in.fraction(), in.optional(in::text), in.constant(Rule.Checksum.values()), allowlists());
    }

    private Ownership ownership() {
        return new Ownership(in.constant(Rule.Attribution.values()), in.text(), in.texts());
    }

    private Partners partners() {
        return new Partners(
                in.optional(() -> new Rule.Pair(in.text(), in.number())), in.list(this::requirement), in.flag());
    }

    private Rule.Requirement requirement() {
        return new Rule.Requirement(in.text(), in.optional(in::number), in.optional(in::number));
    }

    private List<Allowlist> allowlists() {
        return in.list(() -> new Allowlist(
                in.text(),
                in.flag(),
                Set.copyOf(in.texts()),
                in.texts(),
                in.texts(),
                in.constant(Allowlist.Target.values()),
                in.texts(),
                Set.copyOf(in.texts())));
    }

    private static Proofs proofs(PackInput in) {
        return new Proofs(
                in.list(() -> new Rule.Example(in.text(), in.optional(in::text))),
                in.list(() -> new Rule.Counterexample(in.text(), in.text())));
    }
}
