package io.github.leakwarden.pattern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The text that benchmarks read: all files of the tree named by the system property {@code corpus}, one after the other. */
final class Corpus {
    private static final int MOST = 1 << 26;

    private Corpus() {}

    static byte[] read() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(System.getProperty("corpus")))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : files) {
            if (all.size() < MOST) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }
}
