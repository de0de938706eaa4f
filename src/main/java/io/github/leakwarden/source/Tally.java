package io.github.leakwarden.source;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that an object leaves behind in a scan if nothing was found in it and nothing hindered reading it. No value that
 * stands in the object is part of it.
 *
 * @param bytes searched, those of archive members too
 * @param counts what it adds to the manifest's counts, such as {@code archive members}
 * @param providers names of rule providers that it speaks of
 */
public record Tally(long bytes, Map<String, Long> counts, Set<String> providers) {
    /** Nothing at all. */
    public static final Tally NOTHING = new Tally(0, Map.of(), Set.of());

    public Tally {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes " + bytes);
        }
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
        providers = providers.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(providers));
    }

    /** Whether it is nothing but bytes. */
    public boolean isPlain() {
        return counts.isEmpty() && providers.isEmpty();
    }
}
