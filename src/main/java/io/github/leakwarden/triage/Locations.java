package io.github.leakwarden.triage;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Location;
import io.github.leakwarden.model.OrderBy;
import java.util.Comparator;
import java.util.List;

/** The order of a finding's places, and their histories made one. */
final class Locations {
    private static final Comparator<Location> ORDER = OrderBy.key(
                    (Location location) -> location.provenance().state().isHistory())
            .then(location -> location.provenance().path())
            .then(location -> String.join("!", location.provenance().members()))
            .then(location -> location.region().bytes())
            .then(location -> location.provenance().state())
            .then(location -> location.provenance().commit().map(CommitInfo::id).orElse(""));

    private Locations() {}

    /** Today's files before history, then by path and offset; no place twice. */
    static List<Location> sorted(List<Location> locations) {
        return locations.stream().distinct().sorted(ORDER).toList();
    }

    /** One history of all blobs that hold it: introduced when the earliest of them was, by topological order. */
    static History merge(List<History> histories) {
        History earliest = histories.stream()
                .filter(history -> !history.introducedBy().isEmpty())
                .min(OrderBy.key(History::order).then(Locations::first))
                .orElse(histories.get(0));
        boolean presentAtHead = histories.stream().anyMatch(History::presentAtHead);
        List<String> objects = histories.stream()
                .flatMap(history -> history.objects().stream())
                .toList();
        return new History(earliest.introducedBy(), presentAtHead, earliest.order(), objects);
    }

    private static String first(History history) {
        CommitInfo commit = history.introducedBy().get(0);
        return commit.date() + " " + commit.id();
    }
}
