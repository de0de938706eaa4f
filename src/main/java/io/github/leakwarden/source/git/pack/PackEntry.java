package io.github.leakwarden.source.git.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a pack's entries: a header that tells type, length and base, then what zlib made of the content ({@code
 * gitformat-pack(5)}, "pack-*.pack files have the following format"). A cursor; for one thread, which must close it.
 */
final class PackEntry implements Closeable {
    /** Types as the header numbers them. */
    static final int COMMIT = 1;

    static final int TREE = 2;
    static final int BLOB = 3;
    static final int TAG = 4;

    private static final int OFFSET_DELTA = 6;
    private static final int ID_DELTA = 7;

    /** Neighbours are mostly asked for one after the other, but not always. */
    private static final int WINDOW_BYTES = 16 << 10;

    /** A length of 63 bits, a distance of as many, an id: no header is longer. */
    private static final int HEADER_BYTES = 48;

    /** Zlib makes no more of one byte. */
    private static final int MOST_EXPANSION = 1032;

    private final Pack pack;
    private final PackOrder order;
    private final Inflater inflater = new Inflater();
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW_BYTES);
    private final byte[] rest = new byte[1];
    private long windowStart;

    private int position;
    private long start;
    private long end;
    private int type;
    private long length;
    private long content;
    private int base;
    private byte[] baseId = new byte[0];

    PackEntry(Pack pack) {
        this.pack = pack;
        this.order = pack.order();
        window.limit(0);
    }

    /**
     * Goes to an entry and reads its header.
     *
     * @throws PackFault if that is none
     */
    void open(int entry) throws IOException {
        position = entry;
        start = order.start(entry);
        end = order.end(entry);
        long most = Math.min(end, start + HEADER_BYTES);
        if (start < windowStart || most > windowStart + window.limit()) {
            // A whole window before it, too: who follows deltas goes backwards.
            fill(Math.max(0, Math.min(start, most - WINDOW_BYTES / 2)));
        }
        int at = (int) (start - windowStart);
        int stop = (int) (most - windowStart);
        int b = next(at++, stop);
        type = b >> 4 & 7;
        length = b & 15;
        for (int shift = 4; (b & 0x80) != 0; shift += 7) {
            b = next(at++, stop);
            if (shift > 56) {
                throw new PackFault("has an entry with a length beyond all measure");
            }
            length |= (b & 0x7FL) << shift;
        }
        base = -1;
        baseId = new byte[0];
        switch (type) {
            case COMMIT, TREE, BLOB, TAG -> {}
            case OFFSET_DELTA -> at = distance(at, stop);
            case ID_DELTA -> at = id(at, stop);
            default -> throw new PackFault("has an entry of a type that git does not have");
        }
        content = windowStart + at;
    }

    private int distance(int from, int stop) throws PackFault {
        int at = from;
        int b = next(at++, stop);
        long distance = b & 0x7F;
        while ((b & 0x80) != 0) {
            b = next(at++, stop);
            if (distance >= 1L << 55) {
                throw new PackFault("has a delta with a base beyond all measure");
            }
            distance = distance + 1 << 7 | b & 0x7F;
        }
        base = distance > 0 && distance < start ? order.position(start - distance, position) : -1;
        if (base < 0) {
            throw new PackFault("has a delta whose base is no entry");
        }
        return at;
    }

    private int id(int at, int stop) throws PackFault {
        if (at + PackIndex.ID_BYTES > stop) {
            throw new PackFault("has an entry that is cut off");
        }
        baseId = new byte[PackIndex.ID_BYTES];
        window.get(at, baseId);
        int number = pack.index().find(baseId, 0);
        base = number < 0 ? -1 : order.position(number);
        return at + PackIndex.ID_BYTES;
    }

    private int next(int at, int stop) throws PackFault {
        if (at >= stop) {
            throw new PackFault("has an entry that is cut off");
        }
        return window.get(at) & 0xFF;
    }

    /** Whether it is made of another object. */
    boolean isDelta() {
        return type == OFFSET_DELTA || type == ID_DELTA;
    }

    static boolean isOffsetDelta(int type) {
        return type == OFFSET_DELTA;
    }

    static boolean isIdDelta(int type) {
        return type == ID_DELTA;
    }

    /** What kind of object it is, unless it is a delta. */
    int type() {
        return type;
    }

    /** A delta's base by position, or -1 if that does not lie in this pack. */
    int base() {
        return base;
    }

    /** The id of a base that does not lie in this pack. */
    byte[] baseId() {
        return baseId;
    }

    /**
     * The length of the content, or of the delta.
     *
     * @throws PackFault if it is more than can be read, or than so short an entry can hold
     */
    int length() throws PackFault {
        if (length > Buffers.LARGEST) {
            throw new PackFault("has an object that is too large to read");
        }
        if (length > (end - content) * MOST_EXPANSION) {
            throw new PackFault("has an entry that says more of its length than it can hold");
        }
        return (int) length;
    }

    /**
     * Reads the content, or the delta.
     *
     * @param into has room for {@link #length} bytes
     * @throws PackFault if its bytes are not those that the index has a checksum for, or not what zlib makes
     */
    void read(byte[] into) throws IOException {
        check();
        int count = length();
        inflater.reset();
        long at = content;
        int filled = 0;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    at += feed(at);
                }
                int made = filled < count ? inflater.inflate(into, filled, count - filled) : inflater.inflate(rest);
                if (made > 0 && filled == count || inflater.needsDictionary()) {
                    throw new PackFault("has an entry that is longer than it says");
                }
                filled += made;
            }
        } catch (DataFormatException e) {
            throw new PackFault("has an entry that does not inflate", e);
        }
        if (filled != count) {
            throw new PackFault("has an entry that is shorter than it says");
        }
    }

    private int feed(long at) throws IOException {
        ByteBuffer input = stretch(at);
        if (!input.hasRemaining()) {
            throw new PackFault("has an entry that is cut off");
        }
        int fed = input.remaining();
        inflater.setInput(input);
        return fed;
    }

    private void check() throws IOException {
        if (!pack.index().hasChecksums()) {
            return;
        }
        checksum.reset();
        for (long at = start; at < end; ) {
            ByteBuffer some = stretch(at);
            if (!some.hasRemaining()) {
                throw new PackFault("is cut off");
            }
            at += some.remaining();
            checksum.update(some);
        }
        if ((int) checksum.getValue() != pack.index().checksum(order.number(position))) {
            throw new PackFault("has an entry with another checksum than the index has for it");
        }
    }

    /** What is at hand of the entry from an offset on; the window moves if that is nothing. */
    private ByteBuffer stretch(long at) throws IOException {
        boolean whole = at >= windowStart && Math.min(end, at + 1) <= windowStart + window.limit();
        if (!whole || at == start && end > windowStart + window.limit()) {
            fill(at);
        }
        int from = (int) (at - windowStart);
        int to = (int) Math.min(end - windowStart, window.limit());
        return from >= to ? ByteBuffer.allocate(0) : window.slice(from, to - from);
    }

    private void fill(long from) throws IOException {
        window.clear();
        pack.read(from, window);
        windowStart = from;
        window.flip();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
