package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for, as a rule file says it. Immutable; its pattern is text here and compiled by whoever matches.
 *
 * @param dialect whose semantics it has: a rule of gitleaks' reports what its pattern matches, whatever else matches
 *     there and however much it looks like a placeholder
 * @param id {@code provider-credential}, permanent once released
 * @param provider whose credential it is
 * @param aliases ids of the same credential in other tools and in our past
 * @param description what the credential lets its holder do
 * @param kind what the credential is for
 * @param allowedIn where it may live
 * @param environment where it works; {@link Environment#UNKNOWN} also where {@code prefixes} decide
 * @param prefixes fixed beginnings, and the environment each one tells
 * @param severity harm if live
 * @param confidence how often a hit is real
 * @param headers request headers it travels in
 * @param keywords gitleaks' gate: one of these, lower case, stands somewhere in the blob; empty for no gate
 * @param regex the pattern, RE2 syntax; empty for a rule about paths only
 * @param secretGroup group that holds the secret; 0 for the first group that is not empty, else the whole match
 * @param entropy Shannon bits per character that the secret must exceed; 0 for none
 * @param verifier a named check in code
 * @param checksum what a failed check means
 * @param evidence further literals, matched without regard to case, that name the provider
 * @param attribution when the rule may claim a value
 * @param shape rules that compete for the same values share this word; empty for none
 * @param normalize literal replacements on the captured secret, in order
 * @param pair the rule whose match near by is absorbed
 * @param path pattern that the path must match
 * @param allowlists patterns never reported
 * @param required rules that must match near by too
 * @param skipReport whether it only serves as a partner in {@code required}
 * @param tags for reports
 * @param examples texts it must hit
 * @param counterexamples texts it must not hit
 */
public record Rule(
        Dialect dialect,
        String id,
        Provider provider,
        List<String> aliases,
        String description,
        Kind kind,
        Set<Place> allowedIn,
        Environment environment,
        List<Prefix> prefixes,
        Severity severity,
        Confidence confidence,
        List<Header> headers,
        List<String> keywords,
        Optional<String> regex,
        int secretGroup,
        double entropy,
        Optional<String> verifier,
        Checksum checksum,
        List<String> evidence,
        Attribution attribution,
        String shape,
        List<Replacement> normalize,
        Optional<Pair> pair,
        Optional<String> path,
        List<Allowlist> allowlists,
        List<Requirement> required,
        boolean skipReport,
        List<String> tags,
        List<Example> examples,
        List<Counterexample> counterexamples) {

    public Rule {
        aliases = List.copyOf(aliases);
        allowedIn = Set.copyOf(allowedIn);
        prefixes = List.copyOf(prefixes);
        headers = List.copyOf(headers);
        keywords = List.copyOf(keywords);
        evidence = List.copyOf(evidence);
        normalize = List.copyOf(normalize);
        allowlists = List.copyOf(allowlists);
        required = List.copyOf(required);
        tags = List.copyOf(tags);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** The same rule with other partners. */
    Rule withPartners(Optional<Pair> newPair, List<Requirement> newRequired) {
        return new Rule(
                dialect,
                id,
                provider,
                aliases,
                description,
                kind,
                allowedIn,
                environment,
                prefixes,
                severity,
                confidence,
                headers,
                keywords,
                regex,
                secretGroup,
                entropy,
                verifier,
                checksum,
                evidence,
                attribution,
                shape,
                normalize,
                newPair,
                path,
                allowlists,
                newRequired,
                skipReport,
                tags,
                examples,
                counterexamples);
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
        DEFAULT
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
