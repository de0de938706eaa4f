package io.github.leakwarden.pattern;

/** Takes the literals that an {@link Automaton} finds. */
@FunctionalInterface
public interface LiteralSink {
    /** Literal number {@code literal} stands at index {@code start} of the scanned array. */
    void hit(int literal, int start);
}
