package io.github.leakwarden.source.git;

import io.github.leakwarden.text.Utf8;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Finds the paths of blobs, or of folders by their trees, in a tree, without entering what another tree has in the same place. For one thread. */
final class BlobPaths {
    /** A blob that stands in more places at once is an empty file or a licence; the rest adds nothing. */
    private static final int MAX_PATHS = 50;

    /** Far more than any project has; a forged tree may hold itself, or ten times a tree that holds ten times a tree. */
    private static final int MAX_FOLDERS = 200_000;

    private static final int MAX_PREFIX = 16_384;

    /** One folder, and the same folder in the trees compared. */
    private record Folder(String prefix, ObjectId tree, List<ObjectId> others) {}

    private final ObjectStore.Reader reader;
    private final Set<ObjectId> wanted;
    private final Map<ObjectId, List<String>> paths = new HashMap<>();
    private final Deque<Folder> pending = new ArrayDeque<>();
    private int full;

    private BlobPaths(ObjectStore.Reader reader, Set<ObjectId> wanted) {
        this.reader = reader;
        this.wanted = wanted;
    }

    /** Paths of blobs in a commit, as far as they differ from every parent; in the order of the tree. */
    static Map<ObjectId, List<String>> introduced(
            ObjectStore.Reader reader, CommitGraph graph, int commit, Set<ObjectId> wanted) throws UnreadableObject {
        List<ObjectId> others = new ArrayList<>();
        for (int parent : graph.parents(commit)) {
            others.add(graph.tree(parent));
        }
        return new BlobPaths(reader, wanted).find(new Folder("", graph.tree(commit), others));
    }

    /** Paths of blobs in a tree. */
    static Map<ObjectId, List<String>> in(ObjectStore.Reader reader, ObjectId tree, Set<ObjectId> wanted)
            throws UnreadableObject {
        return new BlobPaths(reader, wanted).find(new Folder("", tree, List.of()));
    }

    private Map<ObjectId, List<String>> find(Folder root) throws UnreadableObject {
        pending.push(root);
        for (int entered = 0; !pending.isEmpty() && entered < MAX_FOLDERS && full < wanted.size(); entered++) {
            enter(pending.pop());
        }
        if (!pending.isEmpty() && paths.size() < wanted.size()) {
            throw new UnreadableObject(root.tree().name(), UnreadableObject.Reason.TOO_LARGE, null);
        }
        paths.values().forEach(found -> found.sort(null));
        return paths;
    }

    private void enter(Folder folder) throws UnreadableObject {
        List<Map<String, ObjectId>> elsewhere = new ArrayList<>();
        for (ObjectId other : folder.others()) {
            elsewhere.add(folders(other));
        }
        TreeEntries entries = new TreeEntries(folder.tree(), reader.read(folder.tree(), Constants.OBJ_TREE));
        while (entries.next()) {
            ObjectId id = ObjectId.fromRaw(entries.bytes(), entries.id());
            if (entries.isTree()) {
                String name = name(entries);
                folder(folder.prefix() + name, id, name, elsewhere);
            } else if (wanted.contains(id)) {
                met(folder.prefix() + name(entries), id);
            }
        }
    }

    private void folder(String path, ObjectId tree, String name, List<Map<String, ObjectId>> elsewhere) {
        List<ObjectId> others = new ArrayList<>();
        for (Map<String, ObjectId> other : elsewhere) {
            ObjectId same = other.get(name);
            if (tree.equals(same)) {
                return;
            }
            if (same != null) {
                others.add(same);
            }
        }
        met(path, tree);
        if (path.length() < MAX_PREFIX) {
            pending.push(new Folder(path + "/", tree, others));
        }
    }

    private void met(String path, ObjectId id) {
        if (wanted.contains(id)) {
            List<String> found = paths.computeIfAbsent(id, key -> new ArrayList<>());
            if (found.size() < MAX_PATHS) {
                found.add(path);
                full += found.size() == MAX_PATHS ? 1 : 0;
            }
        }
    }

    private static String name(TreeEntries entry) {
        return Utf8.text(entry.bytes(), entry.nameStart(), entry.nameEnd());
    }

    private Map<String, ObjectId> folders(ObjectId tree) throws UnreadableObject {
        Map<String, ObjectId> folders = new HashMap<>();
        TreeEntries entries = new TreeEntries(tree, reader.read(tree, Constants.OBJ_TREE));
        while (entries.next()) {
            if (entries.isTree()) {
                folders.put(name(entries), ObjectId.fromRaw(entries.bytes(), entries.id()));
            }
        }
        return folders;
    }
}
