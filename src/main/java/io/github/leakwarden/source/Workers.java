package io.github.leakwarden.source;

/** Threads that a source may use; given by the scan. */
public interface Workers {
    /** A piece of work that may be cancelled. */
    interface Task {
        void run() throws InterruptedException;
    }

    /** Number of tasks that run at once, at least one. */
    int threads();

    /**
     * Runs the task on one of the threads, now or later; waits while too many are queued.
     *
     * @throws InterruptedException if the scan was cancelled
     */
    void submit(Task task) throws InterruptedException;

    /**
     * Waits until every submitted task has ended.
     *
     * @throws InterruptedException if the scan was cancelled
     */
    void drain() throws InterruptedException;
}
