package io.github.leakwarden.source.git;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Readers lent to tasks, so that each thread finds one whose caches are warm. Thread-safe. */
final class ReaderPool implements AutoCloseable {
    private final ObjectStore store;
    private final ConcurrentLinkedQueue<ObjectStore.Reader> idle = new ConcurrentLinkedQueue<>();

    ReaderPool(ObjectStore store) {
        this.store = store;
    }

    /** A reader that belongs to the caller until it is given back. */
    ObjectStore.Reader take() {
        ObjectStore.Reader reader = idle.poll();
        return reader != null ? reader : store.reader();
    }

    void giveBack(ObjectStore.Reader reader) {
        idle.add(reader);
    }

    /** Closes the readers that were given back. */
    @Override
    public void close() {
        idle.forEach(ObjectStore.Reader::close);
        idle.clear();
    }
}
