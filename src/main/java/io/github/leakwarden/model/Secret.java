package io.github.leakwarden.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A credential's normalised value: the escapes of the view it was found in are undone.
 *
 * <p>Prints itself masked; the value leaves only through {@link #revealBytes()} and {@link #reveal()}. Equality is of
 * values. Immutable.
 */
public final class Secret {
    /** A variable part shorter than this shows none of its characters. */
    static final int SHOWN_TAIL_FROM = 20;

    /** A variable part shorter than this could be guessed if what stands before it were shown. */
    static final int VARIABLE_AFTER_PREFIX = 8;

    private static final int TAIL = 4;

    private final byte[] value;
    private final String fixedPrefix;

    private Secret(byte[] value, String fixedPrefix) {
        this.value = value;
        this.fixedPrefix = fixedPrefix;
    }

    /**
     * A secret whose first characters are public knowledge.
     *
     * @param value the whole normalised value; copied
     * @param fixedPrefix the part that the rule fixes, such as {@code sk_live_}; empty when there is none or when the
     *     value does not start with it
     */
    public static Secret of(byte[] value, String fixedPrefix) {
        byte[] copy = value.clone();
        boolean fits = new String(copy, StandardCharsets.ISO_8859_1).startsWith(fixedPrefix);
        return new Secret(copy, fits ? fixedPrefix : "");
    }

    /** A secret without a fixed prefix. */
    public static Secret of(String value) {
        return new Secret(value.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The value itself. Whoever calls this answers for where it goes. */
    public byte[] revealBytes() {
        return value.clone();
    }

    /** The value itself as text, invalid bytes replaced. Whoever calls this answers for where it goes. */
    public String reveal() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The part of the value that the rule fixes; empty when there is none. */
    public String fixedPrefix() {
        return fixedPrefix;
    }

    /**
     * The fixed prefix, an ellipsis, and the last four characters if the variable part has twenty or more and they are
     * printable ASCII with a letter or digit among them. Never tells the length. What is nearly the whole value is no
     * prefix, whatever a rule says.
     */
    public String masked() {
        int variable = value.length - fixedPrefix.length();
        String prefix = variable >= VARIABLE_AFTER_PREFIX ? fixedPrefix : "";
        String tail = variable >= SHOWN_TAIL_FROM && isTelling(value.length - TAIL)
                ? new String(value, value.length - TAIL, TAIL, StandardCharsets.US_ASCII)
                : "";
        return prefix + "…" + tail;
    }

    /** A tail such as the dashes that end a PEM block tells nobody which key it is. */
    private boolean isTelling(int from) {
        boolean telling = false;
        for (int i = from; i < value.length; i++) {
            if (value[i] <= 0x20 || value[i] >= 0x7F) {
                return false;
            }
            telling |= Character.isLetterOrDigit(value[i]);
        }
        return telling;
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
