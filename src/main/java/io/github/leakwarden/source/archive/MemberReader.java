package io.github.leakwarden.source.archive;

import io.github.leakwarden.source.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The bytes of one member, as far as they can be had.
 *
 * <p>A damaged stream or a spent budget ends the bytes early and is remembered, so that what was read before it is
 * searched. So does a receiver that wants no more, which it knows itself. A library's unchecked exceptions count as
 * damage.
 */
final class MemberReader implements Segments.Reader {
    /** Read at a time: a library that meets damage keeps what it had of the bytes asked for. */
    private static final int STEP_BYTES = 32 << 10;

    private final InputStream in;
    private final Budget budget;
    private final BooleanSupplier wanted;
    private byte[] head = new byte[0];
    private int headAt;
    private long count;
    private Optional<Unreadable.Reason> failure = Optional.empty();
    private boolean ended;

    /** @param wanted asked before each step; a member may be as long as the budget */
    MemberReader(InputStream in, Budget budget, BooleanSupplier wanted) {
        this.in = in;
        this.budget = budget;
        this.wanted = wanted;
    }

    /** Up to {@code wanted} first bytes, which will be read again. */
    byte[] peek(int wanted) {
        byte[] bytes = new byte[wanted];
        int filled = 0;
        int read = 0;
        while (filled < wanted && read >= 0) {
            read = more(bytes, filled, wanted);
            filled += Math.max(read, 0);
        }
        head = Arrays.copyOf(bytes, filled);
        return head;
    }

    /** Reads what is left, for nobody. */
    void drain() {
        byte[] bytes = new byte[8192];
        while (more(bytes, 0, bytes.length) >= 0) {
            continue;
        }
    }

    @Override
    public int read(byte[] bytes, int from, int to) {
        if (headAt < head.length) {
            int length = Math.min(head.length - headAt, to - from);
            System.arraycopy(head, headAt, bytes, from, length);
            headAt += length;
            return length;
        }
        return more(bytes, from, to);
    }

    /** The same bytes as a stream, for a format within. */
    InputStream stream() {
        return new InputStream() {
            @Override
            public int read(byte[] bytes, int from, int length) {
                return length == 0 ? 0 : MemberReader.this.read(bytes, from, from + length);
            }

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }
        };
    }

    /** Bytes read from the archive. */
    long count() {
        return count;
    }

    /** Whether the bytes ended early because the budget is spent. */
    boolean isBudgetSpent() {
        return budget.isSpent();
    }

    /** Why the bytes ended early, if the archive is to blame. */
    Optional<Unreadable.Reason> failure() {
        return failure;
    }

    private int more(byte[] bytes, int from, int to) {
        if (ended
                || budget.isSpent()
                || !wanted.getAsBoolean()
                || Thread.currentThread().isInterrupted()) {
            return -1;
        }
        int read;
        try {
            read = in.read(bytes, from, Math.min(to - from, STEP_BYTES));
        } catch (IOException | RuntimeException e) {
            failure = Optional.of(Unreadable.reasonOf(e));
            read = -1;
        } catch (OutOfMemoryError e) {
            failure = Optional.of(Unreadable.Reason.MEMORY);
            read = -1;
        }
        ended = read <= 0;
        if (ended || !budget.takeBytes(read)) {
            return -1;
        }
        count += read;
        return read;
    }
}
