package io.github.leakwarden.text.view;

import java.util.Arrays;

/** The characters of base64 and base64url (RFC 4648, sections 4 and 5) together. */
final class Base64 {
    private static final byte[] VALUES = values();

    /** Bit 0, 1 or 2 is set if the character may be the first, second or third of a quad of ASCII. */
    private static final byte[] ASCII = ascii();

    private static final boolean[] CHARACTERS = characters(VALUES);

    private Base64() {}

    /** Of each byte (unsigned), whether it is a character of either alphabet, for a loop to hold; not to be changed. */
    static boolean[] characters() {
        return CHARACTERS;
    }

    /** Whether the byte is a character of either alphabet; padding is not. */
    static boolean isCharacter(byte b) {
        return VALUES[b & 0xFF] >= 0;
    }

    /** The six bits that the character stands for, or -1. */
    static byte value(byte b) {
        return VALUES[b & 0xFF];
    }

    /** Whether none of the three bytes that the quad at {@code at} stands for has the high bit. */
    static boolean isAscii(byte[] source, int at) {
        return (ASCII[source[at] & 0xFF] & 1) != 0
                && (ASCII[source[at + 1] & 0xFF] & 2) != 0
                && (ASCII[source[at + 2] & 0xFF] & 4) != 0
                && VALUES[source[at + 3] & 0xFF] >= 0;
    }

    private static byte[] ascii() {
        byte[] ascii = new byte[256];
        for (int i = 0; i < ascii.length; i++) {
            int value = VALUES[i];
            if (value >= 0) {
                ascii[i] = (byte) ((value & 0x20) == 0 ? 1 : 0);
                ascii[i] |= (byte) ((value & 0x08) == 0 ? 2 : 0);
                ascii[i] |= (byte) ((value & 0x02) == 0 ? 4 : 0);
            }
        }
        return ascii;
    }

    private static boolean[] characters(byte[] values) {
        boolean[] characters = new boolean[256];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = values[i] >= 0;
        }
        return characters;
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
