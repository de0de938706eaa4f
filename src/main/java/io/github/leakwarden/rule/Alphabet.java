package io.github.leakwarden.rule;

import java.util.Locale;
import java.util.Random;

/** The characters that the value of a placeholder is drawn from. */
enum Alphabet {
    HEX_LOWER("0123456789abcdef"),
    HEX_UPPER("0123456789ABCDEF"),
    HEX("0123456789abcdefABCDEF"),
    DIGITS("0123456789"),
    ALPHA("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    ALPHA_LOWER("abcdefghijklmnopqrstuvwxyz"),
    ALPHA_UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALNUM(Constants.BASE62),
    ALNUM_LOWER(Constants.BASE36),
    ALNUM_UPPER("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    BASE62(Constants.BASE62),
    BASE64(Constants.BASE62 + "+/"),
    BASE64URL(Constants.BASE62 + "-_"),
    BASE32_LOWER("abcdefghijklmnopqrstuvwxyz234567"),
    BASE32_UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
    BASE36(Constants.BASE36),
    /** Bitcoin's: no 0, O, I, l. */
    BASE58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
    /** Bech32's data characters, BIP-173. */
    BECH32("qpzry9x8gf2tvdw0s3jn54khce6mua7l"),
    /** Crockford's base32: no I, L, O, U. */
    CROCKFORD("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

    private static final int ATTEMPTS = 500;

    private final String characters;

    Alphabet(String characters) {
        this.characters = characters;
    }

    /** The spelling of placeholders. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String characters() {
        return characters;
    }

    /** A lifelike value: one that neither an entropy floor nor a search for invented values would refuse. */
    String draw(Random random, int length) {
        String value = once(random, length);
        for (int attempt = 1; attempt < ATTEMPTS && !Lifelike.test(value, characters); attempt++) {
            value = once(random, length);
        }
        return value;
    }

    private String once(Random random, int length) {
        StringBuilder value = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            value.append(characters.charAt(random.nextInt(characters.length())));
        }
        return value.toString();
    }

    /** Enum constants cannot name static fields of their own enum. */
    private static final class Constants {
        static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
        /** Digits, upper, lower: the order in which GitHub and npm write checksums. */
        static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    }
}
