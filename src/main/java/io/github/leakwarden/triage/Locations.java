package io.github.leakwarden.triage;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import java.util.Comparator;
import java.util.List;

/** The order of a finding's places, and their histories made one. */
final class Locations {
    private static final Comparator<Location> ORDER = Comparator.comparing(
                    (Location location) -> location.provenance().state().isHistory())
            .thenComparing(location -> location.provenance().path())
            .thenComparing(location -> String.join("!", location.provenance().members()))
            .thenComparing(location -> location.region().bytes())
            .thenComparing(location -> location.provenance().state())
            .thenComparing(location ->
                    location.provenance().commit().map(CommitInfo::id).orElse(""));

    private Locations() {}

    /** Today's files before history, then by path and offset; no place twice. */
    static List<Location> sorted(List<Location> locations) {
        return locations.stream().distinct().sorted(ORDER).toList();
    }

    /** The earliest introductions of all blobs that hold it. */
    static History merge(List<History> histories) {
        List<CommitInfo> introducedBy = histories.stream()
                .flatMap(history -> history.introducedBy().stream())
                .distinct()
                .sorted(Comparator.comparing(CommitInfo::date).thenComparing(CommitInfo::id))
                .toList();
        boolean presentAtHead = histories.stream().anyMatch(History::presentAtHead);
        return new History(introducedBy.subList(0, Math.min(1, introducedBy.size())), presentAtHead);
    }
}
