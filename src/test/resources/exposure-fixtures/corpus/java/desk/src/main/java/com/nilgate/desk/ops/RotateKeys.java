package com.nilgate.desk.ops;

public final class RotateKeys {

    private RotateKeys() {}

    public static void main(String[] args) {
        String key = System.getenv("SHADHINPAY_API_KEY");
        System.out.println("rotating, new key ends in " + key.substring(key.length() - 4)); // fine: exposure.credential-logged because the last four characters
        System.err.println("old key " + key); // expect: exposure.credential-logged needs=variable
        System.out.println("done: " + (key.isEmpty() ? "no key" : "key set")); // fine: exposure.credential-logged because presence only
    }
}
