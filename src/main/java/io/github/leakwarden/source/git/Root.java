package io.github.leakwarden.source.git;

import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where a walk over history starts.
 *
 * @param name of the ref or file that names the object, such as {@code refs/tags/v1} or {@code stash@{1}}
 * @param id of the object: a commit, tag, tree or blob
 * @param origin what kind of ref it is
 */
record Root(String name, ObjectId id, Origin origin) {
    /** By what kind of ref an object is reached. An object reached by several belongs to the first. */
    enum Origin {
        /** A branch, tag, remote branch or any other ref, or HEAD: what {@code git rev-list --all} starts from. */
        REF,
        /** A ref below {@code refs/notes}; part of {@code --all} too. */
        NOTES,
        /** The newest stash entry; part of {@code --all} too. */
        STASH,
        /** An older stash entry, which only the stash's reflog names. */
        OLDER_STASH,
        /** FETCH_HEAD, ORIG_HEAD, MERGE_HEAD, an autostash and their like. */
        LEFT_BEHIND
    }

    Root {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
    }
}
