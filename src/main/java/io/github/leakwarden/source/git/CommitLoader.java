package io.github.leakwarden.source.git;

import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.source.git.UnreadableObject.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Follows roots to commits, and commits to their parents. What cannot be read is told and left out. */
final class CommitLoader {
    /** Told of everything met. */
    interface Listener {
        /**
         * A commit, once.
         *
         * @param packed whether it came out of a pack
         */
        void commit(ObjectId id, byte[] raw, boolean packed) throws InterruptedException;

        /**
         * A commit, once, whose bytes were read in an earlier scan.
         *
         * @return whether they need not be read again
         */
        boolean knows(ObjectId commit);

        /** An annotated tag, once. */
        void tag(ObjectId id, byte[] raw, boolean packed) throws InterruptedException;

        /** An object that the root of that name leads to cannot be read. */
        void unreadable(String name, UnreadableObject fault);
    }

    private final ObjectStore.Reader reader;
    private final Set<String> shallow;
    private final Listener listener;
    private final CommitGraph graph = new CommitGraph();
    private final List<Loose> treesAndBlobs = new ArrayList<>();
    private final List<Tip> tips = new ArrayList<>();
    private final Set<ObjectId> tags = new HashSet<>();
    private final Set<ObjectId> loose = new HashSet<>();
    private final Set<ObjectId> gone = new HashSet<>();
    private final Set<ObjectId> failed = new HashSet<>();
    private final KnownCommits known;
    private final IdSet packedIds = new IdSet();
    private final List<RawCommit> packed = new ArrayList<>();
    private boolean isFresh;

    CommitLoader(ObjectStore.Reader reader, KnownCommits known, Set<String> shallow, Listener listener) {
        this.reader = reader;
        this.known = known;
        this.shallow = shallow;
        this.listener = listener;
    }

    /** The commits met so far. */
    CommitGraph graph() {
        return graph;
    }

    /** Trees and blobs that roots name without a commit. */
    List<Loose> treesAndBlobs() {
        return treesAndBlobs;
    }

    /** What the roots lead to, one for each that could be followed to its end. */
    List<Tip> tips() {
        return tips;
    }

    /** Follows a root through tags to its commit and all that precede it. */
    void load(Root root) throws InterruptedException {
        follow(root, true);
    }

    /** Follows a root through tags, but goes no further if they lead to a commit. */
    void loadTags(Root root) throws InterruptedException {
        follow(root, false);
    }

    private void follow(Root root, boolean toCommits) throws InterruptedException {
        ObjectId id = root.id();
        if (graph.contains(id)) {
            tips.add(new Tip(root, id, List.of()));
            return;
        }
        if (toCommits && known.contains(id)) {
            ancestry(root);
            tips.add(new Tip(root, id, List.of()));
            return;
        }
        List<ObjectId> passed = new ArrayList<>();
        try {
            GitObject object = reader.load(id);
            while (object.type().equals(Constants.TYPE_TAG)) {
                if (tags.add(id)) {
                    listener.tag(id, object.bytes(), reader.wasPacked());
                }
                passed.add(id);
                id = target(id, object.bytes());
                object = reader.load(id);
            }
            if (object.type().equals(Constants.TYPE_COMMIT)) {
                if (toCommits) {
                    ancestry(new Root(root.name(), id, root.origin()));
                }
            } else if (loose.add(id)) {
                treesAndBlobs.add(new Loose(root, id, object.type().equals(Constants.TYPE_TREE)));
            }
            tips.add(new Tip(root, id, passed));
        } catch (UnreadableObject e) {
            tell(id, root, e);
        }
    }

    /** Number of different objects that are no more, and that only reflogs and unreachable objects name. */
    int gone() {
        return gone.size();
    }

