package io.github.leakwarden.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the paths of blobs in trees. */
final class BlobPaths {
    /** A blob that stands in more places at once is an empty file or a licence; the rest adds nothing. */
    private static final int MAX_PATHS = 50;

    private BlobPaths() {}

    /** Paths of blobs in a commit, as far as they differ from every parent. */
    static Map<ObjectId, List<String>> introduced(
            ObjectStore.Reader reader, CommitGraph graph, int commit, Set<ObjectId> wanted) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader.jgit())) {
            walk.addTree(graph.tree(commit));
            for (int parent : graph.parents(commit)) {
                walk.addTree(graph.tree(parent));
            }
            if (walk.getTreeCount() == 1) {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.setFilter(TreeFilter.ANY_DIFF);
            return collect(walk, wanted);
        }
    }

    /** Paths of blobs in a tree. */
    static Map<ObjectId, List<String>> in(ObjectStore.Reader reader, ObjectId tree, Set<ObjectId> wanted)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(reader.jgit())) {
            walk.addTree(tree);
            return collect(walk, wanted);
        }
    }

    private static Map<ObjectId, List<String>> collect(TreeWalk walk, Set<ObjectId> wanted) throws IOException {
        walk.setRecursive(true);
        Map<ObjectId, List<String>> paths = new HashMap<>();
        while (walk.next()) {
            ObjectId id = walk.getObjectId(0);
            if (wanted.contains(id)) {
                List<String> found = paths.computeIfAbsent(id, key -> new ArrayList<>());
                if (found.size() < MAX_PATHS) {
                    found.add(new String(walk.getRawPath(), StandardCharsets.UTF_8));
                }
            }
        }
        return paths;
    }
}
