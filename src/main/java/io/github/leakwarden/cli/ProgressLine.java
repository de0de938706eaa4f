package io.github.leakwarden.cli;

import io.github.leakwarden.scan.ScanListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** One line on standard error that is written over and over, and wiped at the end. Thread-safe. */
final class ProgressLine implements ScanListener {
    private static final long QUIET_NANOS = 500_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;

    private final PrintStream error;
    private final AtomicLong next;
    private boolean shown;

    ProgressLine(PrintStream error) {
        this.error = error;
        this.next = new AtomicLong(System.nanoTime() + QUIET_NANOS);
    }

    @Override
    public void progress(long blobs, long expected, long bytes, long matches) {
        long due = next.get();
        long now = System.nanoTime();
        if (now - due < 0 || !next.compareAndSet(due, now + BETWEEN_NANOS)) {
            return;
        }
        String done = expected > blobs
                ? String.format(Locale.ROOT, "%,d of %,d blobs", blobs, expected)
                : String.format(Locale.ROOT, "%,d blobs", blobs);
        show(String.format(Locale.ROOT, "%s, %,d MB, %,d matches", done, bytes >> 20, matches));
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