    /**
     * Takes these commits and no others.
     *
     * @param name of what selected them
     * @return the trees of commits that precede one of them and are not among them
     */
    List<ObjectId> loadOnly(List<ObjectId> ids, String name, boolean firstParent) throws InterruptedException {
        List<List<ObjectId>> parents = new ArrayList<>();
        for (ObjectId id : ids) {
            RawCommit commit = commit(id, new Root(name, id, Origin.REF));
            if (commit != null) {
                List<ObjectId> before = shallow.contains(id.name()) ? List.of() : commit.parents();
                parents.add(firstParent && before.size() > 1 ? before.subList(0, 1) : before);
            }
        }
        Set<ObjectId> outside = new LinkedHashSet<>();
        for (int i = 0; i < parents.size(); i++) {
            graph.parents(i, known(parents.get(i)));
            parents.get(i).stream().filter(parent -> !graph.contains(parent)).forEach(outside::add);
        }
        List<ObjectId> trees = new ArrayList<>();
        for (ObjectId id : outside) {
            try {
                trees.add(RawCommit.parse(id, reader.read(id, Constants.OBJ_COMMIT))
                        .tree());
            } catch (UnreadableObject e) {
                tell(id, name, e);
            }
        }
        return trees;
    }

    /** A tag starts with "object ID". */
    private static ObjectId target(ObjectId tag, byte[] raw) throws UnreadableObject {
        String head = new String(raw, 0, Math.min(raw.length, 47), StandardCharsets.ISO_8859_1);
        if (!head.startsWith("object ") || head.length() < 47 || !ObjectId.isId(head.substring(7))) {
            throw new UnreadableObject(tag.name(), Reason.CORRUPT, null);
        }
        return ObjectId.fromString(head.substring(7));
    }

    /** Reads a commit and all before it that are not known yet, then links them. */
    private void ancestry(Root root) throws InterruptedException {
        int first = graph.size();
        List<List<ObjectId>> parents = new ArrayList<>();
        Deque<ObjectId> pending = new ArrayDeque<>();
        pending.push(root.id());
        while (!pending.isEmpty()) {
            ObjectId id = pending.pop();
            RawCommit commit = commit(id, root);
            if (commit != null) {
                List<ObjectId> before = shallow.contains(id.name()) ? List.of() : commit.parents();
                parents.add(before);
                before.forEach(pending::push);
            }
        }
        for (int i = 0; i < parents.size(); i++) {
            graph.parents(first + i, known(parents.get(i)));
        }
    }

    private @Nullable RawCommit commit(ObjectId id, Root root) throws InterruptedException {
        if (failed.contains(id) || graph.contains(id)) {
            return null;
        }
        Optional<RawCommit> remembered = known.find(id);
        if (remembered.isPresent() && listener.knows(id)) {
            graph.add(id, remembered.get(), root.origin());
            packed(id, remembered.get());
            return remembered.get();
        }
        try {
            byte[] raw = reader.read(id, Constants.OBJ_COMMIT);
            RawCommit commit = RawCommit.parse(id, raw);
            graph.add(id, commit, root.origin());
            if (reader.wasPacked()) {
                packed(id, commit);
                isFresh |= remembered.isEmpty();
            }
            listener.commit(id, raw, reader.wasPacked());
            return commit;
        } catch (UnreadableObject e) {
            tell(id, root, e);
            return null;
        }
    }

    private void packed(ObjectId id, RawCommit commit) {
        packedIds.add(id);
        packed.add(commit);
    }

    /** The ids of commits that came out of packs. */
    IdSet packedIds() {
        return packedIds;
    }

    /** The commits of those ids. */
    List<RawCommit> packed() {
        return packed;
    }

    /** Whether there is one among them that was not known before. */
    boolean isFresh() {
        return isFresh;
    }

    private int[] known(List<ObjectId> ids) {
        return ids.stream()
                .mapToInt(graph::number)
                .filter(number -> number >= 0)
                .distinct()
                .toArray();
    }

    /** Git lets the entries of a reflog outlive what they name, and keeps no promise to what nothing names. */
    private void tell(ObjectId id, Root root, UnreadableObject fault) {
        boolean mayBeGone =
                root.origin() == Origin.UNREACHABLE || root.origin() == Origin.REFLOG && id.equals(root.id());
        if (mayBeGone && fault.reason() == Reason.MISSING) {
            gone.add(id);
        } else {
            tell(id, root.name(), fault);
        }
    }

    private void tell(ObjectId id, String name, UnreadableObject fault) {
        if (failed.add(id)) {
            listener.unreadable(name, fault);
        }
    }
}
