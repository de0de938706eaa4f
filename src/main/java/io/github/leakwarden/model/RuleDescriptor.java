package io.github.leakwarden.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a report says of a rule.
 *
 * @param id rule id
 * @param name display name, such as "Kashier secret key"
 * @param provider display name, or empty
 * @param shortDescription one sentence
 * @param fullDescription what the credential lets its holder do, or what the code does wrong
 * @param why one sentence for the console: why it matters
 * @param steps what to do, in order, and what it breaks
 * @param suppression how to accept a finding of it knowingly
 * @param docs provider documentation, if it may be named
 * @param severity default harm
 * @param confidence default confidence
 * @param tags GitHub tags, {@code security} first
 */
public record RuleDescriptor(
        String id,
        String name,
        String provider,
        String shortDescription,
        String fullDescription,
        String why,
        List<String> steps,
        String suppression,
        Optional<String> docs,
        Severity severity,
        Confidence confidence,
        List<String> tags) {
    public RuleDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(shortDescription, "shortDescription");
        Objects.requireNonNull(fullDescription, "fullDescription");
        Objects.requireNonNull(why, "why");
        steps = List.copyOf(steps);
        Objects.requireNonNull(suppression, "suppression");
        Objects.requireNonNull(docs, "docs");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(confidence, "confidence");
        tags = List.copyOf(tags);
    }
}
