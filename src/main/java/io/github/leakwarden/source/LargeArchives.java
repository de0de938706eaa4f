package io.github.leakwarden.source;

import io.github.leakwarden.model.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Opens archives straight from their file or stream, for those too large for one array. Thread-safe. */
public interface LargeArchives {
    /** Opens none. */
    LargeArchives NONE = new LargeArchives() {
        @Override
        public boolean recognises(SeekableByteChannel file) {
            return false;
        }

        @Override
        public boolean recognisesStream(byte[] bytes, int length) {
            return false;
        }

        @Override
        public void expand(Provenance outer, Path file, BlobReceiver receiver) {
            throw new IllegalStateException("recognises none");
        }

        @Override
        public void expandStream(Provenance outer, InputStream stream, BlobReceiver receiver) {
            throw new IllegalStateException("recognises none");
        }
    };

    /** Whether a file is an archive to be opened. May move the channel's position. */
    boolean recognises(SeekableByteChannel file) throws IOException;

    /** Whether a stream that starts with {@code bytes[0, length)} is an archive to be opened, or looks like one. */
    boolean recognisesStream(byte[] bytes, int length);

    /** Delivers the members of the archive; what cannot be read becomes a problem. Does not follow links. */
    void expand(Provenance outer, Path file, BlobReceiver receiver);

    /** Delivers the members of the archive, and whatever else the stream holds; leaves it open. */
    void expandStream(Provenance outer, InputStream stream, BlobReceiver receiver) throws IOException;
}
