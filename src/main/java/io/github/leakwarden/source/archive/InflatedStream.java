package io.github.leakwarden.source.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Deflate undone. Leaves the stream below right behind the last byte that it needed, and gives what it had when it meets
 * damage. To be closed: the inflater holds memory that no garbage collector sees. For one thread.
 */
final class InflatedStream extends InputStream {
    private static final int INPUT_BYTES = 8 << 10;

    private final BufferedInputStream raw;
    private final Inflater inflater;
    private final byte[] input = new byte[INPUT_BYTES];
    private int inputLength;
    private long compressedBytes = -1;
    private boolean damaged;
    private boolean ended;

    /** @param bare without the header and checksum of zlib */
    InflatedStream(BufferedInputStream raw, boolean bare) {
        this.raw = raw;
        this.inflater = new Inflater(bare);
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
        while (!ended) {
            int count = inflate(bytes, from, length);
            if (count > 0) {
                return count;
            }
            if (damaged || inflater.needsDictionary()) {
                throw new IOException("damaged");
            }
            if (inflater.finished()) {
                giveBack();
            } else if (inflater.needsInput()) {
                fill();
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int length) {
        long before = inflater.getBytesWritten();
        try {
            return damaged ? 0 : inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            damaged = true;
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private void fill() throws IOException {
        raw.mark(INPUT_BYTES);
        int read = raw.read(input);
        if (read < 0) {
            throw new EOFException();
        }
        inputLength = read;
        inflater.setInput(input, 0, read);
    }

    private void giveBack() throws IOException {
        ended = true;
        compressedBytes = inflater.getBytesRead();
        raw.reset();
        raw.skipNBytes(inputLength - inflater.getRemaining());
    }

    /** Compressed bytes used, once all is read; before that -1. */
    long compressedBytes() {
        return compressedBytes;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
