package io.github.leakwarden.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Patterns in the manner of real rules for invented providers: six in ten have a key with a prefix of its own, the others
 * are known by the provider's name beside an assignment. Reproducible.
 */
final class InventedRules {
    private static final String[] SYLLABLES = {
        "ada", "bo", "cla", "da", "ever", "fin", "gra", "hub", "in", "jot", "ka", "lo", "mer", "net", "or", "pay",
        "qui", "ra", "sen", "tru", "up", "ver", "wave", "xen", "ya", "zo", "ly", "fy", "ster", "base", "mint", "flow",
        "cast", "ia"
    };
    private static final String[] MARKS = {"_live_", "_test_", "_sk_", "-", "_", "_pat_", "_key_"};
    private static final String[] ALPHABETS = {"[0-9A-Za-z]", "[0-9a-f]", "[0-9a-z]", "[\\w-]"};

    private InventedRules() {}

    static Map<Integer, BytePattern> patterns(int count) {
        Random random = new Random(count);
        Map<Integer, BytePattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            patterns.put(i, BytePattern.compile(random.nextInt(10) < 6 ? prefixed(random) : assigned(random)));
        }
        return patterns;
    }

    static AnchorTable table(Map<Integer, BytePattern> patterns) {
        Map<Integer, Anchors> anchors = new LinkedHashMap<>();
        patterns.forEach((number, pattern) -> anchors.put(number, Anchors.of(pattern)));
        return AnchorTable.of(anchors);
    }

    private static String prefixed(Random random) {
        String name = name(random, 1 + random.nextInt(2));
        String mark = pick(random, MARKS);
        return "\\b(" + name + mark + pick(random, ALPHABETS) + "{" + (16 + random.nextInt(48)) + "})\\b";
    }

    private static String assigned(Random random) {
        return "(?i)[\\w.-]{0,50}?(?:" + name(random, 2 + random.nextInt(2)) + ")(?:[ \\t\\w.-]{0,20})[\\s'\"]{0,3}"
                + "(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60'\"\\s=]{0,5}(" + pick(random, ALPHABETS) + "{"
                + (20 + random.nextInt(30)) + "})(?:[\\x60'\"\\s;]|\\\\[nr]|$)";
    }

    private static String name(Random random, int syllables) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < syllables; i++) {
            parts.add(pick(random, SYLLABLES));
        }
        return String.join("", parts);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
