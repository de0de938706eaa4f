package io.github.leakwarden.source.git;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Commits as an earlier walk read them out of packs: id, tree, time and parents. Immutable.
 *
 * <p>As bytes: how many; their ids; how many parents each has; times; trees; how many parents in all, and these.
 */
final class KnownCommits {
    /** None. */
    static final KnownCommits NONE = new KnownCommits(new IdSet(), new int[1], new long[0], new int[0], new int[0]);

    private static final int WORDS = IdSet.ID_BYTES / Integer.BYTES;

    private final IdSet ids;
    private final int[] firstParents;
    private final long[] committed;
    private final int[] trees;
    private final int[] parents;

    private KnownCommits(IdSet ids, int[] firstParents, long[] committed, int[] trees, int[] parents) {
        this.ids = ids;
        this.firstParents = firstParents;
        this.committed = committed;
        this.trees = trees;
        this.parents = parents;
    }

    /** @throws RuntimeException if that is not what {@link #put} wrote */
    static KnownCommits of(ByteBuffer in) {
        int count = in.getInt();
        IdSet ids = IdSet.of(in, count);
        int[] parentCounts = Ints.of(in, count);
        long[] committed = new long[count];
        in.asLongBuffer().get(committed);
        in.position(in.position() + count * Long.BYTES);
        int[] trees = Ints.of(in, count * WORDS);
        int[] firstParents = Ints.starts(parentCounts);
        int[] parents = Ints.of(in, firstParents[count] * WORDS);
        return new KnownCommits(ids, firstParents, committed, trees, parents);
    }

    boolean contains(ObjectId id) {
        return ids.find(id) >= 0;
    }

    /** The commit, if it is known. */
    Optional<RawCommit> find(ObjectId id) {
        int number = ids.find(id);
        if (number < 0) {
            return Optional.empty();
        }
        List<ObjectId> all = new ArrayList<>(2);
        for (int parent = firstParents[number]; parent < firstParents[number + 1]; parent++) {
            all.add(ObjectId.fromRaw(parents, parent * WORDS));
        }
        return Optional.of(new RawCommit(ObjectId.fromRaw(trees, number * WORDS), all, committed[number]));
    }

    /** How many bytes {@link #put} writes. */
    static long bytes(List<RawCommit> commits) {
        long parents = 0;
        for (RawCommit commit : commits) {
            parents += commit.parents().size();
        }
        return Integer.BYTES
                + commits.size() * (2L * IdSet.ID_BYTES + Integer.BYTES + Long.BYTES)
                + parents * IdSet.ID_BYTES;
    }

    /** @param commits as many as ids, in the same order */
    static void put(ByteBuffer out, IdSet ids, List<RawCommit> commits) {
        out.putInt(commits.size());
        ids.put(out);
        commits.forEach(commit -> out.putInt(commit.parents().size()));
        commits.forEach(commit -> out.putLong(commit.committed()));
        commits.forEach(commit -> put(out, commit.tree()));
        commits.forEach(commit -> commit.parents().forEach(parent -> put(out, parent)));
    }

    private static void put(ByteBuffer out, ObjectId id) {
        int[] words = new int[WORDS];
        id.copyRawTo(words, 0);
        for (int word : words) {
            out.putInt(word);
        }
    }
}
