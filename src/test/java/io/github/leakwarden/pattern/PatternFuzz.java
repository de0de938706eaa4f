package io.github.leakwarden.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.leakwarden.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A pattern as a rule file may hold it, up to the first zero byte of the input, and after that a text: the reader refuses
 * it, or every way of searching matches as RE2/J does.
 */
public final class PatternFuzz implements FuzzTarget {
    private static final int LONGEST = 300;
    private static final java.util.regex.Pattern FOLDING = java.util.regex.Pattern.compile("\\(\\?[a-zA-Z]*i");
    private static final java.util.regex.Pattern LARGE_CLASS =
            java.util.regex.Pattern.compile("[^\\x00-\\x7f]|\\[\\^|\\[:\\^|\\\\[xpPWDS0-7]");
    private static final java.util.regex.Pattern NEVER = java.util.regex.Pattern.compile("\\{0+(?:,0+)?}");
    private static final List<String> PATTERNS = List.of(
            "\\b(kst_[0-9A-Za-z]{6})(?:[^0-9A-Za-z]|$)",
            "(?i)[\\w.-]{0,50}?(?:zork)(?:[ \\t\\w.-]{0,20})[\\s']{0,3}(?:=|:{1,3}=)[\\x60'=]{0,5}([0-9a-f]{8})",
            "(?s)-----BEGIN [A-Z ]{0,20}KEY-----.{5,}?-----END",
            "(?P<name>a|b)+?[[:^alpha:]]{2,}\\pL\\P{Greek}\\x{1F600}?",
            "^(?:(a*)*|b{2,3}?)*$|\\A\\Qa.b\\E\\z",
            "(?im:^key\\s*[:=]\\s*)\\S+|\\x{17f}\\B[^\\W\\d_]",
            "[^]a-c\\-\\]]?(?:)|()|[\\s\\S]{3}",
            "(?U)x+(?-U)y*?z{0,4}\\C?");

    public static void fuzzerTestOneInput(byte[] input) {
        new PatternFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        int zero = 0;
        while (zero < input.length && input[zero] != 0) {
            zero++;
        }
        String text = new String(input, 0, Math.min(zero, LONGEST), StandardCharsets.UTF_8);
        byte[] searched = Arrays.copyOfRange(input, Math.min(zero + 1, input.length), input.length);
        BytePattern pattern;
        try {
            pattern = BytePattern.compile(text);
        } catch (BadPatternException refused) {
            return;
        }
        if (Extent.of(pattern.tree()).instructions() < 3_000) {
            compare(pattern, Arrays.copyOf(searched, Math.min(searched.length, LONGEST)));
        }
    }

    private static void compare(BytePattern pattern, byte[] text) {
        Optional<Pattern> oracle = Optional.empty();
        try {
            oracle = isBeyondOracle(pattern.text()) ? oracle : Optional.of(Pattern.compile(pattern.text()));
        } catch (PatternSyntaxException unknownToIt) {
            // Our syntax is a little larger.
        }
        new EveryWay(pattern, oracle).check(text);
    }

    /**
     * The oracle folds the case of a large class one character after the other, which takes it seconds; and its Unicode is
     * older than Java's. A last group that is repeated no times has for it a place nevertheless.
     */
    private static boolean isBeyondOracle(String pattern) {
        return pattern.contains("\\p")
                || pattern.contains("\\P")
                || NEVER.matcher(pattern).find()
                || FOLDING.matcher(pattern).find()
                        && LARGE_CLASS.matcher(pattern).find();
    }

    @Override
    public List<byte[]> seeds() {
        String text =
                "my.zork = '0123abcd'; kst_abc123 a.b bbb K\u017fey: \u00e9\u2603 -----BEGIN KEY-----\nx\n-----END";
        List<byte[]> seeds = new ArrayList<>();
        for (String pattern : PATTERNS) {
            seeds.add((pattern + "\0" + text).getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }
}
