package io.github.leakwarden.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.tukaani.xz.LZMAInputStream;

/** One member of an lzip file: LZMA with fixed properties between a header and a checksum. For one thread. */
final class LzipMember extends InputStream {
    private static final int HEADER_BYTES = 6;
    private static final int TRAILER_BYTES = 20;
    private static final byte PROPERTIES = 0x5D;

    private final InputStream raw;
    private final LZMAInputStream content;
    private final CRC32 crc = new CRC32();
    private boolean ended;

    LzipMember(InputStream raw, long memoryBytes) throws IOException {
        byte[] header = raw.readNBytes(HEADER_BYTES);
        if (header.length < HEADER_BYTES) {
            throw new EOFException();
        }
        int size = 1 << (header[5] & 0x1F);
        int dictionary = size - size / 16 * (header[5] >> 5 & 7);
        if (dictionary <= 0 || dictionary > memoryBytes) {
            throw new Unreadable(Unreadable.Reason.MEMORY);
        }
        this.raw = raw;
        this.content = new LZMAInputStream(raw, -1, PROPERTIES, dictionary);
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
        int read = content.read(bytes, from, length);
        if (read >= 0) {
            crc.update(bytes, from, read);
            return read;
        }
        ended = true;
        byte[] trailer = raw.readNBytes(TRAILER_BYTES);
        if (trailer.length < TRAILER_BYTES || LittleEndian.uint32(trailer, 0) != crc.getValue()) {
            throw new IOException("checksum differs");
        }
        return -1;
    }
}
