package io.github.leakwarden.source.git;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells which trees and commits hold any of some blobs, for up to 64 groups of blobs at once: a bit for each. For one
 * thread.
 */
final class Carriers {
    private final TreeChildren children;
    private final long[] ofBlobs;
    private final long[] ofTrees;
    private final BitSet entered = new BitSet();
    private final BitSet done = new BitSet();
    private int[] stack = new int[64];
    private int depth;

    /** @param ofBlobs by number of the blob, the groups that it belongs to */
    Carriers(TreeChildren children, long[] ofBlobs) {
        this.children = children;
        this.ofBlobs = ofBlobs.clone();
        this.ofTrees = new long[children.trees()];
    }

    /** The groups of which a tree holds a blob, directly or below. */
    long ofTree(int tree) {
        push(tree);
        while (depth > 0) {
            int top = stack[depth - 1];
            if (!entered.get(top)) {
                entered.set(top);
                open(top);
            } else {
                if (!done.get(top)) {
                    addUp(top);
                }
                depth--;
            }
        }
        return ofTrees[tree];
    }

    /** The groups that a blob belongs to. */
    long ofBlob(int blob) {
        return ofBlobs[blob];
    }

    /** A tree that was entered and is not done holds itself, as only a forged one can: it adds nothing. */
    private void open(int tree) {
        for (int child : children.of(tree)) {
            if (TreeChildren.isTree(child) && !entered.get(child)) {
                push(child);
            }
        }
    }

    private void addUp(int tree) {
        long held = 0;
        for (int child : children.of(tree)) {
            held |= TreeChildren.isTree(child) ? ofTrees[child] : ofBlobs[TreeChildren.blob(child)];
        }
        ofTrees[tree] = held;
        done.set(tree);
    }

    private void push(int tree) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
        }
        stack[depth++] = tree;
    }
}
