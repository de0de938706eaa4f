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
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

    /** Padding, and the checksum that follows it in PGP armour. */
    private static final Pattern PADDING_AND_AFTER = Pattern.compile("=.*");

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

    private static String body(String block) {
        String lines = ESCAPED_LINE_END.matcher(block).replaceAll("\n");
        String joined = LITERAL_JOIN.matcher(lines).replaceAll("");
        String bare = HEADER.matcher(joined).replaceAll("");
        return PADDING_AND_AFTER
                .matcher(NOT_BASE64.matcher(bare).replaceAll(""))
                .replaceAll("");
    }

    private static boolean isKey(byte[] der) {
        String start = new String(der, 0, 15, StandardCharsets.ISO_8859_1);
        return der[0] == DER_SEQUENCE || start.startsWith("openssh-key-v1");
    }
}
