package io.github.leakwarden.source.file;

import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Segments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.apache.commons.io.IOUtils;

/**
 * Reads a stream in full arrays: a pipe gives a few kilobytes at a time.
 *
 * <p>Asks for no position and no length, which a pipe does not have: {@code FileInputStream.readAllBytes} does, and fails.
 */
record StreamReader(InputStream stream) implements Segments.Reader {
    /** Delivers all of the stream; an archive too large for one array by its members. */
    void deliver(Provenance place, LargeArchives archives, BlobReceiver receiver) throws IOException {
        Segments segments = new Segments();
        int filled = segments.fill(0, this);
        if (filled > Segments.WHOLE_BYTES && archives.recognisesStream(segments.bytes(), filled)) {
            InputStream start = new ByteArrayInputStream(segments.bytes(), 0, filled);
            archives.expandStream(place, new SequenceInputStream(start, stream), receiver);
        } else {
            segments.deliverFilled(place, filled, this, receiver);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int to) throws IOException {
        int read = IOUtils.read(stream, bytes, from, to - from);
        return read == 0 ? -1 : read;
    }
}
