package io.github.leakwarden.source.git.pack;

import java.util.Objects;

/**
 * An object out of a pack.
 *
 * @param type 1 commit, 2 tree, 3 blob, 4 tag, as packs number them
 * @param bytes all of it; shared, not to be changed
 */
public record PackedObject(int type, byte[] bytes) {
    public PackedObject {
        Objects.requireNonNull(bytes, "bytes");
    }
}
