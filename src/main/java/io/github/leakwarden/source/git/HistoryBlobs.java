package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Workers;
import io.github.leakwarden.source.git.Root.Origin;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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

    private final AtomicLong late = new AtomicLong();
    private final Map<Integer, UnreadableObject> failed = new ConcurrentSkipListMap<>();

    HistoryBlobs(String unit, HistoryContents contents, ObjectStore store, BlobReceiver receiver) {
        this.unit = unit;
        this.contents = contents;
        this.store = store;
        this.receiver = receiver;
        for (Origin origin : Origin.values()) {
            places.put(origin, Provenance.file(unit, "", origin.state()));
            read.put(origin, new AtomicLong());
        }
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
        tellFailed();
        tellLate();
        count();
    }

    private void tellLate() {
        if (late.get() > 0) {
            receiver.problem(Problem.unread(
                    Problem.TIME_OVER,
                    unit,
                    "",
                    "the time was over before " + late + " blobs of its history were read"));
        }
    }

    /** Names what could not be read by the path under which it came. */
    private void tellFailed() {
        try (ObjectStore.Reader reader = store.reader()) {
            failed.forEach((blob, fault) -> receiver.problem(Problem.unread(
                    fault.reason().code,
                    unit,
                    path(blob, reader),
                    fault.getMessage() + "; reached from " + contents.firstOwnerName(blob))));
        }
    }

    private String path(int blob, ObjectStore.Reader reader) {
        ObjectId id = contents.blob(blob);
        int commit = contents.commit(contents.firstOwner(blob));
        try {
            return commit < 0
                    ? ""
                    : BlobPaths.introduced(reader, contents.graph(), commit, Set.of(id))
                            .getOrDefault(id, List.of(""))
                            .get(0);
        } catch (UnreadableObject e) {
            // A tree on the way is damaged too, and was told when the history was swept.
            return "";
        }
    }

    private int[] inPackOrder() {
        long[] positions = new long[contents.blobs()];
        for (int blob = 0; blob < positions.length; blob++) {
            positions[blob] = contents.isOutside(blob) ? -1 : store.position(contents.blob(blob));
        }
        return IntStream.range(0, positions.length)
                .filter(blob -> positions[blob] >= 0)
                .boxed()
                .sorted(Comparator.comparingLong(blob -> positions[blob]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void deliver(int[] blobs, int start, int end, ReaderPool readers) throws InterruptedException {
        ObjectStore.Reader reader = readers.take();
        try {
            for (int i = start; i < end; i++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (receiver.wantsMore()) {
                    deliver(blobs[i], reader);
                } else {
                    late.incrementAndGet();
                }
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
            if (origin != Origin.UNREACHABLE || e.reason() != UnreadableObject.Reason.MISSING) {
                failed.put(blob, e);
            }
        }
    }

    private void count() {
        receiver.count(unit, Origin.REF.counted(), 0);
        for (Origin origin : Origin.values()) {
            if (count(origin).get() > 0) {
                receiver.count(unit, origin.counted(), count(origin).get());
            }
        }
    }

    private AtomicLong count(Origin origin) {
        return requireNonNull(read.get(origin));
    }
}
