package io.github.leakwarden.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How common a short text is in source code, from the frequencies of byte pairs in a resource that {@code BytePairCounter}
 * among the benchmarks makes. Letters count in either case; bytes that the table does not list are one symbol.
 */
final class BytePairs {
    private static final String RESOURCE = "byte-pairs.txt";

    /** The resource writes half bits of information, each as a character counted from this one. */
    private static final char ZERO = '!';

    private final int[] symbols = new int[256];
    private final int[] single;
    private final int[][] afterOther;

    private BytePairs(List<String> lines) {
        String alphabet = unescape(lines.get(0));
        int count = alphabet.length() + 1;
        Arrays.fill(symbols, alphabet.length());
        for (int i = 0; i < alphabet.length(); i++) {
            symbols[alphabet.charAt(i)] = i;
            symbols[Character.toUpperCase(alphabet.charAt(i))] = i;
        }
        single = halfBits(lines.get(1));
        afterOther = new int[count][];
        for (int i = 0; i < count; i++) {
            afterOther[i] = halfBits(lines.get(2 + i));
        }
    }

    /** The table that comes with the program; immutable, read when first asked for. */
    static BytePairs get() {
        return Holder.TABLE;
    }

    private static final class Holder {
        static final BytePairs TABLE = load();
    }

    private static BytePairs load() {
        try (InputStream in = BytePairs.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
            return new BytePairs(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The share of places in source code at which {@code latin1} is expected to stand, case not regarded. */
    double frequency(String latin1) {
        int previous = symbols[latin1.charAt(0)];
        int halfBits = single[previous];
        for (int i = 1; i < latin1.length(); i++) {
            int symbol = symbols[latin1.charAt(i)];
            halfBits += afterOther[previous][symbol];
            previous = symbol;
        }
        return Math.pow(2, -halfBits / 2.0);
    }

    /** Where in {@code latin1} its rarest piece of {@code length} bytes begins; the first of equals. */
    int rarest(String latin1, int length) {
        int best = 0;
        double bestFrequency = 2;
        for (int i = 0; i + length <= latin1.length(); i++) {
            double frequency = frequency(latin1.substring(i, i + length));
            if (frequency < bestFrequency) {
                best = i;
                bestFrequency = frequency;
            }
        }
        return best;
    }

    private static String unescape(String line) {
        return line.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\s", " ")
                .replace("\\\\", "\\");
    }

    private static int[] halfBits(String line) {
        int[] bits = new int[line.length()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = line.charAt(i) - ZERO;
        }
        return bits;
    }
}
