package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Base64 and base64url, padded or not, white space and escaped line ends left out. */
final class LenientBase64 {
    private LenientBase64() {}

    /** The decoded bytes, or nothing if the text is not base64. */
    static Optional<byte[]> decode(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                clean.append('+');
            } else if (c == '_') {
                clean.append('/');
            } else if (c > ' ' && c != '=') {
                clean.append(c);
            }
        }
        try {
            return Optional.of(Base64.getDecoder().decode(clean.toString().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
