package io.github.leakwarden.source;

/**
 * Where blobs come from. Used once, by one thread; never writes into what it reads, never runs what it finds there.
 */
public interface Source {
    /** The repository root or scanned path, as shown in locations. */
    String unit();

    /**
     * Delivers every blob, on the calling thread or on {@code workers}, and returns when all were received. An input
     * that cannot be read becomes a problem and the rest goes on.
     *
     * @throws InterruptedException if the scan was cancelled
     */
    void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException;
}
