package io.github.leakwarden.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was and was not read.
 *
 * @param headlines said first, most important first, such as "history from 50 commits, cut off"
 * @param units what was read of each repository root or scanned path, in the order asked
 * @param problems inputs not read as wished, sorted
 * @param rules number of active rules
 * @param suppressed findings left out, by cause: {@code mark}, {@code baseline}, {@code below-threshold}, …
 * @param notes what to know about suppressions, sorted
 */
public record Manifest(
        List<String> headlines,
        List<UnitSummary> units,
        List<Problem> problems,
        int rules,
        Map<String, Integer> suppressed,
        List<Note> notes) {
    /** What a unit's counts call files and folders that were left out for their paths, on request. */
    public static final String EXCLUDED = "files and folders excluded";

    /** The code of problems of files that were left out for their size, on request. */
    public static final String TOO_LARGE = "file.too-large";

    /**
     * What was read of one unit.
     *
     * @param unit as shown in locations
     * @param counts blobs by origin, in a fixed order: {@code files}, {@code index}, {@code archive members},
     *     {@code history blobs}, {@code commit messages}, {@code ignored, not read}, …
     * @param bytes bytes searched, before decoding
     */
    public record UnitSummary(String unit, Map<String, Long> counts, long bytes) {
        public UnitSummary {
            Objects.requireNonNull(unit, "unit");
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    public Manifest {
        headlines = List.copyOf(headlines);
        units = List.copyOf(units);
        problems = List.copyOf(problems);
        suppressed = Collections.unmodifiableMap(new TreeMap<>(suppressed));
        notes = List.copyOf(notes);
    }

    /** A manifest without notes. */
    public Manifest(
            List<String> headlines,
            List<UnitSummary> units,
            List<Problem> problems,
            int rules,
            Map<String, Integer> suppressed) {
        this(headlines, units, problems, rules, suppressed, List.of());
    }

    /** Whether every wanted byte was obtained. */
    public boolean isComplete() {
        return problems(Problem.Effect.UNREAD).isEmpty();
    }

    /** How many files and folders were left out for their paths, on request. */
    public long excluded() {
        long sum = 0;
        for (UnitSummary unit : units) {
            sum += unit.counts().getOrDefault(EXCLUDED, 0L);
        }
        return sum;
    }

    /** How many files were left out for their size, on request. */
    public long tooLarge() {
        long count = 0;
        for (Problem problem : problems) {
            count += problem.code().equals(TOO_LARGE) ? 1 : 0;
        }
        return count;
    }

    /** How many bytes were searched in all units. */
    public long bytes() {
        long sum = 0;
        for (UnitSummary unit : units) {
            sum += unit.bytes();
        }
        return sum;
    }

    /** Problems of one effect. */
    public List<Problem> problems(Problem.Effect effect) {
        List<Problem> some = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.effect() == effect) {
                some.add(problem);
            }
        }
        return some;
    }
}
