package io.github.leakwarden.source.archive.zstd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * One Zstandard frame decompressed. Reads not a byte beyond its end, so that what follows can be looked at.
 *
 * <p>Memory: as much as the frame's window, but no more than it has content so far, and about half a megabyte. Damage is
 * an {@link IOException}, or an unchecked one; the bytes before it were given. For one thread.
 */
public final class ZstdFrame extends InputStream {
    /** RFC 8878 3.1.1.2.4. */
    static final int MAX_BLOCK_BYTES = 128 << 10;

    private final InputStream in;
    private final Window window;
    private final boolean hasChecksum;
    private final XxHash64 checksum = new XxHash64();
    private final Literals literals = new Literals();
    private final Sequences sequences = new Sequences();
    private final byte[] block = new byte[MAX_BLOCK_BYTES + 8];
    private int given;
    private boolean ended;

    /** Says that a frame needs something that is not at hand: a dictionary, or more memory than allowed. */
    public static final class NotSupported extends IOException {
        private static final long serialVersionUID = 1;

        private final boolean memory;

        NotSupported(String what, boolean memory) {
            super(what);
            this.memory = memory;
        }

        /** Whether more memory would do. */
        public boolean needsMemory() {
            return memory;
        }
    }

    /**
     * Reads the header of the frame, whose magic number has been read already.
     *
     * @param maxWindowBytes more is not supported
     */
    public ZstdFrame(InputStream in, long maxWindowBytes) throws IOException {
        this.in = in;
        int descriptor = (int) number(1);
        boolean single = (descriptor & 0x20) != 0;
        this.hasChecksum = (descriptor & 4) != 0;
        long reach = single ? 0 : windowBytes((int) number(1));
        int idFlag = descriptor & 3;
        long dictionary = number(idFlag == 3 ? 4 : idFlag);
        int sizeFlag = descriptor >> 6;
        long size = number(sizeFlag == 0 ? (single ? 1 : 0) : 1 << sizeFlag);
        if (single) {
            reach = sizeFlag == 1 ? size + 256 : size;
        }
        if ((descriptor & 8) != 0) {
            throw new IOException("reserved bit");
        }
        if (dictionary != 0) {
            throw new NotSupported("dictionary", false);
        }
        if (reach < 0 || reach > maxWindowBytes) {
            throw new NotSupported("window", true);
        }
        this.window = new Window((int) reach);
    }

    private static long windowBytes(int descriptor) {
        long base = 1L << (10 + (descriptor >> 3));
        return base + base / 8 * (descriptor & 7);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == window.end()) {
            if (ended) {
                return -1;
            }
            nextBlock();
        }
        int count = Math.min(length, window.end() - given);
        System.arraycopy(window.bytes(), given, bytes, from, count);
        given += count;
        return count;
    }

    private void nextBlock() throws IOException {
        int header = (int) number(3);
        int size = header >> 3;
        int start = window.startBlock();
        given = start;
        switch (header >> 1 & 3) {
            case 0 -> {
                fill(size);
                window.literals(block, 0, size);
            }
            case 1 -> window.fill((byte) number(1), size);
            case 2 -> {
                fill(size);
                sequences.read(block, literals.read(block, size), size, literals, window);
            }
            default -> throw new IOException("reserved block type");
        }
        ended = (header & 1) != 0;
        if (hasChecksum) {
            checksum.update(window.bytes(), start, window.end() - start);
            if (ended && (int) number(4) != checksum.sum()) {
                throw new IOException("checksum differs");
            }
        }
    }

    private void fill(int size) throws IOException {
        if (size > MAX_BLOCK_BYTES) {
            throw new IOException("block longer than allowed");
        }
        if (in.readNBytes(block, 0, size) < size) {
            throw new EOFException();
        }
    }

    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            value |= (long) next << (8 * i);
        }
        return value;
    }
}
