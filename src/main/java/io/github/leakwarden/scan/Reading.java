package io.github.leakwarden.scan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which inputs to read.
 *
 * @param history how much of git's history
 * @param git whether to look at git at all; without it every file is read, as outside a repository
 * @param include globs of paths to read; empty for all
 * @param exclude globs of paths to leave out
 * @param ignored whether to read files that git ignores
 * @param trackedOnly whether to read only files that git tracks
 * @param maxBlobBytes larger files are skipped and listed
 * @param decodeDepth encodings inside encodings to undo
 * @param archiveDepth archives inside archives to open
 * @param fullBlobs whether every byte of an object of history is looked at, even where it is made of another object that
 *     was; the result is the same
 * @param narrowed by whose word, if not the user's own, less is read, and how: said first in every report; empty for
 *     none
 */
public record Reading(
        HistoryWanted history,
        boolean git,
        List<String> include,
        List<String> exclude,
        boolean ignored,
        boolean trackedOnly,
        long maxBlobBytes,
        int decodeDepth,
        int archiveDepth,
        boolean fullBlobs,
        Optional<String> narrowed) {
    /**
     * How much of git's history.
     *
     * @param extent all, none, or what {@code revisions} says
     * @param explicit whether the user asked for it in so many words, so that less is an unread input
     * @param revisions for {@code git rev-list}: ranges, {@code --since=…}, branch names
     */
    public record HistoryWanted(Extent extent, boolean explicit, List<String> revisions) {
        /** How much. */
        public enum Extent {
            FULL,
            /** Everything in the object database, reachable or not. */
            OBJECTS,
            NONE,
            REVISIONS
        }

        /** Full where there is one. */
        public static final HistoryWanted DEFAULT = new HistoryWanted(Extent.FULL, false, List.of());
        /** None. */
        public static final HistoryWanted NONE = new HistoryWanted(Extent.NONE, true, List.of());

        public HistoryWanted {
            Objects.requireNonNull(extent, "extent");
            revisions = List.copyOf(revisions);
        }
    }

    public Reading {
        Objects.requireNonNull(history, "history");
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        Objects.requireNonNull(narrowed, "narrowed");
        if (maxBlobBytes < 0 || decodeDepth < 0 || archiveDepth < 0) {
            throw new IllegalArgumentException("limits count from 0");
        }
    }

    /** As the command line reads when nothing else is said. */
    public static Reading defaults() {
        return new Reading(
                HistoryWanted.DEFAULT,
                true,
                List.of(),
                List.of(),
                false,
                false,
                Long.MAX_VALUE,
                3,
                4,
                false,
                Optional.empty());
    }

    /** The same with another history. */
    public Reading with(HistoryWanted wanted) {
        return new Reading(
                wanted,
                git,
                include,
                exclude,
                ignored,
                trackedOnly,
                maxBlobBytes,
                decodeDepth,
                archiveDepth,
                fullBlobs,
                narrowed);
    }

    /** The same without these paths. */
    public Reading without(List<String> globs) {
        return new Reading(
                history,
                git,
                include,
                globs,
                ignored,
                trackedOnly,
                maxBlobBytes,
                decodeDepth,
                archiveDepth,
                fullBlobs,
                narrowed);
    }

    /** The same, looking at every byte of every object. */
    public Reading withFullBlobs() {
        return new Reading(
                history,
                git,
                include,
                exclude,
                ignored,
                trackedOnly,
                maxBlobBytes,
                decodeDepth,
                archiveDepth,
                true,
                narrowed);
    }

    /** The same, and by whose word it is narrowed. */
    public Reading narrowed(String bySomeone) {
        return new Reading(
                history,
                git,
                include,
                exclude,
                ignored,
                trackedOnly,
                maxBlobBytes,
                decodeDepth,
                archiveDepth,
                fullBlobs,
                Optional.of(bySomeone));
    }

    /** Whether nothing is left out that the user could have left in but for what git ignores. */
    boolean isWhole() {
        return git
                && (history.extent() == HistoryWanted.Extent.FULL || history.extent() == HistoryWanted.Extent.OBJECTS)
                && include.isEmpty()
                && exclude.isEmpty()
                && !trackedOnly
                && maxBlobBytes == Long.MAX_VALUE;
    }
}
