package io.github.leakwarden.cli;

import io.github.leakwarden.scan.ScanListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One line on standard error that is written over and over, and wiped at the end: objects and bytes read, how fast, how
 * long it may take yet, what was found so far. Thread-safe.
 */
final class ProgressLine implements ScanListener {
    private static final long QUIET_NANOS = 500_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;

    /** Sooner a guess would be wide of the mark. */
    private static final long GUESS_AFTER_NANOS = 2_000_000_000L;

    private static final double SECOND = 1e9;

    private final PrintStream error;
    private final LongSupplier clock;
    private final long start;
    private final AtomicLong next;
    private boolean shown;

    ProgressLine(PrintStream error) {
        this(error, System::nanoTime);
    }

    /** @param clock nanoseconds since whenever */
    ProgressLine(PrintStream error, LongSupplier clock) {
        this.error = error;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = new AtomicLong(start + QUIET_NANOS);
    }

    @Override
    public void progress(long blobs, long expected, long bytes, long matches) {
        long due = next.get();
        long now = clock.getAsLong();
        if (now - due < 0 || !next.compareAndSet(due, now + BETWEEN_NANOS)) {
            return;
        }
        String done = expected > blobs
                ? String.format(Locale.ROOT, "%,d of %,d blobs", blobs, expected)
                : String.format(Locale.ROOT, "%,d blobs", blobs);
        String rate = String.format(Locale.ROOT, "%,d MB, %,.0f MB/s", bytes >> 20, (bytes >> 20) / seconds(now));
        show(String.format(Locale.ROOT, "%s, %s%s, %,d matches", done, rate, left(blobs, expected, now), matches));
    }

    private double seconds(long now) {
        return Math.max(1, now - start) / SECOND;
    }

    /** By the number of blobs: their sizes are not known beforehand. */
    private String left(long blobs, long expected, long now) {
        if (expected <= blobs || blobs == 0 || now - start < GUESS_AFTER_NANOS) {
            return "";
        }
        long seconds = Math.round(seconds(now) * (expected - blobs) / blobs);
        return seconds < 60
                ? ", about " + seconds + " s left"
                : String.format(Locale.ROOT, ", about %d:%02d min left", seconds / 60, seconds % 60);
    }

    private synchronized void show(String text) {
        error.print("\r\u001b[Kscanning: " + text);
        error.flush();
        shown = true;
    }

    /** Wipes the line. */
    synchronized void clear() {
        if (shown) {
            error.print("\r\u001b[K");
            error.flush();
            shown = false;
        }
    }
}
