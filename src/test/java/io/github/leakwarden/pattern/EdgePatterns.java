package io.github.leakwarden.pattern;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Short patterns full of assertions, empty branches and repeated nothing, and texts with line ends; by a seed. */
final class EdgePatterns {
    private static final List<String> ASSERTIONS = List.of(
            "\\z", "\\A", "$", "^", "\\b", "\\B", "(?m:$)", "(?m:^)", "(?-m:$)", "(?-m:^)", "(?m:$^)", "(?:$|\\b)");
    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "_",
            "-",
            "\\n",
            "\\r",
            "ab",
            "\\w",
            "\\W",
            "\\s",
            "[^a]",
            ".",
            "(?s:.)",
            "é",
            "\\x{FFFD}",
            "[\\x{80}-\\x{10FFFF}]");
    /** Without {@code {0}}, after which the oracle lets the group's empty match stand at 0. */
    private static final List<String> QUANTIFIERS =
            List.of("?", "??", "*", "*?", "+", "+?", "{0,2}", "{2}", "{1,2}?", "{2,}");

    /** Without folding, which takes the oracle long. */
    private static final List<String> FLAGS = List.of("", "", "", "(?m)", "(?s)", "(?U)", "(?ms)");

    private static final List<String> TEXTS =
            List.of("a", "b", "_", "-", "\n", "\r\n", "ab", "a-", " ", "é", "\u2603", "\ud834\udd1e", "\ufffd", "A");
    private static final int LONGEST_TEXT = 12;
    private static final int DEPTH = 3;

    private final Random random;

    EdgePatterns(long seed) {
        this.random = new Random(seed);
    }

    String pattern() {
        return pick(FLAGS) + choice(DEPTH);
    }

    private String choice(int depth) {
        StringBuilder text = new StringBuilder(branch(depth));
        while (random.nextInt(3) == 0) {
            text.append('|').append(branch(depth));
        }
        return text.toString();
    }

    /** One in four is empty. */
    private String branch(int depth) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(4); parts > 0; parts--) {
            text.append(part(depth));
        }
        return text.toString();
    }

    private String part(int depth) {
        int kind = random.nextInt(9);
        if (kind < 3) {
            return pick(ASSERTIONS);
        }
        boolean nested = kind < 6 && depth > 0;
        String open = random.nextBoolean() ? "(" : "(?:";
        String atom = nested ? open + choice(depth - 1) + ")" : "(?:" + pick(ATOMS) + ")";
        return random.nextInt(3) == 0 ? atom + pick(QUANTIFIERS) : atom;
    }

    /** Perhaps empty, perhaps with an invalid byte, most likely at its end. */
    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int parts = random.nextInt(LONGEST_TEXT); parts > 0; parts--) {
            text.writeBytes(pick(TEXTS).getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(16) == 0 || parts == 1 && random.nextInt(4) == 0) {
                text.write(random.nextInt(256));
            }
        }
        return text.toByteArray();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
