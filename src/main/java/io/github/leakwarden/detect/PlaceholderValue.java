package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Tells values that stand for a secret from secrets: {@code your_key_here}, {@code xxxx}, {@code <token>},
 * {@code ${VAR}}, {@code {{ key }}}, counting rows and keyboard rows.
 */
final class PlaceholderValue {
    /** Words that no random value holds by chance: the odds for five letters in forty characters are one in 700,000. */
    private static final List<String> WORDS = List.of(
            "example",
            "placeholder",
            "changeme",
            "change_me",
            "change-me",
            "dummy",
            "sample",
            "redacted",
            "insert",
            "replace",
            "secret_key",
            "secretkey",
            "your_",
            "your-",
            "yourkey",
            "yourapi",
            "yoursecret",
            "yourtoken",
            "_here",
            "-here",
            "foobar",
            "notareal",
            "not_a_real",
            "not-a-real",
            "fakekey",
            "fake_",
            "fake-",
            "mock_",
            "mock-",
            "token_here",
            "xxxxx",
            "*****");

    /** Beginnings of expressions that a template or shell fills in. */
    private static final List<String> EXPRESSIONS = List.of(
            "${", "{{", "<%", "%{", "#{", "$(", "[[", "process.env", "os.environ", "system.getenv", "env.", "secrets.");

    private static final String ROWS =
            "01234567890123456789 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba 98765432109876543210 "
                    + "qwertyuiopasdfghjklzxcvbnm 0123456789abcdef0123456789abcdef "
                    + "a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6 1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0 "
                    + "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0 1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b";

    private static final int ROW = 8;

    private PlaceholderValue() {}

    /**
     * Whether the value stands for a secret.
     *
     * @param value normalised
     * @param fixedPrefix length of the part that the rule fixes, which is not looked at
     */
    static boolean is(byte[] value, int fixedPrefix) {
        String text = new String(value, fixedPrefix, value.length - fixedPrefix, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return isBracketed(text)
                || EXPRESSIONS.stream().anyMatch(text::startsWith)
                || WORDS.stream().anyMatch(text::contains)
                || isOneCharacter(text)
                || rowShare(text) > 0.5;
    }

    private static boolean isBracketed(String text) {
        return text.length() > 1
                && (text.startsWith("<") && text.endsWith(">")
                        || text.startsWith("[") && text.endsWith("]")
                        || text.startsWith("{") && text.endsWith("}")
                        || text.startsWith("%") && text.endsWith("%"));
    }

    private static boolean isOneCharacter(String text) {
        return text.length() > 3 && text.chars().distinct().count() <= 2;
    }

    /** The part of the value that counts up, down or along the keyboard. */
    private static double rowShare(String text) {
        int inRows = 0;
        int i = 0;
        while (i + ROW <= text.length()) {
            int length = ROW;
            if (!ROWS.contains(text.substring(i, i + ROW))) {
                i++;
                continue;
            }
            while (i + length < text.length() && ROWS.contains(text.substring(i, i + length + 1))) {
                length++;
            }
            inRows += length;
            i += length;
        }
        return text.isEmpty() ? 0 : (double) inRows / text.length();
    }
}
