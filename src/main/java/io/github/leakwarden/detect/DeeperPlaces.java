package io.github.leakwarden.detect;

import io.github.leakwarden.model.Match;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Places of one text at which something stands that more encodings would have to be undone for than are. Only for whoever
 * tells that there is such a place: what stands there is not kept.
 */
final class DeeperPlaces {
    /** More than these say nothing new. */
    private static final int MOST = 1000;

    private final List<Span> places = new ArrayList<>();

    void clear() {
        places.clear();
    }

    void add(Span place) {
        if (places.size() < MOST) {
            places.add(place);
        }
    }

    void addAll(List<Match> matches) {
        for (Match match : matches) {
            add(match.secretSpan());
        }
    }

    /** The first place at which neither of the two has anything: one beside what is encoded is seen at every depth. */
    Optional<Span> besides(List<Match> matches, Collection<Detection.Packed> packed) {
        Collections.sort(places);
        for (Span place : places) {
            if (!isIn(place, matches) && !isPacked(place, packed)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Span place, List<Match> matches) {
        for (Match match : matches) {
            if (match.secretSpan().overlaps(place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPacked(Span place, Collection<Detection.Packed> packed) {
        for (Detection.Packed one : packed) {
            if (one.encoded().overlaps(place)) {
                return true;
            }
        }
        return false;
    }
}
