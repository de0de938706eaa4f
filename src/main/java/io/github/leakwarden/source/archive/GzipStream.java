package io.github.leakwarden.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A gzip file decompressed, its streams one after the other as RFC 1952 allows. Ends behind the last stream, so that
 * what stands there can be looked at. For one thread.
 */
final class GzipStream extends InputStream {
    private static final int BUFFER_BYTES = 64 << 10;

    /** Room for the header of a stream: the library would take a name of gigabytes into memory. */
    private static final int HEADER_BYTES = 1 << 20;

    private final LimitedStream limited;
    private final BufferedInputStream raw;
    private InputStream member;
    private boolean ended;

    /** Reads the first stream's header; throws if there is none. */
    GzipStream(InputStream compressed) throws IOException {
        limited = new LimitedStream(compressed);
        raw = new BufferedInputStream(limited, BUFFER_BYTES);
        member = nextMember();
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
            int read = member.read(bytes, from, length);
            if (read > 0) {
                return read;
            }
            if (startsMember()) {
                member = nextMember();
            } else {
                ended = true;
            }
        }
        return -1;
    }

    /** Whether all streams were read to their ends, which their checksums have confirmed. */
    boolean isEnded() {
        return ended;
    }

    /** The bytes behind the last stream, once it {@link #isEnded}. */
    InputStream rest() {
        return raw;
    }

    /** Compressed bytes read so far, those that {@link #rest} gave among them once it is at its end. */
    long rawBytes() {
        return limited.count();
    }

    private InputStream nextMember() throws IOException {
        limited.limit(HEADER_BYTES);
        InputStream next = new GzipCompressorInputStream(raw);
        limited.limit(Long.MAX_VALUE);
        return next;
    }

    private boolean startsMember() throws IOException {
        raw.mark(2);
        boolean starts = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return starts;
    }
}
