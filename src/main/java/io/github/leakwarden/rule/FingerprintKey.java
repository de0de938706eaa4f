package io.github.leakwarden.rule;

import java.nio.charset.StandardCharsets;

/**
 * The text of a configuration's {@code fingerprint-key}: whoever lacks it cannot test guesses against fingerprints. Does
 * not print itself.
 */
public final class FingerprintKey {
    /** Below this a guesser tries all keys. */
    static final int SHORTEST = 16;

    private final String text;

    FingerprintKey(String text) {
        this.text = text;
    }

    /** The key's bytes, in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FingerprintKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "fingerprint key";
    }
}
