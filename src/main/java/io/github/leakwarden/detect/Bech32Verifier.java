package io.github.leakwarden.detect;

import io.github.leakwarden.text.Bech32;
import java.nio.charset.StandardCharsets;

/** A value that is Bech32 as a whole, such as an age identity. */
final class Bech32Verifier implements Verifier {
    @Override
    public boolean accepts(byte[] value) {
        return Bech32.holds(new String(value, StandardCharsets.ISO_8859_1));
    }
}
