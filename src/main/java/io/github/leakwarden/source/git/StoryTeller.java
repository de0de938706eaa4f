package io.github.leakwarden.source.git;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.History;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.HistorySource.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Tells of blobs where and by whom they were introduced, and whether HEAD has them. For one thread. */
final class StoryTeller {
    private final String unit;
    private final HistoryContents contents;
    private final ObjectStore.Reader reader;
    private final BlobReceiver receiver;
    private final Map<ObjectId, CommitInfo> infos = new HashMap<>();

    StoryTeller(String unit, HistoryContents contents, ObjectStore.Reader reader, BlobReceiver receiver) {
        this.unit = unit;
        this.contents = contents;
        this.reader = reader;
        this.receiver = receiver;
    }

    /**
     * The story of each blob.
     *
     * @param head the commit checked out, if there is one
     */
    Map<String, Story> tell(Set<String> blobs, Optional<ObjectId> head) throws InterruptedException {
        Map<Integer, List<Integer>> byOwner = new TreeMap<>();
        for (String id : new TreeSet<>(blobs)) {
            int blob = contents.blob(ObjectId.fromString(id));
            if (blob < 0 || contents.isOutside(blob)) {
                receiver.problem(Problem.unread(
                        "git.object-unplaced", unit, "", "object " + id + " stands in no commit of this history"));
                continue;
            }
            for (int owner : contents.independentOwners(blob)) {
                byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(blob);
            }
        }
        BitSet atHead = blobsOf(head);
        Map<Integer, Integer> firstOwners = new HashMap<>();
        byOwner.forEach((owner, owned) -> owned.forEach(blob -> firstOwners.putIfAbsent(blob, owner)));
        Map<Integer, List<Provenance>> places = new LinkedHashMap<>();
        byOwner.forEach((owner, owned) -> places(owner, owned)
                .forEach((blob, more) ->
                        places.computeIfAbsent(blob, key -> new ArrayList<>()).addAll(more)));
        Map<String, Story> stories = new LinkedHashMap<>();
        places.forEach((blob, all) -> {
            ObjectId id = contents.blob(blob);
            int order = firstOwners.getOrDefault(blob, History.UNORDERED);
            stories.put(id.name(), story(id, all, atHead.get(blob), order));
        });
        return stories;
    }

    /** @param order the first owner's number: owners are counted in topological order */
    private static Story story(ObjectId id, List<Provenance> places, boolean atHead, int order) {
        List<CommitInfo> commits = places.stream()
                .flatMap(place -> place.commit().stream())
                .distinct()
                .toList();
        return new Story(places, new History(commits, atHead, order, List.of(id.name())));
    }

    /** Where one owner has each of its blobs. */
    private Map<Integer, List<Provenance>> places(int owner, List<Integer> blobs) {
        Map<ObjectId, Integer> wanted = new HashMap<>();
        blobs.forEach(blob -> wanted.put(contents.blob(blob), blob));
        Optional<CommitInfo> info = info(owner);
        FileState state = contents.originOf(owner).state();
        Map<Integer, List<Provenance>> places = new HashMap<>();
        paths(owner, wanted.keySet())
                .forEach((id, paths) -> places.put(
                        wanted.get(id),
                        paths.stream()
                                .map(path -> new Provenance(unit, path, List.of(), state, info))
                                .toList()));
        for (Integer blob : blobs) {
            places.computeIfAbsent(blob, key -> List.of(new Provenance(unit, "", List.of(), state, info)));
        }
        return places;
    }

    /** Paths of objects in what one owner brought. */
    Map<ObjectId, List<String>> paths(int owner, Set<ObjectId> wanted) {
        try {
            int commit = contents.commit(owner);
            if (commit >= 0) {
                return BlobPaths.introduced(reader, contents.graph(), commit, wanted);
            }
            Loose loose = contents.loose(owner);
            return loose.isTree()
                    ? BlobPaths.in(reader, loose.id(), wanted)
                    : Map.of(loose.id(), List.of(loose.root().name()));
        } catch (UnreadableObject e) {
            receiver.problem(Problem.degraded(
                    "git.path-unknown",
                    unit,
                    "",
                    "the path of a finding is unknown, because a tree near "
                            + contents.ownerName(owner)
                            + " cannot be read"));
            return Map.of();
        }
    }

    /** The commit, or the annotated tag of a loose object. */
    Optional<CommitInfo> info(int owner) {
        int commit = contents.commit(owner);
        return info(
                commit >= 0
                        ? contents.graph().id(commit)
                        : contents.loose(owner).root().id());
    }

    /** What reports say of a commit or tag; empty for other objects. */
    Optional<CommitInfo> info(ObjectId id) {
        CommitInfo known = infos.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            GitObject object = reader.load(id);
            Optional<CommitInfo> read = switch (object.type()) {
                case Constants.TYPE_COMMIT -> Optional.of(RawCommit.info(id, object.bytes()));
                case Constants.TYPE_TAG -> Optional.of(RawCommit.tagInfo(id, object.bytes()));
                default -> Optional.empty();
            };
            read.ifPresent(info -> infos.put(id, info));
            return read;
        } catch (UnreadableObject e) {
            // It was read a moment ago; the place is still worth telling.
            return Optional.empty();
        }
    }

    /** The blobs of this history that a commit has, by number. */
    private BitSet blobsOf(Optional<ObjectId> commit) throws InterruptedException {
        BitSet blobs = new BitSet();
        if (commit.isPresent()) {
            try {
                byte[] raw = reader.read(commit.get(), Constants.OBJ_COMMIT);
                addBlobs(RawCommit.parse(commit.get(), raw).tree(), blobs);
            } catch (UnreadableObject e) {
                receiver.problem(Problem.unread(e.reason().code, unit, "", e.getMessage() + "; it is HEAD"));
            }
        }
        return blobs;
    }

    private void addBlobs(ObjectId root, BitSet blobs) throws InterruptedException {
        int swept = contents.children().tree(root);
        if (swept >= 0) {
            addSwept(swept, blobs);
            return;
        }
        // What cannot be read was told when the history was swept.
        TreeSweep sweep = new TreeSweep(reader, KnownTrees.NONE, (owner, fault) -> {}, owner -> 0);
        sweep.tree(root, 0);
        for (int i = 0; i < sweep.blobs().size(); i++) {
            int blob = contents.blob(sweep.blobs().get(i));
            if (blob >= 0) {
                blobs.set(blob);
            }
        }
    }

    private void addSwept(int root, BitSet blobs) {
        BitSet met = new BitSet();
        Deque<Integer> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            int tree = pending.pop();
            if (met.get(tree)) {
                continue;
            }
            met.set(tree);
            for (int child : contents.children().of(tree)) {
                if (TreeChildren.isTree(child)) {
                    pending.push(child);
                } else {
                    blobs.set(TreeChildren.blob(child));
                }
            }
        }
    }
}
