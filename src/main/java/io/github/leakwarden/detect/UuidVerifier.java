package io.github.leakwarden.detect;

/** A UUID of RFC 9562 that is neither nil nor max: a known version and the common variant. */
final class UuidVerifier implements Verifier {
    private static final int LENGTH = 36;
    private static final int VERSION_AT = 14;
    private static final int VARIANT_AT = 19;

    @Override
    public boolean accepts(byte[] value) {
        if (value.length != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? value[i] != '-' : Character.digit(value[i], 16) < 0) {
                return false;
            }
        }
        int version = Character.digit(value[VERSION_AT], 16);
        int variant = Character.digit(value[VARIANT_AT], 16);
        return version >= 1 && version <= 8 && variant >= 8 && variant <= 11;
    }
}
