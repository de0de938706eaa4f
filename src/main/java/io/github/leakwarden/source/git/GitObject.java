package io.github.leakwarden.source.git;

import java.util.Objects;

/**
 * An object's content.
 *
 * @param type blob, tree, commit or tag
 * @param bytes all of it; shared, not to be changed
 */
record GitObject(String type, byte[] bytes) {
    GitObject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bytes, "bytes");
    }
}
