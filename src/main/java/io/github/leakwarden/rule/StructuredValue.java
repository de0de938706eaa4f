package io.github.leakwarden.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values with a structure of their own: UUIDs, JSON Web Tokens, PEM blocks, macaroons. Random inside, worth nothing. */
final class StructuredValue {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** RFC 7468 and RFC 1421 break lines here; OpenSSH at 70. */
    private static final int PEM_LINE = 64;

    private static final int OPENSSH_LINE = 70;

    private static final Map<String, String> PEM_LABELS = Map.of(
            "pkcs8", "PRIVATE KEY",
            "encrypted", "ENCRYPTED PRIVATE KEY",
            "rsa", "RSA PRIVATE KEY",
            "ec", "EC PRIVATE KEY",
            "dsa", "DSA PRIVATE KEY",
            "openssh", "OPENSSH PRIVATE KEY",
            "certificate", "CERTIFICATE",
            "public", "PUBLIC KEY");

    /** An RSA key of 2,048 bits, more or less; the length fields below are made for it. */
    private static final int PEM_BYTES = 1190;

    private static final int EC_BYTES = 121;

    private static final int OPENSSH_BYTES = 133;

    /** Version 0, algorithm rsaEncryption, an octet string and the sequence in it, both to the end. */
    private static final int[] PKCS8_RSA = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 13, 1, 1, 1, 5, 0, 4, 0x82, 4, 0x8C, 0x30, 0x82, 4, 0x88
    };

    private StructuredValue() {}

    /** The kinds of PEM block that {@link #pem} knows. */
    static List<String> pemKinds() {
        return PEM_LABELS.keySet().stream().sorted().toList();
    }

    /** A random (version 4) UUID in lower case. */
    static String uuid(Random random) {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** A JSON Web Token, HS256, with a subject and a time of issue; its signature is random. */
    static String jwt(Random random) {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        int issued = 1_700_000_000 + random.nextInt(50_000_000);
        String payload = "{\"sub\":\"" + uuid(random) + "\",\"iat\":" + issued + "}";
        return encode(header.getBytes(StandardCharsets.UTF_8))
                + "." + encode(payload.getBytes(StandardCharsets.UTF_8))
                + "." + encode(bytes(random, 32));
    }

    /** A PyPI-like token: a version 2 macaroon of location, identifier, one caveat and signature. */
    static String macaroon(Random random) {
        ByteArrayOutputStream macaroon = new ByteArrayOutputStream();
        macaroon.write(2);
        packet(macaroon, 1, "index.example".getBytes(StandardCharsets.UTF_8));
        packet(macaroon, 2, uuid(random).getBytes(StandardCharsets.UTF_8));
        macaroon.write(0);
        packet(macaroon, 2, ("[3,\"" + uuid(random) + "\"]").getBytes(StandardCharsets.UTF_8));
        macaroon.write(0);
        macaroon.write(0);
        packet(macaroon, 6, bytes(random, 32));
        return "pypi-" + encode(macaroon.toByteArray());
    }

    /** A PEM block of that kind: right label, right outer structure, random content; lines end with that text. */
    static String pem(String kind, String lineEnd, Random random) {
        String label = PEM_LABELS.get(kind);
        int width = kind.equals("openssh") ? OPENSSH_LINE : PEM_LINE;
        String body = wrap(Base64.getEncoder().encodeToString(der(kind, random)), width, lineEnd);
        return "-----BEGIN " + label + "-----" + lineEnd + body + lineEnd + "-----END " + label + "-----";
    }

    private static String wrap(String text, int width, String lineEnd) {
        StringBuilder lines = new StringBuilder();
        for (int from = 0; from < text.length(); from += width) {
            lines.append(from == 0 ? "" : lineEnd).append(text, from, Math.min(text.length(), from + width));
        }
        return lines.toString();
    }

    private static byte[] der(String kind, Random random) {
        byte[] start = start(kind);
        int size = kind.equals("ec") ? EC_BYTES : kind.equals("openssh") ? OPENSSH_BYTES : PEM_BYTES;
        byte[] der = bytes(random, size);
        System.arraycopy(start, 0, der, 0, start.length);
        return der;
    }

    /** The first bytes, which make every block of a kind begin alike. */
    private static byte[] start(String kind) {
        return switch (kind) {
            case "openssh" -> "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
            case "ec" -> new byte[] {0x30, 0x77, 2, 1, 1, 4, 32};
            case "pkcs8" -> sequence(PKCS8_RSA);
            case "rsa", "dsa" -> sequence(2, 1, 0, 2, 0x82, 1, 1, 0);
            default -> sequence(0x30);
        };
    }

    /** A DER sequence that fills {@link #PEM_BYTES} bytes, as far as its first bytes go. */
    private static byte[] sequence(int... content) {
        byte[] start = new byte[4 + content.length];
        start[0] = 0x30;
        start[1] = (byte) 0x82;
        start[2] = (byte) ((PEM_BYTES - 4) >> 8);
        start[3] = (byte) (PEM_BYTES - 4);
        for (int i = 0; i < content.length; i++) {
            start[4 + i] = (byte) content[i];
        }
        return start;
    }

    private static void packet(ByteArrayOutputStream out, int field, byte[] content) {
        out.write(field);
        out.write(content.length);
        out.writeBytes(content);
    }

    private static String encode(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
