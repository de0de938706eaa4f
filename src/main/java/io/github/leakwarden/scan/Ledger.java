package io.github.leakwarden.scan;

import io.github.leakwarden.model.Manifest.UnitSummary;
import io.github.leakwarden.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What was and was not read, as it is counted. Thread-safe. */
final class Ledger {
    private static final String BYTES = "";

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final Set<String> headlines = Collections.synchronizedSet(new LinkedHashSet<>());

    void count(String unit, String what, long howMany) {
        counts.computeIfAbsent(unit, u -> new ConcurrentHashMap<>())
                .computeIfAbsent(what, w -> new LongAdder())
                .add(howMany);
    }

    void bytes(String unit, long howMany) {
        count(unit, BYTES, howMany);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void headline(String text) {
        headlines.add(text);
    }

    List<String> headlines() {
        synchronized (headlines) {
            return headlines.stream().sorted().toList();
        }
    }

    /** Sorted, each once. */
    List<Problem> problems() {
        return problems.stream().distinct().sorted().toList();
    }

    /** In the order asked; units that only turned up on the way come after, by name. */
    List<UnitSummary> units(Collection<String> asked) {
        Set<String> order = new LinkedHashSet<>(asked);
        order.addAll(new TreeMap<>(counts).keySet());
        List<UnitSummary> summaries = new ArrayList<>();
        for (String unit : order) {
            Map<String, LongAdder> mine = counts.getOrDefault(unit, Map.of());
            Map<String, Long> shown = new LinkedHashMap<>();
            new TreeMap<>(mine).forEach((what, sum) -> {
                if (!what.equals(BYTES)) {
                    shown.put(what, sum.sum());
                }
            });
            LongAdder bytes = mine.get(BYTES);
            summaries.add(new UnitSummary(unit, shown, bytes == null ? 0 : bytes.sum()));
        }
        return summaries;
    }
}
