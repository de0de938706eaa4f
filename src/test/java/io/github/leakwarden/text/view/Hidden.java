package io.github.leakwarden.text.view;

import java.nio.charset.StandardCharsets;

/**
 * A text with a secret in it, each character a byte.
 *
 * @param text the whole
 * @param from where the secret, or what it is encoded as, begins
 * @param to one past its end
 */
public record Hidden(String text, int from, int to) {
    public static Hidden of(String text, String secret) {
        int from = text.indexOf(secret);
        if (from < 0) {
            throw new IllegalArgumentException("the secret does not stand in the text");
        }
        return new Hidden(text, from, from + secret.length());
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The secret, or what it is encoded as. */
    public String secret() {
        return text.substring(from, to);
    }

    /** The same with text around it. */
    Hidden within(String before, String after) {
        return new Hidden(before + text + after, before.length() + from, before.length() + to);
    }
}
