package io.github.leakwarden.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What git's history says of a finding.
 *
 * @param introducedBy the earliest commit that has it, one for each independent root; in topological order, ties by
 *     committer time, then id
 * @param presentAtHead whether it still stands in a file of HEAD
 * @param order place of the first introduction in the topological order of the repository's commits, which tells two
 *     histories apart; {@link #UNORDERED} where nobody worked it out
 * @param objects ids of the blobs, commits and tags that hold it, lower-case hex, sorted
 * @param spread how far it has come; empty until worked out, and where only part of the history was read
 */
public record History(
        List<CommitInfo> introducedBy,
        boolean presentAtHead,
        int order,
        List<String> objects,
        Optional<Spread> spread) {
    /** After all that has an order. */
    public static final int UNORDERED = Integer.MAX_VALUE;

    public History {
        introducedBy = List.copyOf(introducedBy);
        objects = List.copyOf(new TreeSet<>(objects));
        Objects.requireNonNull(spread, "spread");
    }

    /** The history of some objects whose spread is not worked out yet. */
    public History(List<CommitInfo> introducedBy, boolean presentAtHead, int order, List<String> objects) {
        this(introducedBy, presentAtHead, order, objects, Optional.empty());
    }

    /** A history whose place among others is told by its date alone. */
    public History(List<CommitInfo> introducedBy, boolean presentAtHead) {
        this(introducedBy, presentAtHead, UNORDERED, List.of());
    }

    /** The same, and how far it has come. */
    public History with(Spread worked) {
        return new History(introducedBy, presentAtHead, order, objects, Optional.of(worked));
    }
}
