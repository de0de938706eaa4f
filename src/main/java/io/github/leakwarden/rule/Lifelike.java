package io.github.leakwarden.rule;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Tells values that a machine could have issued from those that look typed: repeats, counting, words, a missing class
 * of characters. Chance makes such values too, and a scanner rightly takes them for invented ones.
 */
final class Lifelike {
    /** Below this length chance alone decides. */
    private static final int SHORT = 8;

    /** Above this length runs and words come by chance, and hide nothing. */
    private static final int LONG = 128;

    /** Share of the greatest possible entropy that a value must reach. */
    private static final double ENTROPY_SHARE = 0.85;

    private static final int RUN = 4;

    private static final List<String> WORDS = List.of(
            "aaa",
            "xxx",
            "000",
            "test",
            "fake",
            "demo",
            "todo",
            "your",
            "dummy",
            "sample",
            "example",
            "secret",
            "null",
            "none",
            "deadbeef",
            "pass");

    private Lifelike() {}

    static boolean test(String value, String alphabet) {
        if (value.length() < SHORT) {
            return true;
        }
        return hasClass(value, alphabet, Character::isDigit)
                && hasClass(value, alphabet, Character::isUpperCase)
                && hasClass(value, alphabet, Character::isLowerCase)
                && isVaried(value, alphabet)
                && (value.length() > LONG || !(hasRun(value) || hasWord(value)));
    }

    /** Shannon entropy in bits per character. */
    static double entropy(String value) {
        int[] counts = new int[128];
        value.chars().forEach(c -> counts[c & 127]++);
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / value.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    private static boolean hasClass(String value, String alphabet, IntPredicate wanted) {
        return value.chars().anyMatch(wanted) || alphabet.chars().noneMatch(wanted);
    }

    private static boolean isVaried(String value, String alphabet) {
        double greatest = Math.log(Math.min(value.length(), alphabet.length())) / Math.log(2);
        return entropy(value) >= ENTROPY_SHARE * greatest;
    }

    /** Four equal or consecutive characters. */
    private static boolean hasRun(String value) {
        int length = 1;
        int step = 0;
        for (int i = 1; i < value.length(); i++) {
            int now = value.charAt(i) - value.charAt(i - 1);
            length = Math.abs(now) <= 1 && (length == 1 || now == step) ? length + 1 : Math.abs(now) <= 1 ? 2 : 1;
            step = now;
            if (length >= RUN) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
