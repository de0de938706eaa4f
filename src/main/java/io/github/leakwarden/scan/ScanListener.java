package io.github.leakwarden.scan;

import io.github.leakwarden.model.Problem;

/** Told how a scan goes while it goes. Methods may be called from any of its threads, and should return soon. */
public interface ScanListener {
    /** Nobody listens. */
    ScanListener NONE = new ScanListener() {};

    /**
     * Work done so far.
     *
     * @param blobs read
     * @param expected blobs in all as far as known, 0 if unknown
     * @param bytes read
     * @param matches found, not settled: what becomes of them is known only at the end
     */
    default void progress(long blobs, long expected, long bytes, long matches) {}

    /** An input that was not read as wished; also in the result's manifest. */
    default void problem(Problem problem) {}
}
