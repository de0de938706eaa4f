package io.github.leakwarden.source;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What a source hands its blobs to. Thread-safe. */
public interface BlobReceiver {
    /** Takes a blob; its bytes belong to the receiver until this returns, and may be reused after. */
    void blob(Blob blob);

    /**
     * Takes names of files and folders whose contents come otherwise or not at all. Each is a text of its own; most
     * hold nothing.
     *
     * @param place where the name of that index stands; costs something, so it is better asked only for those that matter
     */
    default void names(List<String> names, IntFunction<Provenance> place) {
        for (int index = 0; index < names.size(); index++) {
            blob(Blob.name(place.apply(index)));
        }
    }

    /**
     * Whether more is wanted: not once the time of a scan is over. A source then need not read the rest, if it says what
     * that is by {@link #problem}; whatever it delivers all the same becomes a problem here.
     */
    default boolean wantsMore() {
        return true;
    }

    /** Remembers an input that was not read as wished. */
    void problem(Problem problem);

    /**
     * Adds to a count of the manifest.
     *
     * @param unit the source's unit
     * @param what plural noun as shown, such as {@code files} or {@code ignored files, not read}
     */
    void count(String unit, String what, long howMany);

    /** Says something first in the manifest, such as that history is cut off. */
    void headline(String text);

    /** Tells how much work there is in all, as soon as it is known, for progress. */
    void expect(long blobs);

    /**
     * Runs a delivery to this receiver on the calling thread.
     *
     * @return all that it came to, so that it need not be made again; nothing if there is more to it than fits there: a
     *     match, a problem, or a place that matters
     */
    default Optional<Tally> tally(Runnable delivery) {
        delivery.run();
        return Optional.empty();
    }

    /**
     * Takes objects as delivered that an earlier scan has tallied.
     *
     * @param objects how many
     * @param sum what they came to in all
     */
    default void tallied(String unit, long objects, Tally sum) {
        throw new UnsupportedOperationException("this receiver tallies nothing");
    }
}
