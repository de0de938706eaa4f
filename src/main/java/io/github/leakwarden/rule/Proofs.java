package io.github.leakwarden.rule;

import java.util.List;

/**
 * The texts that prove what a rule hits.
 *
 * @param examples texts it must hit
 * @param counterexamples texts it must not hit
 */
public record Proofs(List<Rule.Example> examples, List<Rule.Counterexample> counterexamples) {
    /** As where examples were not read. */
    public static final Proofs NONE = new Proofs(List.of(), List.of());

    public Proofs {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
