package com.lumashop.payments.support;

/** What may be shown of a credential. */
public final class Masking {

    private Masking() {}

    public static String lastFour(String value) {
        return value.length() < 20 ? "****" : "****" + value.substring(value.length() - 4);
    }
}
