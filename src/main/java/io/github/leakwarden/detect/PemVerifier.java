package io.github.leakwarden.detect;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A PEM private key (RFC 7468): base64 of a DER sequence, an OpenSSH key or a PGP packet, or of an encrypted form that
 * its header names. Line ends may be real or escaped, lines may be joined string literals.
 */
final class PemVerifier implements Verifier {
    private static final int SMALLEST_BODY_BYTES = 32;
    private static final byte DER_SEQUENCE = 0x30;
    private static final int PGP_PACKET_BIT = 0x80;

    private static final Pattern ESCAPED_LINE_END = Pattern.compile("\\\\+[rn]");
    private static final Pattern LITERAL_JOIN = Pattern.compile("[\"'`]\\s*[+.\\\\]?\\s*(?=[\"'`])");
    private static final Pattern HEADER = Pattern.compile("(?m)^.*: .*$");

    @Override
    public boolean accepts(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        int label = text.indexOf("-----BEGIN");
        int begin = label < 0 ? -1 : text.indexOf("-----", label + "-----BEGIN".length());
        int end = text.lastIndexOf("-----END");
        if (begin < 0 || end < begin + 5) {
            return false;
        }
        boolean encrypted = text.contains("ENCRYPTED");
        boolean pgp = text.substring(label, begin).contains("PGP");
        return LenientBase64.decode(body(text.substring(begin + 5, end)))
                .filter(data -> data.length >= SMALLEST_BODY_BYTES)
                .filter(data -> encrypted || (pgp ? (data[0] & PGP_PACKET_BIT) != 0 : isKey(data)))
                .isPresent();
    }

    /** What no block of plain base64 has is not looked for in it. */
    private static String body(String block) {
        String lines = block.indexOf('\\') < 0
                ? block
                : ESCAPED_LINE_END.matcher(block).replaceAll("\n");
        String joined = isQuoted(lines) ? LITERAL_JOIN.matcher(lines).replaceAll("") : lines;
        return digits(joined.contains(": ") ? HEADER.matcher(joined).replaceAll("") : joined);
    }

    private static boolean isQuoted(String lines) {
        return lines.indexOf('"') >= 0 || lines.indexOf('\'') >= 0 || lines.indexOf('`') >= 0;
    }

    /** Digits of base64 up to the padding, which in PGP armour a checksum follows. */
    private static String digits(String lines) {
        StringBuilder digits = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length() && lines.charAt(i) != '='; i++) {
            char c = lines.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isKey(byte[] der) {
        String start = new String(der, 0, 15, StandardCharsets.ISO_8859_1);
        return der[0] == DER_SEQUENCE || start.startsWith("openssh-key-v1");
    }
}
