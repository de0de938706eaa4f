package io.github.leakwarden.source.git;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Lineage;
import io.github.leakwarden.source.Workers;
import io.github.leakwarden.source.git.Root.Origin;
import io.github.leakwarden.source.git.pack.PackFault;
import io.github.leakwarden.source.git.pack.PackWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Delivers the blobs of a history on the workers: of each pack by a walk through it, the others one by one. */
final class HistoryBlobs {
    /** Large enough to be worth a task, small enough to share the last of them out. */
    private static final int BATCH = 1024;

    private final String unit;
    private final HistoryContents contents;
    private final ObjectStore store;
    private final Optional<Recollection> recollection;
    private final BlobReceiver receiver;
    private final Map<Origin, Provenance> places = new EnumMap<>(Origin.class);
    private final Map<Origin, AtomicLong> read = new EnumMap<>(Origin.class);

    private final AtomicLong late = new AtomicLong();
    private final Map<Integer, UnreadableObject> failed = new ConcurrentSkipListMap<>();

    HistoryBlobs(
            String unit,
            HistoryContents contents,
            ObjectStore store,
            Optional<Recollection> recollection,
            BlobReceiver receiver) {
        this.recollection = recollection;
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
        TallySum known = new TallySum();
        BlobPlaces blobs =
                BlobPlaces.of(contents, store.packs(), blob -> !contents.isOutside(blob) && !isKnown(blob, known));
        receiver.expect(blobs.size() + known.objects());
        if (known.objects() > 0) {
            receiver.tallied(unit, known.objects(), known.sum());
        }
        try (ReaderPool readers = new ReaderPool(store)) {
            List<Integer> others = new ArrayList<>(blobs.others());
            for (BlobPlaces.InPack packed : blobs.packed()) {
                others.addAll(new PackedBlobs(packed, readers).deliver(workers));
            }
            for (int from = 0; from < others.size(); from += BATCH) {
                List<Integer> batch = others.subList(from, Math.min(from + BATCH, others.size()));
                workers.submit(() -> deliver(batch, readers));
            }
            workers.drain();
        }
        tellFailed();
        tellLate();
        count();
    }

    private boolean isKnown(int blob, TallySum known) {
        boolean isKnown = recollection.isPresent() && recollection.get().recall(contents.blobIds(), blob, known);
        if (isKnown) {
            count(contents.origin(blob)).incrementAndGet();
        }
        return isKnown;
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

    private void deliver(List<Integer> blobs, ReaderPool readers) throws InterruptedException {
        ObjectStore.Reader reader = readers.take();
        try {
            for (int blob : blobs) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (receiver.wantsMore()) {
                    deliver(blob, reader);
                } else {
                    late.incrementAndGet();
                }
            }
        } finally {
            readers.giveBack(reader);
        }
    }

    private void deliver(int blob, ObjectStore.Reader reader) {
        try {
            byte[] bytes = reader.read(contents.blob(blob), Constants.OBJ_BLOB);
            deliver(blob, bytes, bytes.length, Optional.empty());
        } catch (UnreadableObject e) {
            if (contents.origin(blob) != Origin.UNREACHABLE || e.reason() != UnreadableObject.Reason.MISSING) {
                failed.put(blob, e);
            }
        }
    }

    private void deliver(int blob, byte[] bytes, int length, Optional<Lineage> lineage) {
        Origin origin = contents.origin(blob);
        String id = contents.blob(blob).name();
        receiver.blob(Blob.object(requireNonNull(places.get(origin)), id, bytes, length, lineage));
        count(origin).incrementAndGet();
    }

    /** Those of one pack. What its walk cannot read is read otherwise, after it. */
    private final class PackedBlobs implements PackWalk.Visitor, PackWalk.Elsewhere {
        private final BlobPlaces.InPack blobs;
        private final ReaderPool readers;
        private final Queue<Integer> unread = new ConcurrentLinkedQueue<>();

        PackedBlobs(BlobPlaces.InPack blobs, ReaderPool readers) {
            this.blobs = blobs;
            this.readers = readers;
        }

        /** Returns those that were not delivered. */
        List<Integer> deliver(Workers workers) throws InterruptedException {
            try {
                PackWalk.read(blobs.pack(), blobs.numbers(), this, this, workers);
            } catch (IOException e) {
                // Not one was told.
                blobs.numbers().stream().map(blobs::blob).forEach(unread::add);
            }
            return unread.stream().sorted().toList();
        }

        @Override
        public boolean wantsMore() {
            return receiver.wantsMore();
        }

        @Override
        public void blob(int number, byte[] bytes, int length, Lineage lineage) {
            int blob = blobs.blob(number);
            if (recollection.isEmpty()) {
                HistoryBlobs.this.deliver(blob, bytes, length, Optional.of(lineage));
                return;
            }
            receiver.tally(() -> HistoryBlobs.this.deliver(blob, bytes, length, Optional.of(lineage)))
                    .ifPresent(tally -> recollection.get().keep(contents.blob(blob), tally));
        }

        @Override
        public void unread(int number, PackFault fault) {
            unread.add(blobs.blob(number));
        }

        @Override
        public Optional<byte[]> blob(byte[] id) {
            ObjectStore.Reader reader = readers.take();
            try {
                return Optional.of(reader.read(ObjectId.fromRaw(id), Constants.OBJ_BLOB));
            } catch (UnreadableObject e) {
                return Optional.empty();
            } finally {
                readers.giveBack(reader);
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
