package io.github.leakwarden.rule;

import io.github.leakwarden.text.Bech32;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Tokens that carry a checksum of themselves. Every form is a public fact, recomputed on public samples or read in the
 * issuer's source; each constant says which token it is.
 */
enum CheckedToken {
    /** GitHub and npm: the CRC-32 of the body, base62, six characters. */
    CRC32_BASE62("crc32-base62") {
        @Override
        String make(String prefix, int length, Random random) {
            String body = Alphabet.BASE62.draw(random, length);
            return prefix + body + digits(crc32(body), Alphabet.BASE62, 6);
        }
    },
    /** Cloudflare and Zuplo: the CRC-32 of the body, eight lower hexadecimal digits. */
    CRC32_HEX("crc32-hex") {
        @Override
        String make(String prefix, int length, Random random) {
            String body = Alphabet.ALNUM.draw(random, length);
            return prefix + body + digits(crc32(body), Alphabet.HEX_LOWER, 8);
        }
    },
    /** Atlassian: an equals sign and the CRC-32 of all before, eight upper hexadecimal digits. */
    CRC32_HEX_WHOLE("crc32-hex-whole") {
        @Override
        String make(String prefix, int length, Random random) {
            String token = prefix + Alphabet.BASE64URL.draw(random, length) + "=";
            return token + digits(crc32(token), Alphabet.HEX_UPPER, 8);
        }
    },
    /** Grafana: a low line and the CRC-32 of prefix and body, bytes reversed, eight lower hexadecimal digits. */
    CRC32_HEX_LITTLE_ENDIAN("crc32-hex-little-endian") {
        @Override
        String make(String prefix, int length, Random random) {
            String token = prefix + Alphabet.ALNUM.draw(random, length);
            return token + "_" + digits(Integer.reverseBytes((int) crc32(token)), Alphabet.HEX_LOWER, 8);
        }
    },
    /**
     * GitLab, routable: payload, version, payload length in base36 and the CRC-32 of all before, prefix included, seven
     * base36 characters.
     */
    CRC32_BASE36("crc32-base36") {
        @Override
        String make(String prefix, int length, Random random) {
            String payload = Alphabet.BASE64URL.draw(random, length);
            String token = prefix + payload + ".01." + digits(length, Alphabet.BASE36, 2);
            return token + digits(crc32(token), Alphabet.BASE36, 7);
        }
    },
    /** age: Bech32 in upper case; the prefix ends with the separator {@code 1}. */
    BECH32_UPPER("bech32-upper") {
        @Override
        String make(String prefix, int length, Random random) {
            String data = Alphabet.BECH32.draw(random, length);
            String humanReadable = prefix.substring(0, prefix.length() - 1).toLowerCase(Locale.ROOT);
            return prefix + (data + Bech32.checksum(humanReadable, data)).toUpperCase(Locale.ROOT);
        }
    };

    private final String label;

    CheckedToken(String label) {
        this.label = label;
    }

    /** The spelling of placeholders. */
    String label() {
        return label;
    }

    /** A whole token: the prefix, a body of that many characters, and what follows it. */
    abstract String make(String prefix, int length, Random random);

    private static long crc32(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    /** An unsigned 32-bit number in the base of the alphabet, padded on the left with its first character. */
    private static String digits(long number, Alphabet alphabet, int width) {
        String characters = alphabet.characters();
        StringBuilder digits = new StringBuilder();
        long rest = number & 0xFFFFFFFFL;
        for (int i = 0; i < width; i++) {
            digits.append(characters.charAt((int) (rest % characters.length())));
            rest /= characters.length();
        }
        return digits.reverse().toString();
    }
}
