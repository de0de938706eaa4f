package io.github.leakwarden.triage;

/** The narrowest class that holds all characters of a value, for a rough count of its bits. Frozen as part of {@code lw1}. */
enum CharacterClass {
    DIGITS(10, "0123456789"),
    HEX_LOWER(16, "0123456789abcdef"),
    HEX_UPPER(16, "0123456789ABCDEF"),
    LOWER(26, "abcdefghijklmnopqrstuvwxyz"),
    UPPER(26, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALNUM_LOWER(36, "0123456789abcdefghijklmnopqrstuvwxyz"),
    ALNUM_UPPER(36, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALPHA(52, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    ALNUM(62, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    BASE64(66, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/-_="),
    PRINTABLE(95, ""),
    BYTES(256, "");

    private final int size;
    private final boolean[] members = new boolean[256];

    CharacterClass(int size, String characters) {
        this.size = size;
        characters.chars().forEach(c -> members[c] = true);
    }

    /** Length times log2 of the size of the narrowest class. */
    static double estimatedBits(byte[] value) {
        return value.length * Math.log(of(value).size) / Math.log(2);
    }

    private static CharacterClass of(byte[] value) {
        for (CharacterClass candidate : values()) {
            if (candidate.holds(value)) {
                return candidate;
            }
        }
        return BYTES;
    }

    private boolean holds(byte[] value) {
        for (byte b : value) {
            boolean member = this == PRINTABLE ? b >= 0x20 && b < 0x7F : members[b & 0xFF];
            if (!member) {
                return false;
            }
        }
        return this != BYTES;
    }
}
