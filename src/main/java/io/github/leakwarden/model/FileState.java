package io.github.leakwarden.model;

import java.util.Locale;

/** How the blob stood where it was seen. */
public enum FileState {
    /** In the work tree and in git's index. */
    TRACKED,
    /** In the work tree, unknown to git, not ignored. */
    UNTRACKED,
    /** In the work tree, ignored by git. */
    IGNORED,
    /** A file outside any repository. */
    FILE,
    /** In the index. */
    STAGED,
    /** In a commit. */
    COMMITTED,
    /** In a stash entry. */
    STASHED,
    /** The message of a commit; the path is empty. */
    COMMIT_MESSAGE,
    /** The message of an annotated tag; the path is empty. */
    TAG_MESSAGE,
    /** A git note. */
    NOTE,
    /** The name of a branch or tag; the path is empty. */
    REF_NAME,
    /** The name of a file or of an archive's member; lines and columns count within path and members. */
    FILE_NAME,
    /** The repository's own {@code .git/config}. */
    GIT_CONFIG,
    /** Standard input. */
    STANDARD_INPUT;

    /** The spelling of reports, such as {@code commit-message}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the blob is read from git's object database by way of a commit or tag. */
    public boolean isHistory() {
        return switch (this) {
            case COMMITTED, STASHED, COMMIT_MESSAGE, TAG_MESSAGE, NOTE -> true;
            case TRACKED, UNTRACKED, IGNORED, FILE, STAGED, REF_NAME, FILE_NAME, GIT_CONFIG, STANDARD_INPUT -> false;
        };
    }

    /** Whether an editor could open the path: false where a name or message stands in for a file. */
    public boolean isFile() {
        return switch (this) {
            case COMMIT_MESSAGE, TAG_MESSAGE, REF_NAME, FILE_NAME, GIT_CONFIG, STANDARD_INPUT -> false;
            case TRACKED, UNTRACKED, IGNORED, FILE, STAGED, COMMITTED, STASHED, NOTE -> true;
        };
    }
}
