package io.github.leakwarden.scan;

import io.github.leakwarden.source.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what a delivery comes to on its way through the scan. Thread-safe: each thread has its own delivery. */
final class TallyRecorder {
    /** What one delivery has come to so far. */
    private static final class Recording {
        private final Map<String, Long> counts = new HashMap<>();
        private final Set<String> providers = new HashSet<>();
        private long bytes;
        private boolean isMore;
    }

    /** Each thread's own. */
    private static final class Recordings extends ThreadLocal<@Nullable Recording> {}

    private final Recordings recordings;

    TallyRecorder() {
        this.recordings = new Recordings();
    }

    /** Runs a delivery; what it came to, or nothing if that is more than a tally holds. */
    Optional<Tally> record(Runnable delivery) {
        Recording recording = new Recording();
        recordings.set(recording);
        try {
            delivery.run();
        } finally {
            recordings.remove();
        }
        return recording.isMore
                ? Optional.empty()
                : Optional.of(new Tally(recording.bytes, recording.counts, recording.providers));
    }

    void bytes(long more) {
        Recording recording = recordings.get();
        if (recording != null) {
            recording.bytes += more;
        }
    }

    void count(String what, long more) {
        Recording recording = recordings.get();
        if (recording != null) {
            recording.counts.merge(what, more, Long::sum);
        }
    }

    void providers(Collection<String> more) {
        Recording recording = recordings.get();
        if (recording != null) {
            recording.providers.addAll(more);
        }
    }

    /** Notes that there is something that no tally holds. */
    void more() {
        Recording recording = recordings.get();
        if (recording != null) {
            recording.isMore = true;
        }
    }
}
