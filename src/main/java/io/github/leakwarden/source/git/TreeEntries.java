package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.UnreadableObject.Reason;
import org.eclipse.jgit.lib.AnyObjectId;

/** Reads one tree: {@code MODE SP NAME NUL ID} again and again. A cursor; for one thread. */
final class TreeEntries {
    private final AnyObjectId tree;
    private final byte[] bytes;
    private int next;
    private int mode;
    private int nameStart;
    private int nameEnd;

    /** The tree of that id with that content. */
    TreeEntries(AnyObjectId tree, byte[] bytes) {
        this.tree = tree;
        this.bytes = bytes;
    }

    /**
     * Goes to the next entry.
     *
     * @return whether there is one
     * @throws UnreadableObject if the tree is cut off
     */
    boolean next() throws UnreadableObject {
        if (next >= bytes.length) {
            return false;
        }
        int at = next;
        mode = 0;
        while (at < bytes.length && bytes[at] != ' ') {
            mode = mode << 3 | bytes[at++] & 7;
        }
        nameStart = at + 1;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        nameEnd = at;
        next = at + 1 + IdSet.ID_BYTES;
        if (next > bytes.length || nameStart > nameEnd) {
            throw new UnreadableObject(tree.name(), Reason.CORRUPT, null);
        }
        return true;
    }

    /** The whole tree; the positions below point into it. */
    byte[] bytes() {
        return bytes;
    }

    int nameStart() {
        return nameStart;
    }

    int nameEnd() {
        return nameEnd;
    }

    /** Where the 20 bytes of the id start. */
    int id() {
        return nameEnd + 1;
    }

    boolean isTree() {
        return (mode & 0170000) == 0040000;
    }

    boolean isSubmodule() {
        return (mode & 0170000) == 0160000;
    }
}
