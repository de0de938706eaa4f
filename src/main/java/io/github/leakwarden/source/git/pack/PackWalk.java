package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.source.Lineage;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads many blobs of one pack, each entry that it takes inflated once and each delta applied once: from the whole objects
 * down their trees of deltas, depth first. Trees are shared out among the workers, the heaviest first.
 */
public final class PackWalk {
    /** Small trees go together: enough entries to be worth a task. */
    private static final int TASK_WEIGHT = 512;

    /** What each worker may keep of objects that others are to be made of, besides the one at hand and its base. */
    private static final long BUDGET_BYTES = 64L << 20;

    /** Takes what is read. Thread-safe. */
    public interface Visitor {
        /**
         * A blob that was asked for.
         *
         * @param number in the pack's index
         * @param bytes content in {@code [0, length)}, only until this returns
         * @param lineage of which other blob that was asked for it was made
         */
        void blob(int number, byte[] bytes, int length, Lineage lineage);

        /** A blob that was asked for and was not read here, because it cannot be or is not wanted any more, or no blob. */
        void unread(int number, PackFault fault);

        /** Whether to go on. */
        boolean wantsMore();
    }

    /** Where a base may be that does not lie in the pack. Thread-safe. */
    public interface Elsewhere {
        /** The blob of that id, if there is one. */
        Optional<byte[]> blob(byte[] id);
    }

    private final Pack pack;
    private final DeltaForest forest;
    private final Visitor visitor;
    private final Elsewhere elsewhere;
    private final ConcurrentLinkedQueue<TreeWalker> idle = new ConcurrentLinkedQueue<>();

    private PackWalk(Pack pack, DeltaForest forest, Visitor visitor, Elsewhere elsewhere) {
        this.pack = pack;
        this.forest = forest;
        this.visitor = visitor;
        this.elsewhere = elsewhere;
    }

    /**
     * Reads blobs, and returns when all were told of.
     *
     * @param numbers of the blobs in the pack's index
     * @throws IOException if the pack cannot be read at all, or the visitor wants no more already; nothing was told then
     * @throws InterruptedException if the scan was cancelled
     */
    public static void read(Pack pack, BitSet numbers, Visitor visitor, Elsewhere elsewhere, Workers workers)
            throws IOException, InterruptedException {
        BitSet positions = new BitSet();
        numbers.stream().map(pack.order()::position).forEach(positions::set);
        PackWalk walk = new PackWalk(pack, DeltaForest.of(pack, positions, visitor::wantsMore), visitor, elsewhere);
        try {
            walk.submit(workers);
            workers.drain();
        } finally {
            walk.idle.forEach(TreeWalker::close);
        }
    }

    private void submit(Workers workers) throws InterruptedException {
        List<Integer> heavy = new ArrayList<>();
        List<Integer> light = new ArrayList<>();
        for (int node = 0; node < forest.size(); node++) {
            if (forest.weight(node) == 0) {
                lost(node);
            } else if (forest.parent(node) < 0) {
                (forest.weight(node) >= TASK_WEIGHT ? heavy : light).add(node);
            }
        }
        heavy.sort(Comparator.comparingInt(forest::weight).reversed());
        for (int root : heavy) {
            List<Integer> one = List.of(root);
            workers.submit(() -> walk(one));
        }
        List<Integer> batch = new ArrayList<>();
        int weight = 0;
        for (int root : light) {
            batch.add(root);
            weight += forest.weight(root);
            if (weight >= TASK_WEIGHT) {
                List<Integer> full = batch;
                workers.submit(() -> walk(full));
                batch = new ArrayList<>();
                weight = 0;
            }
        }
        List<Integer> last = batch;
        workers.submit(() -> walk(last));
    }

    private void lost(int node) {
        if (forest.isWanted(node)) {
            int number = pack.order().number(forest.position(node));
            visitor.unread(number, PackFault.circle());
        }
    }

    private void walk(List<Integer> roots) throws InterruptedException {
        TreeWalker walker = idle.poll();
        if (walker == null) {
            walker = new TreeWalker(pack, forest, visitor, elsewhere, BUDGET_BYTES);
        }
        try {
            for (int root : roots) {
                walker.walk(root);
            }
        } finally {
            idle.add(walker);
        }
    }
}
