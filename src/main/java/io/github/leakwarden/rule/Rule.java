package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for, as a rule file says it. Immutable; its pattern is text here and compiled by whoever matches. What its
 * parts say, it says for them.
 *
 * @param dialect whose semantics it has: a rule of gitleaks' reports what its pattern matches, whatever else matches
 *     there and however much it looks like a placeholder
 * @param id {@code provider-credential}, permanent once released
 * @param aliases ids of the same credential in other tools and in our past
 * @param provider whose credential it is
 * @param description what the credential lets its holder do
 * @param tags for reports
 * @param profile what the credential is for and how bad it is to find one
 * @param search how it is found
 * @param checks what a secret that was found must pass
 * @param ownership when the rule may claim it
 * @param partners the rules that this one works together with
 * @param proofs texts that it must hit, and must not
 */
public record Rule(
        Dialect dialect,
        String id,
        List<String> aliases,
        Provider provider,
        String description,
        List<String> tags,
        Profile profile,
        Search search,
        Checks checks,
        Ownership ownership,
        Partners partners,
        Proofs proofs) {

    public Rule {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
    }

    /** The same rule with other partners. */
    Rule with(Partners others) {
        return new Rule(
                dialect, id, aliases, provider, description, tags, profile, search, checks, ownership, others, proofs);
    }

    public Kind kind() {
        return profile.kind();
    }

    public Set<Place> allowedIn() {
        return profile.allowedIn();
    }

    public Environment environment() {
        return profile.environment();
    }

    public List<Prefix> prefixes() {
        return profile.prefixes();
    }

    public Severity severity() {
        return profile.severity();
    }

    public Confidence confidence() {
        return profile.confidence();
    }

    public List<Header> headers() {
        return profile.headers();
    }

    public List<String> keywords() {
        return search.keywords();
    }

    public Optional<String> regex() {
        return search.regex();
    }

    public int secretGroup() {
        return search.secretGroup();
    }

    public List<Replacement> normalize() {
        return search.normalize();
    }

    public Optional<String> path() {
        return search.path();
    }

    public double entropy() {
        return checks.entropy();
    }

    public Optional<String> verifier() {
        return checks.verifier();
    }

    public Checksum checksum() {
        return checks.checksum();
    }

    public List<Allowlist> allowlists() {
        return checks.allowlists();
    }

    public Attribution attribution() {
        return ownership.attribution();
    }

    public String shape() {
        return ownership.shape();
    }

    public List<String> evidence() {
        return ownership.evidence();
    }

    public Optional<Pair> pair() {
        return partners.pair();
    }

    public List<Requirement> required() {
        return partners.required();
    }

    public boolean skipReport() {
        return partners.skipReport();
    }

    public List<Example> examples() {
        return proofs.examples();
    }

    public List<Counterexample> counterexamples() {
        return proofs.counterexamples();
    }

    /** Where a credential may live. */
    public enum Place {
        SERVER,
        CLIENT
    }

    /** What a failed checksum means. */
    public enum Checksum {
        /** Every such value carries one: a failed check silences. */
        ALWAYS,
        /** Newer forms go without: a failed check lowers confidence. */
        USUAL
    }

    /** When a rule may claim a value that other rules of its shape could claim too. */
    public enum Attribution {
        /** The pattern alone suffices. */
        CLAIMED,
        /** Only with evidence of its provider. */
        EVIDENCE,
        /** Unless another rule of its shape claims the value by evidence. */
        DEFAULT,
        /** Only where no other rule does: it knows a value by the name that it goes by. */
        GENERIC
    }

    /**
     * A fixed beginning.
     *
     * @param prefix public knowledge; shown in masked forms
     * @param environment what it tells
     */
    public record Prefix(String prefix, Environment environment) {}

    /**
     * A request header a credential travels in.
     *
     * @param name as documented; compared without regard to case
     * @param scheme the word before the value, such as {@code Bearer}; empty for none
     * @param distinctive whether the name alone tells the provider
     */
    public record Header(String name, String scheme, boolean distinctive) {}

    /** A literal replacement. */
    public record Replacement(String from, String to) {}

    /**
     * The other half of a pair.
     *
     * @param with id of the rule whose match is absorbed
     * @param withinLines how far away it may stand
     */
    public record Pair(String with, int withinLines) {}

    /**
     * A rule that must match near by.
     *
     * @param id of the other rule
     * @param withinLines greatest difference of start lines; empty for anywhere in the blob
     * @param withinColumns greatest difference of start columns
     */
    public record Requirement(String id, Optional<Integer> withinLines, Optional<Integer> withinColumns) {}

    /**
     * A text that the rule must hit.
     *
     * @param text with placeholders
     * @param secret the span to hit, with the same placeholders; empty for the text's placeholder with its fixed prefix
     */
    public record Example(String text, Optional<String> secret) {}

    /**
     * A text that the rule must not hit.
     *
     * @param text with placeholders
     * @param because what it is
     */
    public record Counterexample(String text, String because) {}
}
