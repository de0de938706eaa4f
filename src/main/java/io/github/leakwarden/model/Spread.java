package io.github.leakwarden.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a secret has come in the history of its repository.
 *
 * @param commits number of commits that carry it, in a file or in their message
 * @param blobs number of different contents of files that hold it
 * @param branches local and remote branches in whose history it stands
 * @param tags tags in whose history it stands
 * @param others all other names in whose history it stands: pull requests, stash entries, notes, what a fetch left behind
 * @param removedBy the commit that took it out of the files of HEAD; empty if it stands there, or never stood in a file
 *     of HEAD's history
 * @param local whether only this clone has it: nothing leads there but what git neither pushes nor lets others clone, such
 *     as stash entries and reflogs
 */
public record Spread(
        int commits, int blobs, Refs branches, Refs tags, Refs others, Optional<CommitInfo> removedBy, boolean local) {
    public Spread {
        Objects.requireNonNull(branches, "branches");
        Objects.requireNonNull(tags, "tags");
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(removedBy, "removedBy");
    }

    /**
     * Refs of one kind that a secret can be read from.
     *
     * @param holding number of those in whose history it stands
     * @param atTip number of those whose newest commit has it in a file
     * @param named short names, at most {@value #MOST_NAMED}: those that have it at their tip first, then by name
     */
    public record Refs(int holding, int atTip, List<String> named) {
        /** A forge can have tens of thousands of pull requests. */
        public static final int MOST_NAMED = 20;

        public static final Refs NONE = new Refs(0, 0, List.of());

        public Refs {
            named = List.copyOf(named);
            if (atTip > holding || named.size() > holding) {
                throw new IllegalArgumentException("of " + holding + ": " + atTip + ", " + named.size());
            }
        }
    }
}
