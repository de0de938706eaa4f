package io.github.leakwarden.source.git;

import io.github.leakwarden.source.Tally;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What many objects came to in all. For one thread. */
final class TallySum {
    private long objects;
    private long bytes;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<String> providers = new HashSet<>();

    /** Adds an object: these bytes, and whatever the tally says besides its own. */
    void add(long ownBytes, Tally besides) {
        objects++;
        bytes += ownBytes;
        if (!besides.isPlain()) {
            besides.counts().forEach((what, many) -> counts.merge(what, many, Long::sum));
            providers.addAll(besides.providers());
        }
    }

    /** How many objects. */
    long objects() {
        return objects;
    }

    /** The sum. */
    Tally sum() {
        return new Tally(bytes, counts, providers);
    }
}
