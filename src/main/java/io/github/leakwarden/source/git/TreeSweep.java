package io.github.leakwarden.source.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Collects the blobs of one tree after the other, each tree read once. Given the trees of commits in topological order,
 * it thereby knows of every blob the earliest commit that has it. For one thread.
 *
 * <p>Histories that share no root are swept in a lane each: what one lane has met is met again in the next, so that the
 * earliest commit of each is known. What a tree holds is remembered by number, so that it is read no second time; in a
 * history so large that this would fill the memory, the rest is.
 */
final class TreeSweep {
    /** Told of what cannot be read. */
    interface Listener {
        void unreadable(int owner, UnreadableObject fault);
    }

    private static final int[] NONE = {};

    private final ObjectStore.Reader reader;
    private final Listener listener;
    private final IntToLongFunction rootsOf;
    private final IdSet trees = new IdSet();
    private final TreeChildren children;
    private final IdSet blobs = new IdSet();
    private final IdSet submodules = new IdSet();
    private int[] owners = new int[1024];
    private int[] pending = new int[256];
    private int pendingCount;
    private int lane;
    private final BitSet metInLane = new BitSet();
    private final BitSet treesOfLane = new BitSet();
    private final Map<Integer, int[]> again = new HashMap<>();
    private Optional<NewNames> names = Optional.empty();
    private final KnownNumbers earlier;
    private final BitSet packed = new BitSet();
    private final Map<Integer, int[]> submodulesOf = new HashMap<>();
    private boolean isFresh;

    /**
     * @param known trees that need not be read
     * @param rootsOf the roots that an owner descends from, a bit for each; 0 if it descends from none
     */
    TreeSweep(ObjectStore.Reader reader, KnownTrees known, Listener listener, IntToLongFunction rootsOf) {
        this.earlier = new KnownNumbers(known, trees, blobs);
        this.rootsOf = rootsOf;
        this.reader = reader;
        this.listener = listener;
        this.children = new TreeChildren(reader, trees, blobs);
    }

    /** Has the names in every tree read from now on taken, too; an owner below 0 stands for what was there before. */
    void tellNames(NewNames wanted) {
        names = Optional.of(wanted);
    }

    /** The trees met so far, and what they hold. */
    TreeChildren children() {
        return children;
    }

    /** The blobs, numbered in the order they were met. */
    IdSet blobs() {
        return blobs;
    }

    /** Whether a tree was read out of a pack that was not known. */
    boolean isFresh() {
        return isFresh;
    }

    /** The trees that came out of packs, to be known from now on. */
    KnownTrees.Unwritten packed() {
        return new KnownTrees.Unwritten() {
            @Override
            public IdSet trees() {
                return trees;
            }

            @Override
            public IdSet blobs() {
                return blobs;
            }

            @Override
            public IdSet submodules() {
                return submodules;
            }

            @Override
            public int @Nullable [] children(int tree) {
                return packed.get(tree) ? children.known(tree) : null;
            }

            @Override
            public int[] submodulesOf(int tree) {
                return submodulesOf.getOrDefault(tree, NONE);
            }
        };
    }

    /** Commits of other repositories that trees name. */
    IdSet submodules() {
        return submodules;
    }

    /** The smallest owner of the blob of that number. */
    int owner(int blob) {
        return owners[blob];
    }

    /** Whether {@link #owners} has more than the {@link #owner}. */
    boolean hasSeveralOwners(int blob) {
        return !again.isEmpty() && again.containsKey(blob);
    }

    /** The first owner of the blob in each lane, ascending; without those that descend from an earlier one's roots. */
    int[] owners(int blob) {
        int[] several = again.get(blob);
        return several != null ? several.clone() : new int[] {owners[blob]};
    }

    /** Begins another lane: no tree counts as met. */
    void startLane() {
        lane++;
        treesOfLane.clear();
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
        int[] known = children.known(tree);
        if (known != null) {
            for (int child : known) {
                if (TreeChildren.isTree(child)) {
                    push(child);
                } else {
                    own(TreeChildren.blob(child), owner);
                }
            }
            return;
        }
        int before = earlier.tree(tree);
        if (before >= 0) {
            known(before, tree, owner);
            return;
        }
        ObjectId id = trees.get(tree);
        TreeEntries entries = new TreeEntries(id, reader.read(id, Constants.OBJ_TREE));
        children.start();
        while (entries.next()) {
            int child = entry(tree, entries, owner);
            if (child != NewNames.NO_ENTRY) {
                children.add(child);
            }
            if (names.isPresent()) {
                names.get().take(entries, owner, child);
            }
        }
        children.end(tree);
        if (reader.wasPacked()) {
            packed.set(tree);
            isFresh = true;
        }
    }

    /** What an earlier walk read in a tree. */
    private void known(int before, int tree, int owner) {
        KnownTrees then = earlier.trees();
        children.start();
        for (int i = 0; i < then.count(before); i++) {
            int child = then.child(before, i);
            if (KnownTrees.isTree(child)) {
                int added = earlier.addTree(child);
                push(added);
                children.add(TreeChildren.ofTree(IdSet.number(added)));
            } else if (KnownTrees.isSubmodule(child)) {
                submodule(tree, submodules.add(then.submodules(), KnownTrees.submodule(child)));
            } else {
                int added = earlier.addBlob(KnownTrees.blob(child));
                own(added, owner);
                children.add(TreeChildren.ofBlob(IdSet.number(added)));
            }
        }
        children.end(tree);
        packed.set(tree);
    }

    private void submodule(int tree, int added) {
        int[] others = submodulesOf.getOrDefault(tree, NONE);
        int[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = IdSet.number(added);
        submodulesOf.put(tree, all);
    }

    /** Adds what stands at the cursor; its number as a child. */
    private int entry(int parent, TreeEntries entries, int owner) {
        if (entries.isTree()) {
            int tree = trees.add(entries.bytes(), entries.id());
            push(tree);
            return TreeChildren.ofTree(IdSet.number(tree));
        }
        if (entries.isSubmodule()) {
            submodule(parent, submodules.add(entries.bytes(), entries.id()));
            return NewNames.NO_ENTRY;
        }
        int blob = blobs.add(entries.bytes(), entries.id());
        own(blob, owner);
        return TreeChildren.ofBlob(IdSet.number(blob));
    }

    /** @param added number of a tree, or {@code -1 - number} of one never met before */
    private void push(int added) {
        int tree = IdSet.number(added);
        if (lane == 0 ? added >= 0 : treesOfLane.get(tree)) {
            return;
        }
        if (lane > 0) {
            treesOfLane.set(tree);
        }
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, pendingCount * 2);
        }
        pending[pendingCount++] = tree;
    }

    private void own(int added, int owner) {
        int blob = IdSet.number(added);
        if (added < 0) {
            if (blob == owners.length) {
                owners = Arrays.copyOf(owners, blob * 2);
            }
            owners[blob] = owner;
        } else if (lane > 0 && !metInLane.get(blob) && isIndependent(blob, owner)) {
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

    /** Whether no earlier owner descends from the same roots, or from fewer of them. */
    private boolean isIndependent(int blob, int owner) {
        long roots = rootsOf.applyAsLong(owner);
        for (int other : owners(blob)) {
            long others = rootsOf.applyAsLong(other);
            if (other < owner && others != 0 && (others & ~roots) == 0) {
                return false;
            }
        }
        return true;
    }
}
