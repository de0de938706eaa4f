package io.github.leakwarden.pattern;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Patterns and texts over a small alphabet, so that they meet; reproducible from a seed. */
final class RandomPatterns {
    private static final String[] ATOMS = {
        "a",
        "b",
        "c",
        "ab",
        "key",
        "sk_",
        "K",
        "é",
        "☃",
        "𝄞",
        "=",
        " ",
        "\\n",
        "[ab]",
        "[a-c]",
        "\\w",
        "\\d",
        "\\s",
        "[[:alpha:]]",
        "[\\w.-]",
        "[é-ü]",
        "[0-9a-f]",
        "1",
        "-",
        "(?i:k)",
        "(?i:sa)",
        "\\."
    };

    /** Kept from under {@code (?i)}, where the oracle takes a millisecond and more for each. */
    private static final String[] LARGE_ATOMS = {
        "\\x{FFFD}", "[^a]", "[^\\s\"]", "\\W", ".", "\\pL", "(?s:.)", "[^é]", "[\\x{80}-\\x{10FFFF}]"
    };

    private static final String[] ASSERTIONS = {"\\b", "\\B", "^", "$", "(?m:^)", "(?m:$)", "\\A", "\\z"};
    private static final String[] QUANTIFIERS = {
        "*", "+", "?", "{2}", "{1,3}", "{0,4}", "{2,}", "*?", "+?", "??", "{1,3}?", "{2,}?", "{0,20}", "{0,20}?",
        "{3,12}"
    };
    private static final String[] TEXTS = {
        "a", "b", "c", "ab", "aa", "key", "KEY", "sk_", "Sk_", "\u017f", "\u212a", "é", "ü", "☃", "𝄞", "\ufffd", "=",
        " ", "\n", "1", "f", "-", ".", "\"", "abc", "x"
    };

    private final Random random;
    private boolean folds;

    RandomPatterns(long seed) {
        this(new Random(seed));
    }

    RandomPatterns(Random random) {
        this.random = random;
    }

    String pattern() {
        folds = random.nextInt(6) == 0;
        String flags = folds ? "(?i)" : random.nextInt(12) == 0 ? "(?sm)" : random.nextInt(20) == 0 ? "(?U)" : "";
        return flags + choice(3);
    }

    private String choice(int depth) {
        StringBuilder text = new StringBuilder(sequence(depth));
        while (random.nextInt(4) == 0) {
            text.append('|').append(random.nextInt(8) == 0 ? "" : sequence(depth));
        }
        return text.toString();
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            text.append(part(depth));
        }
        return text.toString();
    }

    private String part(int depth) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return pick(ASSERTIONS);
        }
        String atom = kind < 4 && depth > 0
                ? (random.nextBoolean() ? "(" : "(?:") + choice(depth - 1) + ")"
                : "(?:" + pick(folds || random.nextInt(3) > 0 ? ATOMS : LARGE_ATOMS) + ")";
        return random.nextInt(3) == 0 ? atom + pick(QUANTIFIERS) : atom;
    }

    /** UTF-8 with, now and then, a byte flipped. */
    byte[] text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int parts = random.nextInt(24);
        for (int i = 0; i < parts; i++) {
            bytes.writeBytes(pick(TEXTS).getBytes(StandardCharsets.UTF_8));
        }
        byte[] text = bytes.toByteArray();
        while (text.length > 0 && random.nextInt(3) == 0) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        return text;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
