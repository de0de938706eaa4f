package io.github.leakwarden.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a value may stand in a text that is not its own: in a URL, in JSON, in the middle of base64. A view is decoded and
 * searched by rules; but a rule that needs to know what stands beside a value does not tell it there again.
 */
final class EncodedValue {
    private static final int BASE64_BITS = 6;

    private EncodedValue() {}

    /** The value, then its other spellings. */
    static List<byte[]> spellings(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        Set<String> all = new LinkedHashSet<>();
        all.add(text);
        all.add(percent(text, HexFormat.of().withUpperCase()));
        all.add(percent(text, HexFormat.of()));
        all.add(text.replace("/", "\\/"));
        all.add(text.replace("\\", "\\\\").replace("\"", "\\\""));
        for (int before = 0; before < 3; before++) {
            String digits = base64(value, before);
            all.add(digits);
            all.add(digits.replace('+', '-').replace('/', '_'));
        }
        return all.stream()
                .map(spelling -> spelling.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static String percent(String text, HexFormat digits) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                digits.toHexDigits(out.append('%'), (byte) c);
            }
        }
        return out.toString();
    }

    /** The digits that the value alone decides where it begins so many bytes after a group of three. */
    private static String base64(byte[] value, int before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[before]);
        bytes.writeBytes(value);
        byte[] digits = Base64.getEncoder().withoutPadding().encode(bytes.toByteArray());
        int from = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
        int to = bytes.size() * Byte.SIZE / BASE64_BITS;
        return new String(Arrays.copyOfRange(digits, from, to), StandardCharsets.ISO_8859_1);
    }
}
