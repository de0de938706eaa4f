package io.github.leakwarden.scan;

import io.github.leakwarden.source.Workers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of daemon threads behind a short queue, so that whoever submits waits rather than fills memory.
 *
 * <p>The first failure of a task is kept and thrown to whoever drains or submits next.
 */
final class WorkerPool implements Workers, AutoCloseable {
    private static final int QUEUED_PER_THREAD = 64;
    private static final long STACK_BYTES = 4L << 20;

    private final int threads;
    private @Nullable ThreadPoolExecutor executor;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Object idle = new Object();
    private long pending;

    WorkerPool(int threads) {
        this.threads = threads;
    }

    /** Started by the first task: the usual commit has none. */
    private synchronized ThreadPoolExecutor executor() {
        ThreadPoolExecutor started = executor;
        if (started == null) {
            started = new ThreadPoolExecutor(
                    threads,
                    threads,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(threads * QUEUED_PER_THREAD),
                    WorkerPool::thread,
                    WorkerPool::waitForRoom);
            executor = started;
        }
        return started;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Worker(work);
        thread.setDaemon(true);
        return thread;
    }

    private static final class Worker extends Thread {
        Worker(Runnable work) {
            super(null, work, "leakwarden-worker", STACK_BYTES);
        }
    }

    /** A worker that submits does the work itself: waiting for its own kind could last for ever. */
    private static void waitForRoom(Runnable task, ThreadPoolExecutor executor) {
        if (Thread.currentThread() instanceof Worker) {
            task.run();
            return;
        }
        try {
            executor.getQueue().put(task);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public void submit(Task task) throws InterruptedException {
        check();
        synchronized (idle) {
            pending++;
        }
        executor().execute(() -> run(task));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void run(Task task) {
        try {
            if (failure.get() == null) {
                task.run();
            }
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        } finally {
            synchronized (idle) {
                pending--;
                idle.notifyAll();
            }
        }
    }

    @Override
    public void drain() throws InterruptedException {
        synchronized (idle) {
            while (pending > 0) {
                idle.wait();
            }
        }
        check();
    }

    private void check() throws InterruptedException {
        Throwable thrown = failure.get();
        if (thrown instanceof InterruptedException) {
            throw new InterruptedException();
        }
        if (thrown instanceof RuntimeException || thrown instanceof Error) {
            throw new IllegalStateException("a worker failed", thrown);
        }
    }

    @Override
    public synchronized void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
