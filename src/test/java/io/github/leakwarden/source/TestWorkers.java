package io.github.leakwarden.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks on a number of threads; a failure of a task fails the test. */
public final class TestWorkers implements Workers, AutoCloseable {
    private final int threads;
    private final ExecutorService executor;
    private final List<Future<?>> submitted = new ArrayList<>();

    public TestWorkers(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Lets the source deliver with so many threads. */
    public static Delivered deliver(Source source, int threads) throws InterruptedException {
        Delivered delivered = new Delivered();
        try (TestWorkers workers = new TestWorkers(threads)) {
            source.deliver(delivered, workers);
        }
        return delivered;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void submit(Task task) {
        submitted.add(executor.submit(() -> {
            task.run();
            return null;
        }));
    }

    @Override
    public void drain() throws InterruptedException {
        for (Future<?> future : submitted) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            }
        }
        submitted.clear();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
