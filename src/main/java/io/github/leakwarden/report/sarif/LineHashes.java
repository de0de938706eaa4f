package io.github.leakwarden.report.sarif;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of {@code primaryLocationLineHash}, which GitHub matches alerts by.
 *
 * <p>A line's hash has a counter among equal lines of its file, counted downward; what has no line in the tree (history,
 * archive members) goes by the finding's own fingerprint, counted among its results.
 */
final class LineHashes {
    /** The hash of each shown line, by file and line number. */
    private final Map<String, TreeMap<Integer, String>> lines = new HashMap<>();

    private final Map<String, Integer> fingerprints = new HashMap<>();

    /** Makes a line known; all are, before the first is asked for. */
    void add(String uri, Location place) {
        if (hasLine(place)) {
            lines.computeIfAbsent(uri, file -> new TreeMap<>())
                    .putIfAbsent(
                            place.region().start().line(),
                            LineHash.of(place.excerpt().text()));
        }
    }

    /** The value for a place in the tree. */
    String of(String uri, Location place, Finding finding) {
        if (!hasLine(place)) {
            return of(finding);
        }
        String hash = LineHash.of(place.excerpt().text());
        long equalsAbove =
                lines
                        .getOrDefault(uri, new TreeMap<>())
                        .headMap(place.region().start().line(), true)
                        .values()
                        .stream()
                        .filter(hash::equals)
                        .count();
        return hash + ":" + Math.max(1, equalsAbove);
    }

    /** The value for what has no line in the tree. */
    String of(Finding finding) {
        String fingerprint = finding.fingerprint().value();
        int count = fingerprints.merge(finding.rule() + fingerprint, 1, Integer::sum);
        return fingerprint.substring(fingerprint.indexOf(':') + 1) + ":" + count;
    }

    private static boolean hasLine(Location place) {
        return !place.excerpt().isEmpty() && place.provenance().members().isEmpty();
    }
}
