package io.github.leakwarden.exposure.java;

/**
 * The declaration around a piece of code.
 *
 * @param name as reports call it, such as {@code PaymentClient.pay}
 */
record Owner(String name) {
    Owner member(String member) {
        return new Owner(name.isEmpty() ? member : name + "." + member);
    }
}
