package io.github.leakwarden.model;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One hit of one rule at one span of one blob.
 *
 * @param rule rule id
 * @param span the whole hit, in the original bytes
 * @param secretSpan the secret, in the original bytes; for a decoded view the encoded run
 * @param secret the normalised value
 * @param environment where the value works, as far as its form says
 * @param confidence after checksum and context
 * @param evidence how near the provider's own evidence stands
 * @param view the view it was found in: {@code raw}, or how it was decoded, outermost first, such as
 *     {@code base64>percent}
 * @param covered secret spans of matches that this one absorbed, such as the other half of a pair
 * @param condition what is left to the place
 */
public record Match(
        String rule,
        Span span,
        Span secretSpan,
        Secret secret,
        Environment environment,
        Confidence confidence,
        Evidence evidence,
        String view,
        List<Span> covered,
        PlaceCondition condition) {
    /** The view of undecoded bytes. */
    public static final String RAW = "raw";

    public Match {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(secretSpan, "secretSpan");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(view, "view");
        covered = List.copyOf(covered);
        Objects.requireNonNull(condition, "condition");
    }

    /** A match that stands wherever its content does. */
    public Match(
            String rule,
            Span span,
            Span secretSpan,
            Secret secret,
            Environment environment,
            Confidence confidence,
            Evidence evidence,
            String view,
            List<Span> covered) {
        this(rule, span, secretSpan, secret, environment, confidence, evidence, view, covered, PlaceCondition.NONE);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Match match
                && match.span.equals(span)
                && match.rule.equals(rule)
                && match.secretSpan.equals(secretSpan)
                && match.secret.equals(secret)
                && match.view.equals(view)
                && match.environment == environment
                && match.confidence == confidence
                && match.evidence == evidence
                && match.covered.equals(covered)
                && match.condition.equals(condition);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * span.hashCode() + rule.hashCode()) + secret.hashCode();
    }

    /** The same match as it is told at another place, that of what it was packed in. */
    public Match at(Span place, String otherView) {
        return new Match(
                rule, place, place, secret, environment, confidence, evidence, otherView, List.of(), condition);
    }

    /** The same match with what is now known of its provider. */
    public Match weighed(Evidence newEvidence, Confidence newConfidence) {
        return new Match(
                rule, span, secretSpan, secret, environment, newConfidence, newEvidence, view, covered, condition);
    }

    /** The same match under another rule of its shape. */
    public Match ownedBy(String owner) {
        return new Match(owner, span, secretSpan, secret, environment, confidence, evidence, view, covered, condition);
    }
}
