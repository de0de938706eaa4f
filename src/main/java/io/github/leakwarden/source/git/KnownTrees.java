package io.github.leakwarden.source.git;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Trees as an earlier walk read them out of packs: which trees, blobs and submodules each holds, by number. Immutable.
 *
 * <p>As bytes: the ids of all trees that were met; how many children each has, below 0 if that was not read; all
 * children; the ids of blobs; those of submodules. A child from 0 up is a tree, one from {@value #BLOBS} down a blob, one
 * from {@value #SUBMODULES} down a submodule.
 */
final class KnownTrees {
    /** None. */
    static final KnownTrees NONE =
            new KnownTrees(new IdSet(), new int[0], new int[1], new int[0], new IdSet(), new IdSet());

    private static final int BLOBS = -1;
    private static final int SUBMODULES = Integer.MIN_VALUE / 2;
    private static final int UNREAD = -1;

    private final IdSet ids;
    private final int[] counts;
    private final int[] starts;
    private final int[] children;
    private final IdSet blobs;
    private final IdSet submodules;

    private KnownTrees(IdSet ids, int[] counts, int[] starts, int[] children, IdSet blobs, IdSet submodules) {
        this.ids = ids;
        this.counts = counts;
        this.starts = starts;
        this.children = children;
        this.blobs = blobs;
        this.submodules = submodules;
    }

    /** @throws RuntimeException if that is not what {@link #put} wrote */
    static KnownTrees of(ByteBuffer in) {
        int count = in.getInt();
        IdSet ids = IdSet.of(in, count);
        int[] counts = Ints.of(in, count);
        int[] starts = Ints.starts(counts);
        int[] children = Ints.of(in, starts[count]);
        IdSet blobs = IdSet.of(in, in.getInt());
        IdSet submodules = IdSet.of(in, in.getInt());
        for (int child : children) {
            int number = isTree(child) ? child : isSubmodule(child) ? submodule(child) : blob(child);
            IdSet among = isTree(child) ? ids : isSubmodule(child) ? submodules : blobs;
            if (number >= among.size()) {
                throw new IllegalArgumentException("a tree holds what is not there");
            }
        }
        return new KnownTrees(ids, counts, starts, children, blobs, submodules);
    }

    /** The ids of the trees. */
    IdSet ids() {
        return ids;
    }

    /** The ids of the blobs in them. */
    IdSet blobs() {
        return blobs;
    }

    /** The ids of the submodules in them. */
    IdSet submodules() {
        return submodules;
    }

    /** Whether it is known what the tree holds. */
    boolean isRead(int tree) {
        return counts[tree] != UNREAD;
    }

    /** How many children it has. */
    int count(int tree) {
        return Math.max(counts[tree], 0);
    }

    /** One of its children, from 0. */
    int child(int tree, int index) {
        return children[starts[tree] + index];
    }

    static boolean isTree(int child) {
        return child >= 0;
    }

    static boolean isSubmodule(int child) {
        return child <= SUBMODULES;
    }

    /** The number of a child that is a blob. */
    static int blob(int child) {
        return BLOBS - child;
    }

    /** The number of a child that is a submodule. */
    static int submodule(int child) {
        return SUBMODULES - child;
    }

    /** Trees to be written. */
    interface Unwritten {
        IdSet trees();

        IdSet blobs();

        IdSet submodules();

        /** What a tree holds, trees and blobs, as {@link TreeChildren} numbers them; null if that is not to be kept. */
        int @Nullable [] children(int tree);

        /** The submodules in a tree. */
        int[] submodulesOf(int tree);
    }

    /** How many bytes {@link #put} writes. */
    static long bytes(Unwritten unwritten) {
        int trees = unwritten.trees().size();
        long bytes = 3L * Integer.BYTES
                + (long) trees * (IdSet.ID_BYTES + Integer.BYTES)
                + (long) (unwritten.blobs().size() + unwritten.submodules().size()) * IdSet.ID_BYTES;
        for (int tree = 0; tree < trees; tree++) {
            int[] children = unwritten.children(tree);
            if (children != null) {
                bytes += (long) (children.length + unwritten.submodulesOf(tree).length) * Integer.BYTES;
            }
        }
        return bytes;
    }

    static void put(ByteBuffer out, Unwritten unwritten) {
        int trees = unwritten.trees().size();
        out.putInt(trees);
        unwritten.trees().put(out);
        for (int tree = 0; tree < trees; tree++) {
            int[] children = unwritten.children(tree);
            out.putInt(children == null ? UNREAD : children.length + unwritten.submodulesOf(tree).length);
        }
        for (int tree = 0; tree < trees; tree++) {
            int[] children = unwritten.children(tree);
            if (children != null) {
                Ints.put(out, children, children.length);
                for (int submodule : unwritten.submodulesOf(tree)) {
                    out.putInt(SUBMODULES - submodule);
                }
            }
        }
        out.putInt(unwritten.blobs().size());
        unwritten.blobs().put(out);
        out.putInt(unwritten.submodules().size());
        unwritten.submodules().put(out);
    }
}
