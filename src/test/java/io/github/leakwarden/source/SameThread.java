package io.github.leakwarden.source;

/** Runs every task at once, on the thread that brings it. */
public final class SameThread implements Workers {
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public void submit(Task task) throws InterruptedException {
        task.run();
    }

    @Override
    public void drain() {}
}
