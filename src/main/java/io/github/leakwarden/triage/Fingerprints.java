package io.github.leakwarden.triage;

import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.Fingerprint.Guessing;
import io.github.leakwarden.model.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints: recipe {@code lw1}, frozen.
 *
 * <p>The digest covers a domain word, the rule, and the secret's normalised value, each preceded by its length as four
 * bytes, big end first. Values of 80 estimated bits or more (length times log2 of the size of their
 * {@link CharacterClass}) go through SHA-256; weaker ones through PBKDF2-HMAC-SHA256 (RFC 8018) with the value as
 * password, the rest as salt, and 10,000 rounds. With a fingerprint key, the value is first replaced by its HMAC-SHA256
 * under that key. The first 128 bits count. No path, line, offset, commit or author takes part.
 *
 * <p>Thread-safe; remembers what it computed for as long as it lives.
 */
public final class Fingerprints {
    private static final int STRONG_BITS = 80;
    private static final int ROUNDS = 10_000;
    private static final int DIGEST_BYTES = 16;
    private static final String SECRET_DOMAIN = "leakwarden-finding";
    private static final String VALUE_DOMAIN = "leakwarden-secret";
    private static final String EXPOSURE_DOMAIN = "leakwarden-exposure";

    private final Optional<byte[]> key;
    private final Map<Subject, Fingerprint> known = new ConcurrentHashMap<>();

    /** Compared by hand: what Java makes of a record's equality costs a start some classes. */
    private record Subject(String domain, String rule, Secret secret) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Subject that
                    && domain.equals(that.domain)
                    && rule.equals(that.rule)
                    && secret.equals(that.secret);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * domain.hashCode() + rule.hashCode()) + secret.hashCode();
        }
    }

    private Fingerprints(Optional<byte[]> key) {
        this.key = key;
    }

    /** Fingerprints that anyone who knows a strong value can compute. */
    public static Fingerprints open() {
        return new Fingerprints(Optional.empty());
    }

    /** Fingerprints that only holders of the key can compute. */
    public static Fingerprints keyed(byte[] key) {
        return new Fingerprints(Optional.of(key.clone()));
    }

    /** Identity of a finding with a value. */
    public Fingerprint ofSecret(String rule, Secret secret) {
        return known.computeIfAbsent(new Subject(SECRET_DOMAIN, rule, secret), this::compute);
    }

    /** Identity of the value alone, whatever rule found it; at the same cost to a guesser. */
    public Fingerprint ofValue(Secret secret) {
        return known.computeIfAbsent(new Subject(VALUE_DOMAIN, "", secret), this::compute);
    }

    /**
     * Identity of a finding without a value.
     *
     * @param rule rule id
     * @param parts subject, enclosing declaration, masked statement, ordinal
     */
    public Fingerprint ofExposure(String rule, List<String> parts) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        append(text, bytes(EXPOSURE_DOMAIN));
        append(text, bytes(rule));
        parts.forEach(part -> append(text, bytes(part)));
        return fingerprint(sha256(text.toByteArray()), Guessing.NO_VALUE);
    }

    private Fingerprint compute(Subject subject) {
        byte[] plain = subject.secret.revealBytes();
        byte[] value = key.map(k -> hmac(k, plain)).orElse(plain);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        append(text, bytes(subject.domain));
        append(text, bytes(subject.rule));
        if (key.isPresent() || CharacterClass.estimatedBits(plain) >= STRONG_BITS) {
            append(text, value);
            return fingerprint(sha256(text.toByteArray()), Guessing.INFEASIBLE);
        }
        return fingerprint(stretch(value, text.toByteArray()), Guessing.SLOWED);
    }

    private static Fingerprint fingerprint(byte[] digest, Guessing guessing) {
        return new Fingerprint("lw1:" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES), guessing);
    }

    private static void append(ByteArrayOutputStream out, byte[] part) {
        int length = part.length;
        out.write(length >>> 24);
        out.write(length >>> 16);
        out.write(length >>> 8);
        out.write(length);
        out.writeBytes(part);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** First block of PBKDF2-HMAC-SHA256, on bytes: the JDK's own takes characters. */
    private static byte[] stretch(byte[] password, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "HmacSHA256"));
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] sum = round.clone();
            for (int i = 1; i < ROUNDS; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= round[j];
                }
            }
            return sum;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
