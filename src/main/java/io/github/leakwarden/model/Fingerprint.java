package io.github.leakwarden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stable identity of a finding: {@code lw1:} and 32 hexadecimal digits.
 *
 * @param value the whole text, prefix included
 * @param guessing what someone who holds the fingerprint can learn by guessing
 */
public record Fingerprint(String value, Guessing guessing) implements Comparable<Fingerprint> {
    /** What a guesser who holds a fingerprint can still learn. */
    public enum Guessing {
        /** Nothing: 80 estimated bits or more stand behind one SHA-256. */
        INFEASIBLE,
        /** A weak value, at 10,000 rounds of PBKDF2-HMAC-SHA256 a guess. */
        SLOWED,
        /** No value stands behind it. */
        NO_VALUE
    }

    public Fingerprint {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(guessing, "guessing");
        if (!value.matches("lw1:[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a fingerprint");
        }
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && value.equals(that.value) && guessing == that.guessing;
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
