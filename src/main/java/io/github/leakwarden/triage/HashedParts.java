package io.github.leakwarden.triage;

import io.github.leakwarden.model.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** SHA-1 of a value, and of every part of it that is long enough to be one; computed when first asked. For one thread. */
final class HashedParts {
    private static final int SHORTEST_PART = 8;
    /** Beyond this the parts are too many, and a long value begins as others of its kind do. */
    private static final int LONGEST_VALUE = 128;

    private final Optional<Secret> value;
    private final Set<String> hashes = new HashSet<>();
    private boolean computed;

    HashedParts(Optional<Secret> value) {
        this.value = value;
    }

    /** Whether the digest, in lower-case hexadecimal, is of the value or a part of it. */
    boolean has(String sha1) {
        if (!computed) {
            computed = true;
            value.ifPresent(secret -> compute(secret.revealBytes()));
        }
        return hashes.contains(sha1);
    }

    private void compute(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1"); // as detect-secrets chose
            hashes.add(HexFormat.of().formatHex(digest.digest(bytes)));
            for (int from = 0; bytes.length <= LONGEST_VALUE && from + SHORTEST_PART <= bytes.length; from++) {
                for (int to = from + SHORTEST_PART; to <= bytes.length; to++) {
                    digest.update(bytes, from, to - from);
                    hashes.add(HexFormat.of().formatHex(digest.digest()));
                }
            }
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
