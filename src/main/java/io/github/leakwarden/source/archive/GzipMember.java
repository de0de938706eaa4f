package io.github.leakwarden.source.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** One gzip member (RFC 1952) decompressed. Reads not a byte beyond its end. To be closed. For one thread. */
final class GzipMember extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHECKED_HEADER = 2;

    /** Longest header that is taken for one. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final BufferedInputStream raw;
    private final InflatedStream inflated;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final CRC32 crc = new CRC32();
    private boolean ended;

    /** Reads the header. */
    GzipMember(BufferedInputStream raw) throws IOException {
        this.raw = raw;
        byte[] fixed = new byte[10];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (byte) next();
        }
        if (fixed[0] != 0x1F || fixed[1] != (byte) 0x8B || fixed[2] != 8) {
            throw new IOException("no gzip");
        }
        int flags = fixed[3];
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & CHECKED_HEADER) != 0) {
            skip(2);
        }
        this.inflated = new InflatedStream(raw, true);
    }

    /** All of the header: extra field, file name and comment. */
    byte[] header() {
        return header.toByteArray();
    }

    private int next() throws IOException {
        int next = raw.read();
        if (next < 0 || header.size() == MAX_HEADER_BYTES) {
            throw new EOFException();
        }
        header.write(next);
        return next;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int next = next();
        while (next != 0) {
            next = next();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = inflated.read(bytes, from, length);
        if (read >= 0) {
            crc.update(bytes, from, read);
            return read;
        }
        ended = true;
        byte[] trailer = raw.readNBytes(8);
        if (trailer.length < 8 || LittleEndian.uint32(trailer, 0) != crc.getValue()) {
            throw new IOException("checksum differs");
        }
        return -1;
    }

    @Override
    public void close() {
        inflated.close();
    }
}
