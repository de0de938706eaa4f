package io.github.leakwarden.source;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Position;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Content of any length as blobs of bounded size.
 *
 * <p>Up to {@link #WHOLE_BYTES} the content is one blob. Beyond, it is cut into segments that overlap, so that whatever
 * is no longer than {@link #OVERLAP_BYTES} stands whole in at least one of them; what lies in an overlap is seen twice,
 * at the same offset of the file. Cuts fall on line ends where lines are short enough, else beside a token. Memory: one
 * array, kept between calls. For one thread.
 */
public final class Segments {
    /** Length of a segment. */
    public static final int SEGMENT_BYTES = 16 << 20;

    /** Longest content delivered in one piece: 64 MiB, or a segment's length where the heap is small. */
    public static final int WHOLE_BYTES = Runtime.getRuntime().maxMemory() < 256L << 20 ? SEGMENT_BYTES : 64 << 20;

    /** Bytes that a segment shares with the next one, about. */
    public static final int OVERLAP_BYTES = 256 << 10;

    /** Room made at first. */
    public static final int FIRST_BYTES = 1 << 20;

    /** Lines and columns are counted no further: a file may have more than fit an {@code int}. */
    private static final int LAST_NUMBER = 1 << 30;

    private static final int KEPT_BYTES = 4 << 20;

    private byte[] buffer = new byte[0];

    /** What content is read from. */
    public interface Reader {
        /** Reads at least one byte into {@code bytes[from, to)}; returns how many, or -1 at the end. */
        int read(byte[] bytes, int from, int to) throws IOException;
    }

    /**
     * Reads to the end and delivers.
     *
     * @param expectedBytes likely length, to make room once; may be wrong, 0 if unknown
     * @return bytes read
     * @throws IOException from the reader; segments read before it were delivered
     */
    public long deliver(Provenance provenance, long expectedBytes, Reader reader, BlobReceiver receiver)
            throws IOException {
        if (expectedBytes > WHOLE_BYTES) {
            makeRoom(SEGMENT_BYTES, 0);
            return cut(provenance, 0, reader, receiver);
        }
        return deliverFilled(provenance, fill(expectedBytes, reader), reader, receiver);
    }

    /**
     * Delivers what {@link #fill} has read, and what is left.
     *
     * @param filled as {@link #fill} returned it
     * @return bytes read in all
     * @throws IOException from the reader; segments read before it were delivered
     */
    public long deliverFilled(Provenance provenance, int filled, Reader reader, BlobReceiver receiver)
            throws IOException {
        if (filled > WHOLE_BYTES) {
            return cut(provenance, filled, reader, receiver);
        }
        receiver.blob(Blob.whole(provenance, buffer, filled));
        if (buffer.length > KEPT_BYTES) {
            buffer = new byte[0];
        }
        return filled;
    }

    /** What was read last: delivered, if it was no longer than {@link #FIRST_BYTES}, or by {@link #fill}. */
    public byte[] bytes() {
        return buffer;
    }

    /**
     * Reads into {@link #bytes} without delivering.
     *
     * @param expectedBytes likely length; may be wrong
     * @return bytes read; more than {@link #WHOLE_BYTES} if that was not all
     */
    public int fill(long expectedBytes, Reader reader) throws IOException {
        makeRoom((int) Math.min(Math.max(expectedBytes + 1, FIRST_BYTES), WHOLE_BYTES + 1L), 0);
        int filled = 0;
        while (filled <= WHOLE_BYTES) {
            if (filled == buffer.length) {
                makeRoom((int) Math.min(buffer.length * 2L, WHOLE_BYTES + 1L), filled);
            }
            int read = reader.read(buffer, filled, buffer.length);
            if (read < 0) {
                break;
            }
            filled += read;
        }
        return filled;
    }

    private long cut(Provenance provenance, int filled, Reader reader, BlobReceiver receiver) throws IOException {
        long offset = 0;
        Position start = new Position(1, 1);
        int length = filled;
        boolean ended = false;
        while (true) {
            while (!ended && length < SEGMENT_BYTES) {
                int read = reader.read(buffer, length, SEGMENT_BYTES);
                ended = read < 0;
                length += Math.max(read, 0);
            }
            int available = Math.min(length, SEGMENT_BYTES);
            boolean last = ended && length <= SEGMENT_BYTES;
            int end = last ? available : cutBefore(available, available - OVERLAP_BYTES);
            receiver.blob(new Blob(provenance, Optional.empty(), buffer, end, offset, start));
            if (last) {
                buffer = new byte[0];
                return offset + length;
            }
            int next = startAfter(end - OVERLAP_BYTES, end - OVERLAP_BYTES / 2);
            start = advance(start, LineMap.of(buffer, next).position(next));
            System.arraycopy(buffer, next, buffer, 0, length - next);
            length -= next;
            offset += next;
        }
    }

    /** Where to end a segment: after the last line end in {@code [lowest, highest)}, else after a token. */
    private int cutBefore(int highest, int lowest) {
        if (isWide()) {
            return highest & ~3;
        }
        for (int i = highest; i > lowest; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        for (int i = highest; i > lowest; i--) {
            if (!isToken(buffer[i - 1])) {
                return i;
            }
        }
        return highest;
    }

    /** Where the next segment begins: at the first line start in {@code [lowest, highest)}, else before a token. */
    private int startAfter(int lowest, int highest) {
        if (isWide()) {
            return lowest & ~3;
        }
        for (int i = lowest; i < highest; i++) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        for (int i = lowest; i < highest; i++) {
            if (!isToken(buffer[i - 1]) && buffer[i - 1] != '\r' && (buffer[i] & 0xC0) != 0x80) {
                return i;
            }
        }
        return lowest;
    }

    /** Whether characters are wider than one byte, so that cuts must keep their alignment. */
    private boolean isWide() {
        int nulls = 0;
        for (int i = 0; i < 4096; i++) {
            nulls += buffer[i] == 0 ? 1 : 0;
        }
        return nulls > 1024;
    }

    private static boolean isToken(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '+' && b <= '9' && b != ',')
                || b == '_'
                || b == '='
                || b == '%';
    }

    /** The position in the file of what stands at {@code relative} in a segment that starts at {@code start}. */
    static Position advance(Position start, Position relative) {
        return relative.line() == 1
                ? new Position(start.line(), sum(start.column(), relative.column()))
                : new Position(sum(start.line(), relative.line()), relative.column());
    }

    private static int sum(int first, int second) {
        return (int) Math.min(first + (long) second - 1, LAST_NUMBER);
    }

    private void makeRoom(int size, int used) {
        if (buffer.length < size) {
            buffer = used == 0 ? new byte[size] : Arrays.copyOf(buffer, size);
        }
    }
}
