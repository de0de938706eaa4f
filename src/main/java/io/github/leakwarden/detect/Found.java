package io.github.leakwarden.detect;

import io.github.leakwarden.model.Evidence;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import java.util.List;

/**
 * A hit that its judge took for a secret.
 *
 * @param rule whose
 * @param span the whole hit, in the original bytes
 * @param secretSpan the secret, in the original bytes
 * @param verdict what the judge said
 * @param evidence nearest evidence of the rule's provider
 * @param view how it was decoded
 */
record Found(CompiledRule rule, Span span, Span secretSpan, Judge.Verdict verdict, Evidence evidence, String view) {
    /** As the rest of the scan knows it. */
    Match match(List<Span> covered) {
        return new Match(
                rule.rule().id(),
                span,
                secretSpan,
                verdict.secret(),
                verdict.environment(),
                verdict.confidence(),
                evidence,
                view,
                covered);
    }

    /** Whether the two are one: same rule, same value, same place. */
    boolean isSameAs(Found other) {
        return rule == other.rule
                && secretSpan.overlaps(other.secretSpan)
                && verdict.secret().equals(other.verdict.secret());
    }
}
