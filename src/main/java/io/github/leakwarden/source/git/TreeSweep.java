package io.github.leakwarden.source.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Collects the blobs of one tree after the other, each tree read once. Given the trees of commits in topological order,
 * it thereby knows of every blob the earliest commit that has it. For one thread.
 *
 * <p>Histories that share no root are swept in a lane each: what one lane has read is read again for the next, so that
 * the earliest commit of each is known.
 */
final class TreeSweep {
    /** Told of what cannot be read. */
    interface Listener {
        void unreadable(int owner, UnreadableObject fault);
    }

    private final ObjectStore.Reader reader;
    private final Listener listener;
    private IdSet trees = new IdSet();
    private final IdSet blobs = new IdSet();
    private final IdSet submodules = new IdSet();
    private int[] owners = new int[1024];
    private int[] pending = new int[256];
    private int pendingCount;
    private int lane;
    private final BitSet metInLane = new BitSet();
    private final Map<Integer, int[]> again = new HashMap<>();

    TreeSweep(ObjectStore.Reader reader, Listener listener) {
        this.reader = reader;
        this.listener = listener;
    }

    /** The blobs, numbered in the order they were met. */
    IdSet blobs() {
        return blobs;
    }

    /** Commits of other repositories that trees name. */
    IdSet submodules() {
        return submodules;
    }

    /** The smallest owner of the blob of that number. */
    int owner(int blob) {
        return owners[blob];
    }

    /** The first owner of the blob in each lane, ascending. */
    int[] owners(int blob) {
        int[] several = again.get(blob);
        return several != null ? several.clone() : new int[] {owners[blob]};
    }

    /** Begins another lane: no tree counts as read. */
    void startLane() {
        lane++;
        trees = new IdSet();
        metInLane.clear();
    }

    /** Adds one blob. */
    void blob(AnyObjectId id, int owner) {
        own(blobs.add(id), owner);
    }

    /**
     * Adds what a tree holds, directly and below.
     *
     * @param owner a number that tells who has the tree; the smaller, the earlier
     */
    void tree(AnyObjectId id, int owner) throws InterruptedException {
        push(trees.add(id));
        while (pendingCount > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int tree = pending[--pendingCount];
            try {
                entries(tree, owner);
            } catch (UnreadableObject e) {
                listener.unreadable(owner, e);
            }
        }
    }

    private void entries(int tree, int owner) throws UnreadableObject {
        ObjectId id = trees.get(tree);
        TreeEntries entries = new TreeEntries(id, reader.read(id, Constants.OBJ_TREE));
        while (entries.next()) {
            if (entries.isTree()) {
                push(trees.add(entries.bytes(), entries.id()));
            } else if (entries.isSubmodule()) {
                submodules.add(entries.bytes(), entries.id());
            } else {
                own(blobs.add(entries.bytes(), entries.id()), owner);
            }
        }
    }

    private void push(int added) {
        if (added >= 0) {
            return;
        }
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, pendingCount * 2);
        }
        pending[pendingCount++] = -1 - added;
    }

    private void own(int added, int owner) {
        int blob = added >= 0 ? added : -1 - added;
        if (added < 0) {
            if (blob == owners.length) {
                owners = Arrays.copyOf(owners, blob * 2);
            }
            owners[blob] = owner;
        } else if (lane > 0 && !metInLane.get(blob)) {
            int[] several = Arrays.copyOf(owners(blob), owners(blob).length + 1);
            several[several.length - 1] = owner;
            Arrays.sort(several);
            again.put(blob, several);
            owners[blob] = several[0];
        }
        if (lane > 0) {
            metInLane.set(blob);
        }
    }
}
