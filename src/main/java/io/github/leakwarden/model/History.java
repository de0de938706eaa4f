package io.github.leakwarden.model;

import java.util.List;

/**
 * What git's history says of a finding.
 *
 * @param introducedBy the earliest commit that has it, one for each independent root; in topological order, ties by
 *     committer time, then id
 * @param presentAtHead whether it still stands in a file of HEAD
 */
public record History(List<CommitInfo> introducedBy, boolean presentAtHead) {
    public History {
        introducedBy = List.copyOf(introducedBy);
    }
}
