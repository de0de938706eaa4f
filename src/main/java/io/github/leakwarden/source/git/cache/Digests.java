package io.github.leakwarden.source.git.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which names and keys are told apart. */
public final class Digests {
    /** Length of a digest. */
    public static final int BYTES = 32;

    private Digests() {}

    /** Of all parts, each marked off from the next by its length. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** For the name of a file: 32 hexadecimal digits. */
    public static String name(byte[]... parts) {
        return HexFormat.of().formatHex(sha256(parts), 0, BYTES / 2);
    }
}
