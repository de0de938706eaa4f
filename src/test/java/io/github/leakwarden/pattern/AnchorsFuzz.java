package io.github.leakwarden.pattern;

import com.google.re2j.Pattern;
import io.github.leakwarden.fuzz.FuzzTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Patterns and texts that meet, made of an input's bytes: every way of searching must find what RE2/J finds. */
public final class AnchorsFuzz implements FuzzTarget {
    private static final int TEXTS = 3;
    private static final int SEEDS = 40;

    public static void fuzzerTestOneInput(byte[] input) {
        new AnchorsFuzz().run(input);
    }

    @Override
    public void run(byte[] input) {
        RandomPatterns random = new RandomPatterns(new ByteChoices(input));
        String text = random.pattern();
        if (text.length() < 200 && Extent.of(new Parser(text).parse()).instructions() < 3_000) {
            EveryWay ways = new EveryWay(BytePattern.compile(text), oracle(text));
            for (int i = 0; i < TEXTS; i++) {
                ways.check(random.text());
            }
        }
    }

    /** None for Unicode's classes: the oracle's Unicode is older than Java's and lacks letters. */
    private static Optional<Pattern> oracle(String pattern) {
        return pattern.contains("\\p") ? Optional.empty() : Optional.of(Pattern.compile(pattern));
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < SEEDS; i++) {
            byte[] seed = new byte[40 + random.nextInt(160)];
            random.nextBytes(seed);
            seeds.add(seed);
        }
        return seeds;
    }
}
