package io.github.leakwarden.model;

import java.util.List;

/**
 * What git's history says of a finding.
 *
 * @param introducedBy the earliest commit that has it, one for each independent root; in topological order, ties by
 *     committer time, then id
 * @param presentAtHead whether it still stands in a file of HEAD
 * @param order place of the first introduction in the topological order of the repository's commits, which tells two
 *     histories apart; {@link #UNORDERED} where nobody worked it out
 */
public record History(List<CommitInfo> introducedBy, boolean presentAtHead, int order) {
    /** After all that has an order. */
    public static final int UNORDERED = Integer.MAX_VALUE;

    public History {
        introducedBy = List.copyOf(introducedBy);
    }

    /** A history whose place among others is told by its date alone. */
    public History(List<CommitInfo> introducedBy, boolean presentAtHead) {
        this(introducedBy, presentAtHead, UNORDERED);
    }
}
