package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Workers;
import io.github.leakwarden.source.git.Root.Origin;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Delivers the blobs of a history on the workers, in the order in which they lie in their packs. */
final class HistoryBlobs {
    /** Large enough that neighbours in a pack stay with one reader, small enough to share the last of them out. */
    private static final int BATCH = 1024;

    private final String unit;
    private final HistoryContents contents;
    private final ObjectStore store;
    private final BlobReceiver receiver;
    private final Map<Origin, Provenance> places = new EnumMap<>(Origin.class);
    private final Map<Origin, AtomicLong> read = new EnumMap<>(Origin.class);

    HistoryBlobs(String unit, HistoryContents contents, ObjectStore store, BlobReceiver receiver) {
        this.unit = unit;
        this.contents = contents;
        this.store = store;
        this.receiver = receiver;
        for (Origin origin : Origin.values()) {
            places.put(origin, Provenance.file(unit, "", state(origin)));
            read.put(origin, new AtomicLong());
        }
    }

    /** How a blob stands that is reached by such a ref. */
    static FileState state(Origin origin) {
        return switch (origin) {
            case REF, LEFT_BEHIND -> FileState.COMMITTED;
            case NOTES -> FileState.NOTE;
            case STASH, OLDER_STASH -> FileState.STASHED;
        };
    }

    /** Delivers all of them and counts them. */
    void deliver(Workers workers) throws InterruptedException {
        int[] blobs = inPackOrder();
        receiver.expect(blobs.length);
        try (ReaderPool readers = new ReaderPool(store)) {
            for (int from = 0; from < blobs.length; from += BATCH) {
                int start = from;
                int end = Math.min(from + BATCH, blobs.length);
                workers.submit(() -> deliver(blobs, start, end, readers));
            }
            workers.drain();
        }
        count();
    }

    private int[] inPackOrder() {
        long[] keys = new long[contents.blobs()];
        Integer[] numbers = new Integer[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = store.position(contents.blob(i));
            numbers[i] = i;
        }
        Arrays.sort(numbers, (a, b) -> Long.compare(keys[a], keys[b]));
        return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
    }

    private void deliver(int[] blobs, int start, int end, ReaderPool readers) throws InterruptedException {
        ObjectStore.Reader reader = readers.take();
        try {
            for (int i = start; i < end; i++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                deliver(blobs[i], reader);
            }
        } finally {
            readers.giveBack(reader);
        }
    }

    private void deliver(int blob, ObjectStore.Reader reader) {
        ObjectId id = contents.blob(blob);
        Origin origin = contents.origin(blob);
        try {
            byte[] bytes = reader.read(id, Constants.OBJ_BLOB);
            receiver.blob(Blob.object(requireNonNull(places.get(origin)), id.name(), bytes, bytes.length));
            count(origin).incrementAndGet();
        } catch (UnreadableObject e) {
            String reached = "; reached from " + contents.firstOwnerName(blob);
            receiver.problem(Problem.unread(e.reason().code, unit, "", e.getMessage() + reached));
        }
    }

    private void count() {
        long reachable = count(Origin.REF).get()
                + count(Origin.NOTES).get()
                + count(Origin.STASH).get();
        receiver.count(unit, "history blobs", reachable);
        countIfAny("blobs of older stash entries", Origin.OLDER_STASH);
        countIfAny("blobs of FETCH_HEAD and the like", Origin.LEFT_BEHIND);
    }

    private void countIfAny(String what, Origin origin) {
        if (count(origin).get() > 0) {
            receiver.count(unit, what, count(origin).get());
        }
    }

    private AtomicLong count(Origin origin) {
        return requireNonNull(read.get(origin));
    }
}
