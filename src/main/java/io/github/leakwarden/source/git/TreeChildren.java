package io.github.leakwarden.source.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which trees and blobs every tree holds, by number: four bytes an entry, up to a bound; the trees beyond it are read
 * again when they are asked for. For one thread.
 */
final class TreeChildren {
    /** 256 MiB; a history of twenty thousand commits and six thousand files has four million entries. */
    private static final int MOST_ENTRIES = 64 << 20;

    private static final int[] NONE = {};

    private final ObjectStore.Reader reader;
    private final IdSet trees;
    private final IdSet blobs;
    private int[][] children = new int[1024][];
    private int[] gathered = new int[64];
    private int count;
    private long kept;

    TreeChildren(ObjectStore.Reader reader, IdSet trees, IdSet blobs) {
        this.reader = reader;
        this.trees = trees;
        this.blobs = blobs;
    }

    /** Whether a child is a tree, of that same number. */
    static boolean isTree(int child) {
        return child >= 0;
    }

    /** The number of a child that is a blob. */
    static int blob(int child) {
        return -1 - child;
    }

    /** Number of trees. */
    int trees() {
        return trees.size();
    }

    /** A child's id. */
    ObjectId id(int child) {
        return isTree(child) ? trees.get(child) : blobs.get(blob(child));
    }

    /** The number of a tree, or -1. */
    int tree(ObjectId id) {
        return trees.find(id);
    }

    /** Begins a tree. */
    void start() {
        count = 0;
    }

    /** The tree of that number, as a child. */
    static int ofTree(int number) {
        return number;
    }

    /** The blob of that number, as a child. */
    static int ofBlob(int number) {
        return -1 - number;
    }

    /** Adds a child to the tree begun. */
    void add(int child) {
        if (count == gathered.length) {
            gathered = Arrays.copyOf(gathered, count * 2);
        }
        gathered[count++] = child;
    }

    /** Keeps what was gathered as the content of that tree. */
    void end(int tree) {
        if (kept + count > MOST_ENTRIES) {
            return;
        }
        kept += count;
        if (tree >= children.length) {
            children = Arrays.copyOf(children, Math.max(tree + 1, children.length * 2));
        }
        children[tree] = count == 0 ? NONE : Arrays.copyOf(gathered, count);
    }

    /** What a tree holds, if that was kept. */
    int @Nullable [] known(int tree) {
        return tree < children.length ? children[tree] : null;
    }

    /** What a tree holds, as far as it can be read. */
    int[] of(int tree) {
        int[] known = known(tree);
        if (known != null) {
            return known;
        }
        start();
        try {
            ObjectId id = trees.get(tree);
            TreeEntries entries = new TreeEntries(id, reader.read(id, Constants.OBJ_TREE));
            while (entries.next()) {
                ObjectId child = ObjectId.fromRaw(entries.bytes(), entries.id());
                int number = entries.isTree() ? trees.find(child) : entries.isSubmodule() ? -1 : blobs.find(child);
                if (number >= 0) {
                    add(entries.isTree() ? ofTree(number) : ofBlob(number));
                }
            }
        } catch (UnreadableObject e) {
            // Told when the history was swept; what comes before the damage counts.
        }
        return Arrays.copyOf(gathered, count);
    }
}
