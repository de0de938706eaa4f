package io.github.leakwarden.source.git.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What git calls an object: the SHA-1 of its type, its length and its content. */
final class ObjectNames {
    private ObjectNames() {}

    /**
     * The 20 bytes of an object's id.
     *
     * @param type as packs number them
     * @param bytes content in {@code [0, length)}
     */
    static byte[] id(int type, byte[] bytes, int length) {
        MessageDigest digest = digest();
        digest.update((name(type) + ' ' + length + '\0').getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    private static String name(int type) {
        return switch (type) {
            case PackEntry.COMMIT -> "commit";
            case PackEntry.TREE -> "tree";
            case PackEntry.TAG -> "tag";
            default -> "blob";
        };
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
