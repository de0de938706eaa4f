package io.github.leakwarden.source;

import io.github.leakwarden.model.Provenance;
import java.nio.file.Path;

/** Opens archives straight from their file, for those too large for one array. Thread-safe. */
public interface LargeArchives {
    /** Opens none. */
    LargeArchives NONE = new LargeArchives() {
        @Override
        public boolean recognises(byte[] head, int length) {
            return false;
        }

        @Override
        public void expand(Provenance outer, Path file, BlobReceiver receiver) {
            throw new IllegalStateException("recognises none");
        }
    };

    /** Whether a file that starts with {@code head[0, length)} is an archive to be opened. */
    boolean recognises(byte[] head, int length);

    /** Delivers the members of the archive; what cannot be read becomes a problem. Does not follow links. */
    void expand(Provenance outer, Path file, BlobReceiver receiver);
}
