package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.eclipse.jgit.lib.ObjectId;

/** Commits by number, with their parents and trees, and the one order in which "earliest" is meant. */
final class CommitGraph {
    private static final int TOLD_APART = 16;

    private final IdSet ids = new IdSet();
    private final List<ObjectId> trees = new ArrayList<>();
    private final List<int[]> parents = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private long[] committed = new long[64];

    /** Number of commits. */
    int size() {
        return trees.size();
    }

    /** The number of a commit, or -1 if it was not added. */
    int number(ObjectId id) {
        return ids.find(id);
    }

    boolean contains(ObjectId id) {
        return number(id) >= 0;
    }

    /** Adds a commit that is not here yet, without parents. */
    void add(ObjectId id, RawCommit commit, Origin origin) {
        int number = trees.size();
        if (ids.add(id) >= 0) {
            throw new IllegalArgumentException("commit " + id.name() + " was added before");
        }
        if (number == committed.length) {
            committed = Arrays.copyOf(committed, number * 2);
        }
        committed[number] = commit.committed();
        trees.add(commit.tree());
        origins.add(origin);
        parents.add(new int[0]);
    }

    /** Sets the parents, as far as they can be read. */
    void parents(int number, int[] known) {
        parents.set(number, known);
    }

    ObjectId id(int number) {
        return ids.get(number);
    }

    ObjectId tree(int number) {
        return trees.get(number);
    }

    int[] parents(int number) {
        return parents.get(number);
    }

    Origin origin(int number) {
        return origins.get(number);
    }

    /** Parents before children; commits that could come next sorted by origin, committer time, id. */
    int[] topologicalOrder() {
        int[] waiting = new int[size()];
        int[][] children = children(waiting);
        PriorityQueue<Integer> ready = new PriorityQueue<>(Comparator.<Integer, Origin>comparing(origins::get)
                .thenComparingLong(number -> committed[number])
                .thenComparing(ids::compare));
        for (int number = 0; number < waiting.length; number++) {
            if (waiting[number] == 0) {
                ready.add(number);
            }
        }
        int[] order = new int[size()];
        for (int done = 0; done < order.length; done++) {
            order[done] = ready.remove();
            for (int child : children[order[done]]) {
                if (--waiting[child] == 0) {
                    ready.add(child);
                }
            }
        }
        return order;
    }

    /**
     * For each commit a bit for every root (a commit without known parents) that it descends from. Commits with no bit
     * in common have independent histories.
     *
     * <p>The first {@value #TOLD_APART} roots have a bit of their own and all others share one: each root that is told
     * apart may cost a walk over all its trees, and thousands of roots are an accident of how a clone was cut.
     *
     * @param order from {@link #topologicalOrder}
     */
    long[] rootMasks(int[] order) {
        long[] masks = new long[size()];
        int roots = 0;
        for (int number : order) {
            for (int parent : parents(number)) {
                masks[number] |= masks[parent];
            }
            if (masks[number] == 0) {
                masks[number] = 1L << Math.min(roots++, TOLD_APART);
            }
        }
        return masks;
    }

    private int[][] children(int[] parentCount) {
        int[] childCount = new int[size()];
        for (int number = 0; number < parentCount.length; number++) {
            for (int parent : parents.get(number)) {
                childCount[parent]++;
                parentCount[number]++;
            }
        }
        int[][] children = new int[size()][];
        for (int number = 0; number < children.length; number++) {
            children[number] = new int[childCount[number]];
        }
        for (int number = 0; number < children.length; number++) {
            for (int parent : parents.get(number)) {
                children[parent][--childCount[parent]] = number;
            }
        }
        return children;
    }
}
