package io.github.leakwarden.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Compressed streams of one format, one after the other, as one. Ends behind the last, so that what stands there can be
 * looked at. To be closed. For one thread.
 */
final class CompressedStream extends InputStream {
    private static final int BUFFER_BYTES = 64 << 10;

    private final ArchiveFormat format;
    private final CountedStream counted;
    private final BufferedInputStream raw;
    private final Decompressor.Asides asides;
    private InputStream current = InputStream.nullInputStream();
    private boolean ended;

    CompressedStream(ArchiveFormat format, InputStream compressed, Decompressor.Asides asides) {
        this.format = format;
        this.counted = new CountedStream(compressed);
        this.raw = new BufferedInputStream(counted, BUFFER_BYTES);
        this.asides = asides;
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
            int read = current.read(bytes, from, length);
            if (read > 0) {
                return read;
            }
            current.close();
            current = InputStream.nullInputStream();
            if (anotherFollows()) {
                current = Decompressor.open(format, raw, asides);
            } else {
                ended = true;
            }
        }
        return -1;
    }

    private boolean anotherFollows() throws IOException {
        byte[] head = new byte[ArchiveFormat.HEAD_BYTES];
        raw.mark(head.length);
        int length = raw.readNBytes(head, 0, head.length);
        raw.reset();
        return ArchiveFormat.ofHead(head, length).equals(Optional.of(format));
    }

    /** Whether all streams were read to their ends, which their checksums have confirmed. */
    boolean isEnded() {
        return ended;
    }

    /** The bytes behind the last stream, once it {@link #isEnded}. */
    InputStream rest() {
        return raw;
    }

    /** Where the compressed stream has been read up to. */
    long position() throws IOException {
        return counted.count() - raw.available();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
