package io.github.leakwarden.source.git;

import java.util.Optional;

/** Which commits carry which of up to 64 secrets, by themselves or in their past. For one thread. */
final class CarriedHistory {
    private final CommitGraph graph;
    private final long[] messages;
    private final long[] files;
    private final long[] heldInFiles;
    private final long[] held;
    private final int[] commits;

    CarriedHistory(CommitGraph graph, int secrets) {
        this.graph = graph;
        this.messages = new long[graph.size()];
        this.files = new long[graph.size()];
        this.heldInFiles = new long[graph.size()];
        this.held = new long[graph.size()];
        this.commits = new int[secrets];
    }

    /** Says that a commit's message has a secret. */
    void message(int commit, int secret) {
        messages[commit] |= 1L << secret;
    }

    /** @param order parents before children */
    void follow(int[] order, TreeChildren children, Carriers trees) {
        for (int commit : order) {
            int tree = children.tree(graph.tree(commit));
            files[commit] = tree >= 0 ? trees.ofTree(tree) : 0;
            long own = files[commit] | messages[commit];
            for (long left = own; left != 0; left &= left - 1) {
                commits[Long.numberOfTrailingZeros(left)]++;
            }
            heldInFiles[commit] = files[commit];
            held[commit] = own;
            for (int parent : graph.parents(commit)) {
                heldInFiles[commit] |= heldInFiles[parent];
                held[commit] |= held[parent];
            }
        }
    }

    /** The secrets that a commit has in its files. */
    long files(int commit) {
        return files[commit];
    }

    /** The secrets that a commit or one before it carries. */
    long held(int commit) {
        return held[commit];
    }

    /** Number of commits that carry a secret. */
    int commits(int secret) {
        return commits[secret];
    }

    /**
     * The commit that took a secret out of the files of another, if it is gone from there.
     *
     * <p>Where a merge has parents with and without it, it was taken out on the way to the first that had it once and has
     * it no more; if there is none, the merge itself dropped it.
     */
    Optional<Integer> removal(int from, int secret) {
        long bit = 1L << secret;
        if ((files[from] & bit) != 0 || (heldInFiles[from] & bit) == 0) {
            return Optional.empty();
        }
        int at = from;
        while (true) {
            int before = -1;
            for (int parent : graph.parents(at)) {
                if (before < 0 && (files[parent] & bit) == 0 && (heldInFiles[parent] & bit) != 0) {
                    before = parent;
                }
            }
            if (before < 0) {
                return Optional.of(at);
            }
            at = before;
        }
    }
}
