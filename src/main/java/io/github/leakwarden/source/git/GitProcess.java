package io.github.leakwarden.source.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A git that runs, and is ended if it waits for ever: on a FIFO that nobody writes to, a device, a dead network disk; or if
 * it turns in a circle of deltas, which git does not notice.
 *
 * <p>A wait counts as one without end only if for the whole {@code patience} we waited for git's answer, and it used no
 * processor time, finished no system call and wrote nothing. A git that is slow, or waits for our next question, is left
 * alone: git's plumbing talks to nobody but us and local files, so that one that works shows one of those signs. Where
 * the system counts no calls (only Linux does), processor time and output alone tell.
 */
final class GitProcess implements AutoCloseable {
    /** Longer than any single read from a disk that still answers. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Tells whether git would never come to an end, though it works. Asked once, by another thread. */
    interface Doubt {
        boolean isHopeless();
    }

    /** Looks taken in that time; at the first, who is still at work is doubted. */
    private static final int LOOKS = 10;

    private final Process process;
    private final Duration patience;
    private final Doubt doubt;
    private final InputStream replies;
    private volatile boolean waiting;
    private final AtomicLong reads = new AtomicLong();
    private volatile boolean stalled;
    private volatile boolean hopeless;
    private boolean doubted;

    /** What it had done when it was last seen to do something, and when that was, by {@link System#nanoTime}. */
    private String lastLife = "";

    private long lastLifeNanos;

    GitProcess(Process process, Duration patience, Doubt doubt) {
        this.process = process;
        this.patience = patience;
        this.doubt = doubt;
        this.replies = new Replies(process.getInputStream());
        lookLater();
    }

    /** Where it is asked. */
    OutputStream requests() {
        return process.getOutputStream();
    }

    /** What it answers; ends early if git is ended. For one thread. */
    InputStream replies() {
        return replies;
    }

    /** Whether it was ended because it waited for ever. */
    boolean isStalled() {
        return stalled;
    }

    /** Whether it was ended because it would never have come to an end. */
    boolean isHopeless() {
        return hopeless;
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void lookLater() {
        Executor later =
                CompletableFuture.delayedExecutor(patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS, Runnable::run);
        later.execute(this::look);
    }

    /** Called by one thread after another, never by two at once. */
    private void look() {
        if (!process.isAlive()) {
            return;
        }
        if (!doubted) {
            doubted = true;
            if (doubt.isHopeless()) {
                hopeless = true;
                process.destroyForcibly();
                return;
            }
        }
        String life = life();
        long now = System.nanoTime();
        if (!waiting || !life.equals(lastLife)) {
            lastLife = life;
            lastLifeNanos = now;
        } else if (now - lastLifeNanos >= patience.toNanos()) {
            stalled = true;
            process.destroyForcibly();
            return;
        }
        lookLater();
    }

    private String life() {
        String processor =
                process.info().totalCpuDuration().map(Duration::toString).orElse("");
        return reads + " " + processor + " " + systemCalls();
    }

    /** Linux's count of what the process has read and written, and by how many calls. */
    private String systemCalls() {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "io"));
        } catch (IOException e) {
            return "";
        }
    }

    /** Notes when somebody waits for git. */
    private final class Replies extends FilterInputStream {
        Replies(InputStream output) {
            super(output);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waiting = true;
            try {
                return in.read(bytes, offset, length);
            } finally {
                waiting = false;
                reads.incrementAndGet();
            }
        }
    }
}
