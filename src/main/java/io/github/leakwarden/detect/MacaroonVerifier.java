package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;

/**
 * A {@code pypi-} token: base64url of a version 2 macaroon whose first field, type 1, is the location. Format as libmacaroons
 * documents it: a version byte 2, then fields of type, length, data.
 */
final class MacaroonVerifier implements Verifier {
    private static final String PREFIX = "pypi-";
    private static final int VERSION = 2;
    private static final int LOCATION = 1;
    private static final int IDENTIFIER = 2;

    @Override
    public boolean accepts(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        return text.startsWith(PREFIX)
                && LenientBase64.decode(text.substring(PREFIX.length()))
                        .filter(MacaroonVerifier::isMacaroon)
                        .isPresent();
    }

    private static boolean isMacaroon(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != VERSION || bytes[1] != LOCATION) {
            return false;
        }
        int next = 3 + bytes[2];
        return bytes[2] > 0 && next < bytes.length && bytes[next] == IDENTIFIER;
    }
}
