package io.github.leakwarden.detect;

/** A named check on a secret's normalised value that a pattern cannot say. Stateless and shared by threads. */
@FunctionalInterface
public interface Verifier {
    /** Whether the value passes. Never throws for any bytes. */
    boolean accepts(byte[] value);
}
