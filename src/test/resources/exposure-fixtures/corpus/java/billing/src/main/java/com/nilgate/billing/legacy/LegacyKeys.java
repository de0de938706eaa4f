package com.nilgate.billing.legacy;

final class LegacyKeys {

    private LegacyKeys() {}

    static String senjaroSecret() {
        return System.getenv("SENJARO_API_SECRET");
    }
}
