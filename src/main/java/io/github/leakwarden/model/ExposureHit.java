package io.github.leakwarden.model;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What exposure analysis found in one file, before triage.
 *
 * @param rule rule id, such as {@code exposure.credential-logged}
 * @param span where to report it: the sink call's method name, or the literal or setting itself
 * @param provider display name of the provider, or empty
 * @param kind of the credential concerned
 * @param subject provider, header or variable name that identifies it; never a value
 * @param enclosing the enclosing declaration, such as {@code PaymentClient.pay}; empty at file level
 * @param statement the sink statement with literals masked and white space folded
 * @param severity harm, as the exposure rule says for this kind of credential
 * @param confidence how likely it is real
 * @param steps the way from taint source to sink, in order; empty where there is none
 * @param match the match this is about, when the credential stands in this file
 */
public record ExposureHit(
        String rule,
        Span span,
        String provider,
        Kind kind,
        String subject,
        String enclosing,
        String statement,
        Severity severity,
        Confidence confidence,
        List<Step> steps,
        Optional<Match> match) {
    /**
     * One step of the way.
     *
     * @param span where
     * @param note what happens there, in our words
     */
    public record Step(Span span, String note) {}

    public ExposureHit {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(enclosing, "enclosing");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(confidence, "confidence");
        steps = List.copyOf(steps);
        Objects.requireNonNull(match, "match");
    }
}
