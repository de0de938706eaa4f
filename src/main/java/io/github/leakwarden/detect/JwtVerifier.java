package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;

/**
 * A JSON Web Token (RFC 7519, compact form of RFC 7515): header and payload are base64url of JSON objects, and the
 * header names an algorithm.
 */
final class JwtVerifier implements Verifier {
    @Override
    public boolean accepts(byte[] value) {
        String[] parts = new String(value, StandardCharsets.ISO_8859_1).split("\\.", -1);
        if (parts.length < 2) {
            return false;
        }
        String header = decode(parts[0]);
        return isObject(header) && header.contains("\"alg\"") && isObject(decode(parts[1]));
    }

    private static String decode(String part) {
        return LenientBase64.decode(part)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .orElse("");
    }

    private static boolean isObject(String text) {
        return text.startsWith("{") && text.endsWith("}");
    }
}
