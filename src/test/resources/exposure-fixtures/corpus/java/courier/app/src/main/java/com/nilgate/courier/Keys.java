package com.nilgate.courier;

final class Keys {

    static final String ANSA = "ansa_sk_live_{{uuid}}"; // expect: exposure.secret-in-client-code needs=file
    static final String ANSA_PUBLIC = "ansa_pk_live_{{uuid}}"; // fine: exposure.secret-in-client-code because publishable
    static final String MAPS = "AIza{{alnum:35}}"; // fine: exposure.secret-in-client-code because a Maps key is made for clients
    static final String TRACE = "trace-8841-{{digits:6}}"; // fine: exposure.secret-in-client-code because an id

    private Keys() {}

    static String moneroo() {
        return BuildConfig.MONEROO_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle needs=file
    }

    static String trackingUrl() {
        return BuildConfig.TRACKING_URL; // fine: exposure.secret-env-in-client-bundle because an address
    }
}
