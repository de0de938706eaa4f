package io.github.leakwarden.exposure;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.ExposureHit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs the analysis of one file on a thread of its own with a large, bounded stack: a parser recurses as deep as its input
 * nests, and must not take the scan's thread with it. Stateless.
 */
public final class LargeStack {
    private static final long STACK_BYTES = 64L << 20;

    private LargeStack() {}

    /**
     * What the work found. If the stack was not large enough, or the work failed, the file is degraded and nothing is
     * found; a failure is told by its class alone, since its message may quote the file. Nothing, with the interrupt kept,
     * if the waiting thread is interrupted.
     *
     * @param tooDeep said of a file that nests too deep
     * @param failed said of a file whose analysis failed, before the failure's class
     */
    public static List<ExposureHit> run(
            String threadName, CodeFile file, Supplier<List<ExposureHit>> work, String tooDeep, String failed) {
        AtomicReference<List<ExposureHit>> hits = new AtomicReference<>(List.of());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> hits.set(work.get()), threadName, STACK_BYTES);
        thread.setUncaughtExceptionHandler((own, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof StackOverflowError) {
            file.degraded().accept("exposure.too-deep", tooDeep);
        } else if (thrown != null) {
            file.degraded().accept("exposure.failed", failed + thrown.getClass().getSimpleName());
        }
        return requireNonNull(hits.get());
    }
}
