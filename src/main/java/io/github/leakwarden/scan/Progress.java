package io.github.leakwarden.scan;

import io.github.leakwarden.model.Problem;
import java.util.concurrent.atomic.AtomicLong;

/** Counts work done and tells the listener now and then. Thread-safe. */
final class Progress {
    private static final int TOLD_EVERY_BLOBS = 256;

    private final ScanListener listener;
    private final AtomicLong blobs = new AtomicLong();
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong matches = new AtomicLong();

    Progress(ScanListener listener) {
        this.listener = listener;
    }

    void expect(long more) {
        expected.addAndGet(more);
    }

    void read(long length, int found) {
        bytes.addAndGet(length);
        matches.addAndGet(found);
        if (blobs.incrementAndGet() % TOLD_EVERY_BLOBS == 0) {
            tell();
        }
    }

    /** Counts blobs as read that need not be. */
    void skip(long objects, long length) {
        bytes.addAndGet(length);
        blobs.addAndGet(objects);
        tell();
    }

    void tell() {
        listener.progress(blobs.get(), expected.get(), bytes.get(), matches.get());
    }

    void problem(Problem problem) {
        listener.problem(problem);
    }
}
