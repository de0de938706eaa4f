package io.github.leakwarden.source.git;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Workers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Hands on what files and folders of a history are called, or were, in batches on the workers. */
final class HistoryNames {
    /** Enough to be worth a task. */
    private static final int BATCH = 1024;

    private final String unit;
    private final NewNames names;
    private final IntFunction<Provenance> places;
    private final BlobReceiver receiver;
    private final AtomicLong late = new AtomicLong();
    private final AtomicBoolean found = new AtomicBoolean();

    /** @param store open until the workers are drained */
    HistoryNames(String unit, HistoryContents contents, ObjectStore store, BlobReceiver receiver) {
        this(unit, contents.newNames(), new NamePlaces(unit, contents, store, receiver)::of, receiver);
    }

    /** @param places of the names, by number; thread-safe */
    HistoryNames(String unit, NewNames names, IntFunction<Provenance> places, BlobReceiver receiver) {
        this.unit = unit;
        this.names = names;
        this.places = places;
        this.receiver = receiver;
    }

    void deliver(Workers workers) throws InterruptedException {
        for (int from = 0; from < names.size(); from += BATCH) {
            int start = from;
            int end = Math.min(names.size(), start + BATCH);
            workers.submit(() -> deliver(start, end));
        }
    }

    private void deliver(int start, int end) {
        if (receiver.wantsMore()) {
            receiver.names(IntStream.range(start, end).mapToObj(names::name).toList(), index -> place(start + index));
        } else {
            late.addAndGet(end - start);
        }
    }

    private Provenance place(int number) {
        found.set(true);
        return places.apply(number);
    }

    /** Whether none of them was asked for its place, and all were searched. Once the workers are drained. */
    boolean holdNothing() {
        return late.get() == 0 && names.left() == 0 && !found.get();
    }

    /** Adds to the manifest, once the workers are drained. */
    void count(String what) {
        if (names.size() > late.get()) {
            receiver.count(unit, what, names.size() - late.get());
        }
    }

    /** Says what was not searched, once the workers are drained. */
    void tellLeft() {
        if (names.left() > 0) {
            String message = names.left() + " entries of its history's folders have names that were not searched:"
                    + " all names together are too long";
            receiver.problem(Problem.unread("git.names-too-long", unit, "", message));
        }
        if (late.get() > 0) {
            String message = "the time was over before " + late + " names of files of its history were searched";
            receiver.problem(Problem.unread(Problem.TIME_OVER, unit, "", message));
        }
    }
}
