package io.github.leakwarden.source.git;

import java.util.Arrays;

/**
 * What the trees and blobs of an earlier walk are called in another one, which numbers them in the order it meets them. For
 * one thread.
 */
final class KnownNumbers {
    private static final int UNMET = -1;

    private final KnownTrees known;
    private final IdSet trees;
    private final IdSet blobs;
    private final int[] treeNumbers;
    private final int[] blobNumbers;

    /** What a tree of this walk was called in the earlier one, as far as that was found out by its number. */
    private int[] before = new int[0];

    /**
     * @param trees of this walk
     * @param blobs of this walk
     */
    KnownNumbers(KnownTrees known, IdSet trees, IdSet blobs) {
        this.known = known;
        this.trees = trees;
        this.blobs = blobs;
        this.treeNumbers = unmet(known.ids().size());
        this.blobNumbers = unmet(known.blobs().size());
    }

    private static int[] unmet(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, UNMET);
        return numbers;
    }

    /** The trees of the earlier walk. */
    KnownTrees trees() {
        return known;
    }

    /** What a tree of this walk was called in the earlier one, if that read it; else -1. */
    int tree(int tree) {
        if (treeNumbers.length == 0) {
            return UNMET;
        }
        int number = tree < before.length && before[tree] != UNMET
                ? before[tree]
                : known.ids().find(trees, tree);
        return number >= 0 && known.isRead(number) ? number : UNMET;
    }

    /** Adds a tree of the earlier walk, as {@link IdSet#add} does. */
    int addTree(int number) {
        if (treeNumbers[number] != UNMET) {
            return treeNumbers[number];
        }
        int added = trees.add(known.ids(), number);
        int tree = IdSet.number(added);
        treeNumbers[number] = tree;
        if (tree >= before.length) {
            int from = before.length;
            before = Arrays.copyOf(before, Math.max(tree + 1, Math.max(treeNumbers.length, 2 * from)));
            Arrays.fill(before, from, before.length, UNMET);
        }
        before[tree] = number;
        return added;
    }

    /** Adds a blob of the earlier walk, as {@link IdSet#add} does. */
    int addBlob(int number) {
        if (blobNumbers[number] != UNMET) {
            return blobNumbers[number];
        }
        int added = blobs.add(known.blobs(), number);
        blobNumbers[number] = IdSet.number(added);
        return added;
    }
}
