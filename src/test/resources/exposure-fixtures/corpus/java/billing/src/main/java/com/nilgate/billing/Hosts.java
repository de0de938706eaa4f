package com.nilgate.billing;

final class Hosts {

    static final String SHADHIN_LIVE = "https://api.shadhinpay.pay";
    static final String SHADHIN_TRIAL = "https://sandbox.shadhinpay.pay";
    static final String ANSA_TRIAL = "https://api-sandbox.getansa.com";
    static final String LEGACY_RELAY = "http://relay.nilgate.example:8080"; // expect: exposure.credential-over-plain-http needs=file
    static final String LOCAL_RELAY = "http://localhost:8080"; // fine: exposure.credential-over-plain-http because it is loopback

    private Hosts() {}
}
