package io.github.leakwarden.text.view;

import java.util.Arrays;

/** The characters of base64 and base64url (RFC 4648, sections 4 and 5) together. */
final class Base64 {
    private static final byte[] VALUES = values();

    private Base64() {}

    /** Whether the byte is a character of either alphabet; padding is not. */
    static boolean isCharacter(byte b) {
        return VALUES[b & 0xFF] >= 0;
    }

    /** The six bits that the character stands for, or -1. */
    static byte value(byte b) {
        return VALUES[b & 0xFF];
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
