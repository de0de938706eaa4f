package io.github.leakwarden.source.file;

import io.github.leakwarden.source.Segments;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.IOUtils;

/**
 * Reads a stream in full arrays: a pipe gives a few kilobytes at a time.
 *
 * <p>Asks for no position and no length, which a pipe does not have: {@code FileInputStream.readAllBytes} does, and fails.
 */
record StreamReader(InputStream stream) implements Segments.Reader {
    @Override
    public int read(byte[] bytes, int from, int to) throws IOException {
        int read = IOUtils.read(stream, bytes, from, to - from);
        return read == 0 ? -1 : read;
    }
}
