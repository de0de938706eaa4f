package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.source.git.UnreadableObject.Reason;
import io.github.leakwarden.source.git.cache.CacheFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** What a history holds: which commits in which order, and which blobs since which commit. */
final class HistoryContents {
    /** Told of everything met on the way. */
    interface Listener extends CommitLoader.Listener {
        /** A tree that belongs to {@code owner}, a commit or ref by name, cannot be read. */
        void unreadableTree(String owner, UnreadableObject fault);
    }

    /** The owner of what stood there before the commits that were asked for; smaller than all others. */
    private static final int OUTSIDE = -1;

    /** A lane costs another walk over what trees hold, from memory. */
    private static final int MOST_LANES = 64;

    private final CommitGraph graph;

    /** Numbers of commits, parents first. A place in it is what the sweep calls an owner. */
    private final int[] order;

    private final long[] rootMasks;
    private boolean manyMasks;
    /** Owners of these come after those of commits: {@code order.length + index}. */
    private final List<Loose> loose;

    private final TreeSweep sweep;
    private final List<Tip> tips;
    private final NewNames newNames = new NewNames();
    private int gone;

    private final CommitLoader loader;

    private HistoryContents(
            CommitLoader loader, boolean oneLane, ObjectStore.Reader reader, KnownTrees known, Listener listener) {
        this.loader = loader;
        graph = loader.graph();
        order = graph.topologicalOrder();
        rootMasks = oneLane ? new long[order.length] : graph.rootMasks(order);
        if (oneLane) {
            Arrays.fill(rootMasks, 1);
        }
        loose = new ArrayList<>(loader.treesAndBlobs());
        gone = loader.gone();
        tips = List.copyOf(loader.tips());
        sweep = new TreeSweep(reader, known, (owner, fault) -> unreadable(owner, fault, listener), this::rootsOf);
        sweep.tellNames(newNames);
    }

    private void unreadable(int owner, UnreadableObject fault, Listener listener) {
        boolean mayBeGone = owner != OUTSIDE && originOf(owner) == Origin.UNREACHABLE;
        if (mayBeGone && fault.reason() == Reason.MISSING) {
            gone++;
        } else {
            listener.unreadableTree(ownerName(owner), fault);
        }
    }

    /**
     * Reads commits and trees from all roots.
     *
     * @param known what need not be read again
     * @param others objects to read too if no root leads to them
     */
    static HistoryContents read(
            ObjectStore.Reader reader,
            KnownHistory known,
            List<Root> roots,
            AllObjects others,
            Set<String> shallow,
            Listener listener)
            throws InterruptedException {
        CommitLoader loader = new CommitLoader(reader, known.commits(), shallow, listener);
        for (Root root : roots) {
            loader.load(root);
        }
        for (Root root : others.others()) {
            loader.load(root);
        }
        HistoryContents contents = new HistoryContents(loader, false, reader, known.trees(), listener);
        contents.sweepCommits();
        contents.sweepLoose();
        contents.sweep(others);
        return contents;
    }

    /**
     * Reads only these commits, and of their trees only what the commits before them do not have.
     *
     * @param tips refs whose annotated tags are read too, and what they name if that is no commit
     * @param name of what selected them
     */
    static HistoryContents readOnly(
            ObjectStore.Reader reader,
            List<ObjectId> commits,
            List<Root> tips,
            String name,
            boolean firstParent,
            Set<String> shallow,
            Listener listener)
            throws InterruptedException {
        CommitLoader loader = new CommitLoader(reader, KnownCommits.NONE, shallow, listener);
        List<ObjectId> before = loader.loadOnly(commits, name, firstParent);
        for (Root tip : tips) {
            loader.loadTags(tip);
        }
        HistoryContents contents = new HistoryContents(loader, true, reader, KnownTrees.NONE, listener);
        for (ObjectId tree : before) {
            contents.sweep.tree(tree, OUTSIDE);
        }
        contents.sweepCommits();
        contents.sweepLoose();
        return contents;
    }

    private void sweepCommits() throws InterruptedException {
        boolean first = true;
        for (long lane : lanes()) {
            if (!first) {
                sweep.startLane();
            }
            first = false;
            for (int place = 0; place < order.length; place++) {
                if (lane(rootMasks[order[place]]) == lane) {
                    sweep.tree(graph.tree(order[place]), place);
                }
            }
        }
    }

    /** The sets of roots that commits descend from; those of few roots first. */
    private List<Long> lanes() {
        Set<Long> masks = new HashSet<>();
        for (long mask : rootMasks) {
            masks.add(mask);
        }
        manyMasks = masks.size() > MOST_LANES;
        return masks.stream()
                .map(this::lane)
                .distinct()
                .sorted(Comparator.comparing(Long::bitCount).thenComparing(Long::compareUnsigned))
                .toList();
    }

    /** Where roots were merged in so many ways that each would cost too much, those of one first root go together. */
    private long lane(long mask) {
        return manyMasks ? Long.lowestOneBit(mask) : mask;
    }

    private long rootsOf(int owner) {
        return owner >= 0 && owner < order.length ? rootMasks[order[owner]] : 0;
    }

