package io.github.leakwarden.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver keeps of one blob for the sake of others that are made of it. It lasts as long as such a blob may come,
 * and no source looks inside. Written by the thread that receives the blob; those made of it may come on others, later.
 */
public final class Keepsake {
    private volatile @Nullable Object kept;
    private volatile long bytes;

    /**
     * Keeps this instead of what was kept.
     *
     * @param size of memory that it takes, in bytes
     */
    public void keep(Object something, long size) {
        kept = something;
        bytes = size;
    }

    /** Bytes of memory that it takes: a source that runs short lets go of it. */
    public long bytes() {
        return bytes;
    }

    /** What was kept, if it is of that type. */
    public <T> Optional<T> get(Class<T> type) {
        Object found = kept;
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }
}
