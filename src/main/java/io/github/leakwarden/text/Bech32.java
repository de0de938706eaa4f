package io.github.leakwarden.text;

import java.util.Locale;

/**
 * The checksum of Bech32, as BIP 173 defines it: six characters over a human-readable part, a {@code 1} and data.
 *
 * <p>The age format keeps its identities so, in upper case.
 */
public final class Bech32 {
    /** The alphabet of the data part, in the order of its five-bit values. */
    public static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private static final int CHECKSUM_LENGTH = 6;
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    /** Whether the text, all in one case, ends in the checksum of what stands before. */
    public static boolean holds(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int separator = lower.lastIndexOf('1');
        if (separator < 1 || lower.length() - separator - 1 < CHECKSUM_LENGTH || mixed(text, lower)) {
            return false;
        }
        String data = lower.substring(separator + 1, lower.length() - CHECKSUM_LENGTH);
        return isData(data) && lower.endsWith(checksum(lower.substring(0, separator), data));
    }

    /** The checksum, in lower case, of a lower-case human-readable part and data in {@link #ALPHABET}. */
    public static String checksum(String humanReadable, String data) {
        int sum = 1;
        for (int i = 0; i < humanReadable.length(); i++) {
            sum = step(sum, humanReadable.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < humanReadable.length(); i++) {
            sum = step(sum, humanReadable.charAt(i) & 31);
        }
        for (int i = 0; i < data.length(); i++) {
            sum = step(sum, ALPHABET.indexOf(data.charAt(i)));
        }
        return ending(sum);
    }

    private static String ending(int sum) {
        int rest = sum;
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            rest = step(rest, 0);
        }
        rest ^= 1;
        StringBuilder ending = new StringBuilder();
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            ending.append(ALPHABET.charAt(rest >> 5 * (CHECKSUM_LENGTH - 1 - i) & 31));
        }
        return ending.toString();
    }

    private static int step(int sum, int value) {
        int top = sum >> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static boolean mixed(String text, String lower) {
        return !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isData(String data) {
        return data.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
