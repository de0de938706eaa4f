package io.github.leakwarden.detect;

import io.github.leakwarden.text.Span;
import java.util.Set;

/**
 * A hit that its judge took for a secret. Offsets count bytes of the text or view it was found in.
 *
 * @param rule whose
 * @param span the whole hit
 * @param secretSpan the secret
 * @param verdict what the judge said
 * @param halfAllowed allowlists of the rule, by their index, that allow it in certain places
 */
record Found(CompiledRule rule, Span span, Span secretSpan, Judge.Verdict verdict, Set<Integer> halfAllowed) {}
