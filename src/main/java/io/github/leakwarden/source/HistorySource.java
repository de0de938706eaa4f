package io.github.leakwarden.source;

import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.Spread;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source of objects that many commits may hold; their places are worked out only for those that matter. */
public interface HistorySource extends Source {
    /**
     * What git knows of one object.
     *
     * @param places where it was introduced, earliest first, at least one
     * @param history who introduced it, and whether HEAD has it
     */
    record Story(List<Provenance> places, History history) {
        public Story {
            places = List.copyOf(places);
        }
    }

    /**
     * Works out the story of each object. Called once, after {@link #deliver}.
     *
     * @param objectIds ids of delivered objects, lower-case hex
     * @param receiver for problems; an object whose story cannot be told gets one, and a place with an empty path
     */
    Map<String, Story> stories(Set<String> objectIds, BlobReceiver receiver) throws InterruptedException;

    /**
     * Works out how far secrets have come. Called once, after {@link #stories}.
     *
     * @param secrets for each the ids of the blobs, commits and tags that hold it
     * @return as many, in the same order; none if only part of the history was read
     */
    List<Spread> spreads(List<List<String>> secrets, BlobReceiver receiver) throws InterruptedException;
}
