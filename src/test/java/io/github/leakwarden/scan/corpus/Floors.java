package io.github.leakwarden.scan.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores that are held already, to be raised whenever the analysers do better and never lowered. The goal for each
 * language is {@link #GOAL} of precision and of recall.
 */
final class Floors {
    static final double GOAL = 0.85;

    private static final Path FILE = Path.of("test/resources/exposure-fixtures/corpus/floors.tsv");

    private Floors() {}

    /**
     * A floor.
     *
     * @param language folder of the corpus
     * @param rule id without its prefix, or {@code all}
     * @param precision at least this
     * @param recall at least this
     */
    record Floor(String language, String rule, double precision, double recall) {
        boolean covers(Result result) {
            return result.language().equals(language)
                    && (rule.equals("all") || result.rule().equals("exposure." + rule));
        }
    }

    static List<Floor> load() throws IOException {
        List<Floor> floors = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t", -1);
                floors.add(new Floor(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
            }
        }
        return floors;
    }
}
