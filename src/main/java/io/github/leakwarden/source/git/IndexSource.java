package io.github.leakwarden.source.git;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the index has otherwise than HEAD: exactly what a commit would add, whole blobs at a time.
 *
 * <p>Does not load JGit: it runs git once and reads the blobs, which were just staged, from their files.
 */
public final class IndexSource implements Source {
    /** Changes that are read one after the other. */
    private static final int BATCH = 128;

    private static final String CURE = "run it inside a work tree, and see git status and git fsck";

    private final String unit;
    private final GitCommand git;
    private final Index index;
    private final Optional<Path> workTree;

    private IndexSource(String unit, GitCommand git, Index index, Optional<Path> workTree) {
        this.unit = unit;
        this.git = git;
        this.index = index;
        this.workTree = workTree;
    }

    /**
     * All that is staged, for {@code --staged}.
     *
     * @throws RequestException if git cannot tell what is staged: there is no repository, or its index is broken
     */
    public static IndexSource staged(String unit, GitCommand git) throws RequestException, InterruptedException {
        return new IndexSource(unit, git, read(git), Optional.empty());
    }

    /**
     * The same, where git may have been asked already.
     *
     * @param directory where git was asked, the root of a repository
     * @param environment of this process
     * @param told what git said, as {@link ToldDiff} knows it
     * @throws RequestException as above
     */
    public static IndexSource staged(
            String unit, GitProgram git, Path directory, Map<String, String> environment, InputStream told)
            throws RequestException, InterruptedException {
        Optional<List<StagedChange>> diff = ToldDiff.read(told);
        if (diff.isEmpty()) {
            return staged(unit, GitCommand.inHook(git, directory, environment));
        }
        GitCommand command = GitCommand.unchecked(git, directory, environment);
        try {
            return new IndexSource(unit, command, Index.read(command, diff.get()), Optional.empty());
        } catch (GitFailure e) {
            throw impossible(e.cure(CURE));
        } catch (IOException | RuntimeException e) {
            throw impossible(CURE);
        }
    }

    /**
     * What is staged and lies in the work tree otherwise, for a scan that reads the work tree too. If git cannot tell,
     * because a commit or tree is broken, that is a problem: work tree and history are read all the same.
     */
    public static Source beside(Path workTree, String unit, GitCommand git) throws InterruptedException {
        try {
            return new IndexSource(unit, git, Index.read(git, false), Optional.of(workTree));
        } catch (GitFailure e) {
            return new UnreadIndex(unit, e.cure("see git fsck"));
        } catch (IOException | RuntimeException e) {
            return new UnreadIndex(unit, "see git fsck");
        }
    }

    private static Index read(GitCommand git) throws RequestException, InterruptedException {
        try {
            return Index.read(git, true);
        } catch (GitFailure e) {
            throw impossible(e.cure(CURE));
        } catch (IOException | RuntimeException e) {
            throw impossible(CURE);
        }
    }

    private static RequestException impossible(String cure) {
        return new RequestException("--staged", "git cannot say what is staged here", cure);
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException {
        List<StagedChange> changes = index.changes();
        receiver.expect(changes.size());
        if (changes.size() <= BATCH) {
            // The usual commit: not worth a thread.
            deliver(changes, receiver);
            return;
        }
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<StagedChange> batch = changes.subList(from, Math.min(from + BATCH, changes.size()));
            workers.submit(() -> deliver(batch, receiver));
        }
        workers.drain();
    }

    private void deliver(List<StagedChange> changes, BlobReceiver receiver) throws InterruptedException {
        long delivered = 0;
        Map<String, Set<String>> sides = sides(changes, receiver);
        try (Objects objects = new Objects()) {
            for (StagedChange change : changes) {
                if (change.isUnmerged() && workTree.isPresent()) {
                    delivered +=
                            conflict(sides.getOrDefault(change.path(), Set.of()), change.path(), objects, receiver);
                } else if (change.isUnmerged()) {
                    receiver.problem(Problem.skipped(
                            "git.unmerged", unit, change.path(), "has a conflict; git commits it only once settled"));
                } else if (change.hasBlob() && deliver(change.path(), change.staged(), objects, receiver)) {
                    delivered++;
                }
            }
        }
        receiver.count(unit, "staged files", delivered);
    }

    /** Every side of an unsettled conflict: no commit would have them, but they are there for whoever gets the index. */
    private long conflict(Set<String> sides, String path, Objects objects, BlobReceiver receiver) {
        long delivered = 0;
        for (String id : sides) {
            delivered += deliver(path, id, objects, receiver) ? 1 : 0;
        }
        return delivered;
    }

    private Map<String, Set<String>> sides(List<StagedChange> changes, BlobReceiver receiver)
            throws InterruptedException {
        if (workTree.isEmpty() || changes.stream().noneMatch(StagedChange::isUnmerged)) {
            return Map.of();
        }
        try {
            return ConflictSides.read(git).byPath();
        } catch (GitFailure | RuntimeException e) {
            receiver.problem(Problem.unread(
                    "git.unmerged", unit, "", "there are conflicts, and git does not say what their sides are"));
            return Map.of();
        }
    }

    private boolean deliver(String path, String id, Objects objects, BlobReceiver receiver) {
        try {
            byte[] bytes = objects.read(id);
            if (isInWorkTree(path, bytes)) {
                return false;
            }
            Provenance place = Provenance.file(unit, path, FileState.STAGED);
            receiver.blob(Blob.whole(place, bytes, bytes.length));
            return true;
        } catch (UnreadableObject e) {
            receiver.problem(Problem.unread(e.reason().code, unit, path, e.getMessage()));
            return false;
        }
    }

    private boolean isInWorkTree(String path, byte[] bytes) {
        if (workTree.isEmpty()) {
            return false;
        }
        try {
            Path file = workTree.get().resolve(path);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == bytes.length
                    && Arrays.equals(Files.readAllBytes(file), bytes);
        } catch (IOException | RuntimeException e) {
            // Then the work tree's file is somebody else's problem, and the index's blob is read.
            return false;
        }
    }

    /** Whether no file was called so before the change. */
    public boolean bringsName(String path) {
        for (StagedChange change : index.changes()) {
            if (change.path().equals(path) && "ARC".indexOf(change.status()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * What stood at a staged path before: HEAD's blob, that of the path it was renamed from, and in a merge that of every
     * other parent. A blob that cannot be read is missing from the list.
     *
     * @param path as in the provenance of a delivered blob
     */
    public List<byte[]> forerunners(String path) {
        List<byte[]> forerunners = new ArrayList<>();
        try (Objects objects = new Objects()) {
            for (String id : index.forerunners(path)) {
                forerunners.add(objects.read(id));
            }
        } catch (UnreadableObject e) {
            // Without it more counts as new, which is the safe side.
            return forerunners;
        }
        return forerunners;
    }

    /** Blobs from loose files, else from git, started when first needed. */
    private final class Objects implements AutoCloseable {
        private Optional<ObjectBatch> batch = Optional.empty();

        byte[] read(String id) throws UnreadableObject {
            Optional<byte[]> loose = index.loose().blob(id);
            return loose.isPresent() ? loose.get() : packed(id);
        }

        private byte[] packed(String id) throws UnreadableObject {
            try {
                if (batch.isEmpty()) {
                    batch = Optional.of(ObjectBatch.start(git));
                }
                return batch.get().read(id).bytes();
            } catch (GitFailure e) {
                throw new UnreadableObject(id, UnreadableObject.Reason.CORRUPT, e);
            }
        }

        @Override
        public void close() {
            if (batch.isPresent()) {
                batch.get().close();
            }
        }
    }
}
