package io.github.leakwarden.detect;

import io.github.leakwarden.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hit that its judge took for a secret. Offsets count bytes of the text or view it was found in.
 *
 * @param rule whose
 * @param span the whole hit
 * @param secretSpan the secret
 * @param verdict what the judge said
 * @param partnerOnly whether it counts for rules that require this one, and not by itself, as no keyword stood there
 * @param halfAllowed allowlists of the rule, by their index, that allow it in certain places
 */
record Found(
        CompiledRule rule,
        Span span,
        Span secretSpan,
        Judge.Verdict verdict,
        boolean partnerOnly,
        Set<Integer> halfAllowed) {
    /** The same, counting only for others. */
    Found asPartner() {
        return new Found(rule, span, secretSpan, verdict, true, halfAllowed);
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Found found
                && found.rule.equals(rule)
                && found.span.equals(span)
                && found.secretSpan.equals(secretSpan)
                && found.verdict.equals(verdict)
                && found.partnerOnly == partnerOnly
                && found.halfAllowed.equals(halfAllowed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.index() + span.hashCode()) + secretSpan.hashCode();
    }
}
