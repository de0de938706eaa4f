package io.github.leakwarden.scan;

import java.time.Duration;
import java.util.Optional;

/** How long a scan may read, from when this is made. Thread-safe. */
final class TimeLimit {
    private final long start = System.nanoTime();
    private final long nanos;

    /** @param most empty for no limit */
    TimeLimit(Optional<Duration> most) {
        this.nanos = most.isEmpty() ? Long.MAX_VALUE : most.get().toNanos();
    }

    boolean isOver() {
        return nanos != Long.MAX_VALUE && System.nanoTime() - start >= nanos;
    }
}
