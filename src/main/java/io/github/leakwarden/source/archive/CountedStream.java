package io.github.leakwarden.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that counts, and that refuses to be read beyond a number of bytes while a header is parsed: a library would
 * take a name of gigabytes into memory.
 */
final class CountedStream extends FilterInputStream {
    private long bytesLeft = Long.MAX_VALUE;
    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    /** Allows so many bytes from now on. */
    void limit(long bytes) {
        bytesLeft = bytes;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        bytesLeft -= Math.max(read, 0);
        count += Math.max(read, 0);
        if (bytesLeft < 0) {
            throw new IOException("limit exceeded");
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] bytes = new byte[(int) Math.min(Math.max(wanted, 0), 8192)];
        return bytes.length == 0 ? 0 : Math.max(read(bytes, 0, bytes.length), 0);
    }

    /** None, so that what a buffer above has in it is what it says to be available. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
