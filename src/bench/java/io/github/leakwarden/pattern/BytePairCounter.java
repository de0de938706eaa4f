package io.github.leakwarden.pattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the resource that {@link BytePairs} reads: {@code BytePairCounter OUTPUT TREE…}. Counts the byte pairs of all files
 * without a zero byte; each tree weighs the same, so that a large one does not decide alone.
 */
public final class BytePairCounter {
    private static final String ALPHABET =
            "abcdefghijklmnopqrstuvwxyz0123456789 \n\t!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int COUNT = ALPHABET.length() + 1;
    private static final int MOST_HALF_BITS = 60;

    private final double[][] pairs = new double[COUNT][COUNT];
    private final int[] symbols = new int[256];

    private BytePairCounter() {
        Arrays.fill(symbols, ALPHABET.length());
        for (int i = 0; i < ALPHABET.length(); i++) {
            symbols[ALPHABET.charAt(i)] = i;
            symbols[Character.toUpperCase(ALPHABET.charAt(i))] = i;
        }
    }

    public static void main(String[] arguments) throws IOException {
        BytePairCounter counter = new BytePairCounter();
        for (String tree : Arrays.asList(arguments).subList(1, arguments.length)) {
            counter.add(Path.of(tree));
        }
        Files.write(Path.of(arguments[0]), counter.lines(), StandardCharsets.US_ASCII);
    }

    private void add(Path tree) throws IOException {
        long[][] counts = new long[COUNT][COUNT];
        long total = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(tree)) {
            files = walk.filter(path -> !path.toString().contains("/.git/"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf(0) < 0) {
                total += bytes.length;
                for (int i = 1; i < bytes.length; i++) {
                    counts[symbols[bytes[i - 1] & 0xFF]][symbols[bytes[i] & 0xFF]]++;
                }
            }
        }
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j < COUNT; j++) {
                pairs[i][j] += 1e9 * counts[i][j] / total;
            }
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# Made by BytePairCounter: how many half bits a byte, and a byte after each other byte, tells in"
                + " source code.");
        lines.add(ALPHABET.replace("\\", "\\\\")
                .replace(" ", "\\s")
                .replace("\n", "\\n")
                .replace("\t", "\\t"));
        double[] singles = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            singles[i] = Arrays.stream(pairs[i]).sum();
        }
        lines.add(line(singles));
        for (double[] row : pairs) {
            lines.add(line(row));
        }
        return lines;
    }

    private static String line(double[] counts) {
        double total = Arrays.stream(counts).sum() + counts.length;
        StringBuilder line = new StringBuilder();
        for (double count : counts) {
            double bits = Math.log(total / (count + 1)) / Math.log(2);
            line.append((char) ('!' + Math.min(MOST_HALF_BITS, (int) Math.round(2 * bits))));
        }
        return line.toString();
    }
}