    private void sweepLoose() throws InterruptedException {
        boolean inLaneOfIndex = false;
        for (int i = 0; i < loose.size(); i++) {
            Loose one = loose.get(i);
            boolean ofIndex = one.root().origin() == Origin.INDEX;
            if (ofIndex && blob(one.id()) >= 0) {
                continue;
            }
            // An index has too many for a lane each.
            if (!ofIndex || !inLaneOfIndex) {
                sweep.startLane();
            }
            inLaneOfIndex = ofIndex;
            sweep(one, order.length + i);
        }
    }

    /** What was met nowhere yet; in one lane, as it is told only if nothing else is. */
    private void sweep(AllObjects others) throws InterruptedException {
        sweep.startLane();
        for (int i = 0; i < others.trees().size(); i++) {
            ObjectId id = others.trees().get(i);
            if (sweep.children().tree(id) < 0) {
                addUnreachable(id, true);
            }
        }
        for (int i = 0; i < others.blobs().size(); i++) {
            ObjectId id = others.blobs().get(i);
            if (blob(id) < 0) {
                addUnreachable(id, false);
            }
        }
    }

    private void addUnreachable(ObjectId id, boolean isTree) throws InterruptedException {
        loose.add(new Loose(AllObjects.root(id), id, isTree));
        sweep(loose.get(loose.size() - 1), order.length + loose.size() - 1);
    }

    private void sweep(Loose one, int owner) throws InterruptedException {
        if (one.isTree()) {
            sweep.tree(one.id(), owner);
        } else {
            sweep.blob(one.id(), owner);
        }
    }

    /** Whether something was read out of a pack that was not known. */
    boolean isFresh() {
        return loader.isFresh() || sweep.isFresh();
    }

    /**
     * What came out of packs, for {@link KnownHistory#of}.
     *
     * @param before bytes to begin with
     * @return nothing if that is more than fits a cache
     */
    Optional<ByteBuffer> packed(byte[] before) {
        KnownTrees.Unwritten trees = sweep.packed();
        long bytes = before.length + KnownCommits.bytes(loader.packed()) + KnownTrees.bytes(trees);
        if (bytes > CacheFile.MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer out = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(before);
        KnownCommits.put(out, loader.packedIds(), loader.packed());
        KnownTrees.put(out, trees);
        return Optional.of(out.flip());
    }

    /** Whether a blob stood there before the commits that were asked for. */
    boolean isOutside(int blob) {
        return sweep.owner(blob) == OUTSIDE;
    }

    /** Names of files and folders that were not there before the commits asked for; owners are its owners. */
    NewNames newNames() {
        return newNames;
    }

    /** The commits. */
    CommitGraph graph() {
        return graph;
    }

    /** The commits' numbers, parents before children. */
    int[] order() {
        return order.clone();
    }

    /** What refs and their like lead to; empty for a part of a history. */
    List<Tip> tips() {
        return tips;
    }

    /** Number of objects that reflogs name and that are no more. */
    int gone() {
        return gone;
    }

    /** The trees, and what they hold. */
    TreeChildren children() {
        return sweep.children();
    }

    /** The number of blobs. */
    int blobs() {
        return sweep.blobs().size();
    }

    /** Number of different commits of other repositories that trees name. */
    int submodules() {
        return sweep.submodules().size();
    }

    /** The blobs, by number. */
    IdSet blobIds() {
        return sweep.blobs();
    }

    ObjectId blob(int number) {
        return sweep.blobs().get(number);
    }

    /** The number of a blob, or -1. */
    int blob(ObjectId id) {
        return sweep.blobs().find(id);
    }

    /** By what kind of ref the blob is reached; the first, if by several. */
    Origin origin(int blob) {
        if (!sweep.hasSeveralOwners(blob)) {
            return originOf(sweep.owner(blob));
        }
        return Arrays.stream(sweep.owners(blob))
                .mapToObj(this::originOf)
                .min(Origin::compareTo)
                .orElseThrow();
    }

    /** The kind of ref that reaches an owner. */
    Origin originOf(int owner) {
        return owner < order.length
                ? graph.origin(order[owner])
                : loose.get(owner - order.length).root().origin();
    }

    /** The earliest owner of a blob, and those that share no root with an earlier one. */
    int[] independentOwners(int blob) {
        int[] owners = sweep.owners(blob);
        int kept = 0;
        long roots = 0;
        for (int owner : owners) {
            long mask = rootsOf(owner);
            if (kept == 0 || mask != 0 && (mask & roots) == 0) {
                owners[kept++] = owner;
                roots |= mask;
            }
        }
        return Arrays.copyOf(owners, kept);
    }

    /** The commit that an owner stands for, by number, or -1 if it is a loose object. */
    int commit(int owner) {
        return owner < order.length ? order[owner] : -1;
    }

    /** The loose object that an owner stands for, where it is no commit. */
    Loose loose(int owner) {
        return loose.get(owner - order.length);
    }

    /** The earliest owner of a blob. */
    int firstOwner(int blob) {
        return sweep.owner(blob);
    }

    /** Who has it first, in words. */
    String firstOwnerName(int blob) {
        return ownerName(sweep.owner(blob));
    }

    /** An owner in words. */
    String ownerName(int owner) {
        if (owner == OUTSIDE) {
            return "a commit before those asked for";
        }
        int commit = commit(owner);
        return commit >= 0
                ? "commit " + graph.id(commit).name()
                : loose(owner).root().name();
    }
}
