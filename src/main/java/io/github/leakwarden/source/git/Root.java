package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
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
        REF("history blobs", FileState.COMMITTED),
        /** A ref below {@code refs/notes}; part of {@code --all} too. */
        NOTES(REF.counted, FileState.NOTE),
        /** The newest stash entry; part of {@code --all} too. */
        STASH(REF.counted, FileState.STASHED),
        /** An older stash entry, which only the stash's reflog names. */
        OLDER_STASH("blobs of older stash entries", FileState.STASHED),
        /** FETCH_HEAD, ORIG_HEAD, MERGE_HEAD, an autostash and their like. */
        LEFT_BEHIND("blobs of FETCH_HEAD and the like", FileState.COMMITTED),
        /** An entry of a reflog other than the stash's. */
        REFLOG("blobs that only reflogs name", FileState.COMMITTED),
        /** Staged in another work tree. */
        INDEX("blobs that only an index names", FileState.STAGED),
        /** In the object database, and named by nothing. */
        UNREACHABLE("unreachable blobs", FileState.COMMITTED);

        private final String counted;
        private final FileState state;

        Origin(String counted, FileState state) {
            this.counted = counted;
            this.state = state;
        }

        /** What the manifest calls the blobs of this origin. */
        String counted() {
            return counted;
        }

        /** How a blob of this origin stands. */
        FileState state() {
            return state;
        }
    }

    Root {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
    }
}
