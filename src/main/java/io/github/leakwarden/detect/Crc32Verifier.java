package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A token whose last characters are the CRC-32 of what stands before them.
 *
 * <p>The forms were published by GitHub and npm (base62), GitLab (base36, routable tokens), Cloudflare and Zuplo (hex of
 * the body), Atlassian (hex of everything) and Grafana (hex, bytes turned round).
 */
enum Crc32Verifier implements Verifier {
    /** Last 6 of 36: base62 with digits, upper, lower case, of the 30 before; the prefix ends at the last underscore. */
    BASE62 {
        @Override
        boolean matches(String token) {
            String body = token.substring(token.lastIndexOf('_') + 1);
            int cut = body.length() - 6;
            return cut > 0 && padded(crc(body.substring(0, cut)), DIGITS_62, 6).equals(body.substring(cut));
        }
    },
    /** Last 7: base36 of everything before, prefix included. */
    BASE36 {
        @Override
        boolean matches(String token) {
            int cut = token.length() - 7;
            return cut > 0 && padded(crc(token.substring(0, cut)), DIGITS_36, 7).equals(token.substring(cut));
        }
    },
    /** Last 8: hex of the body before; the prefix ends at the first underscore. */
    HEX_BODY {
        @Override
        boolean matches(String token) {
            String body = token.substring(token.indexOf('_') + 1).replace("_", "");
            int cut = body.length() - 8;
            return cut > 0 && hex(crc(body.substring(0, cut))).equals(body.substring(cut));
        }
    },
    /** Last 8: hex of everything before, prefix and {@code =} included, either case. */
    HEX_WHOLE {
        @Override
        boolean matches(String token) {
            int cut = token.length() - 8;
            return cut > 0 && hex(crc(token.substring(0, cut))).equalsIgnoreCase(token.substring(cut));
        }
    },
    /** Last 8 after an underscore: hex, least byte first, of everything before that underscore. */
    HEX_LITTLE_ENDIAN {
        @Override
        boolean matches(String token) {
            int cut = token.length() - 9;
            if (cut <= 0 || token.charAt(cut) != '_') {
                return false;
            }
            long turned = Integer.reverseBytes((int) crc(token.substring(0, cut))) & 0xFFFFFFFFL;
            return hex(turned).equals(token.substring(cut + 1));
        }
    };

    private static final String DIGITS_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS_36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    abstract boolean matches(String token);

    @Override
    public boolean accepts(byte[] value) {
        return matches(new String(value, StandardCharsets.ISO_8859_1));
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return crc.getValue();
    }

    private static String hex(long value) {
        return String.format(Locale.ROOT, "%08x", value);
    }

    private static String padded(long value, String digits, int width) {
        StringBuilder out = new StringBuilder();
        for (long rest = value; rest > 0; rest /= digits.length()) {
            out.append(digits.charAt((int) (rest % digits.length())));
        }
        while (out.length() < width) {
            out.append('0');
        }
        return out.reverse().toString();
    }
}
