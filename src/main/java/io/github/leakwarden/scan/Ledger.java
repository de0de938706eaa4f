package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Manifest.UnitSummary;
import io.github.leakwarden.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was and was not read, as it is counted, without what is slow to load. Thread-safe. */
final class Ledger {
    private static final String BYTES = "";

    private final Map<String, Map<String, AtomicLong>> counts = new ConcurrentHashMap<>();
    private final Set<Problem> problems = new TreeSet<>();
    private final Set<String> headlines = Collections.synchronizedSet(new LinkedHashSet<>());

    void count(String unit, String what, long howMany) {
        Map<String, AtomicLong> ofUnit = counts.get(unit);
        if (ofUnit == null) {
            counts.putIfAbsent(unit, new ConcurrentHashMap<>());
            ofUnit = requireNonNull(counts.get(unit));
        }
        AtomicLong sum = ofUnit.get(what);
        if (sum == null) {
            ofUnit.putIfAbsent(what, new AtomicLong());
            sum = requireNonNull(ofUnit.get(what));
        }
        sum.addAndGet(howMany);
    }

    void bytes(String unit, long howMany) {
        count(unit, BYTES, howMany);
    }

    void problem(Problem problem) {
        synchronized (problems) {
            problems.add(problem);
        }
    }

    void headline(String text) {
        headlines.add(text);
    }

    List<String> headlines() {
        synchronized (headlines) {
            return List.copyOf(new TreeSet<>(headlines));
        }
    }

    /** Sorted, each once. */
    List<Problem> problems() {
        synchronized (problems) {
            return List.copyOf(problems);
        }
    }

    /** In the order asked; units that only turned up on the way come after, by name. */
    List<UnitSummary> units(Collection<String> asked) {
        Set<String> order = new LinkedHashSet<>(asked);
        order.addAll(new TreeMap<>(counts).keySet());
        List<UnitSummary> summaries = new ArrayList<>();
        for (String unit : order) {
            Map<String, AtomicLong> mine = counts.getOrDefault(unit, Map.of());
            Map<String, Long> shown = new LinkedHashMap<>();
            for (Map.Entry<String, AtomicLong> count : new TreeMap<>(mine).entrySet()) {
                if (!count.getKey().equals(BYTES)) {
                    shown.put(count.getKey(), count.getValue().get());
                }
            }
            AtomicLong bytes = mine.get(BYTES);
            summaries.add(new UnitSummary(unit, shown, bytes == null ? 0 : bytes.get()));
        }
        return summaries;
    }
}
