package io.github.leakwarden.scan;

import io.github.leakwarden.model.Problem;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts work done and tells the listener now and then. Thread-safe. */
final class Progress {
    private static final int TOLD_EVERY_BLOBS = 256;

    private final ScanListener listener;
    private final AtomicLong blobs = new AtomicLong();
    private final LongAdder expected = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder matches = new LongAdder();

    Progress(ScanListener listener) {
        this.listener = listener;
    }

    void expect(long more) {
        expected.add(more);
    }

    void read(long length, int found) {
        bytes.add(length);
        matches.add(found);
        if (blobs.incrementAndGet() % TOLD_EVERY_BLOBS == 0) {
            tell();
        }
    }

    void tell() {
        listener.progress(blobs.get(), expected.sum(), bytes.sum(), matches.sum());
    }

    void problem(Problem problem) {
        listener.problem(problem);
    }
}
