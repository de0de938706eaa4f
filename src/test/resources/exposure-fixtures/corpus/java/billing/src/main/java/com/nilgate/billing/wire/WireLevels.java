package com.nilgate.billing.wire;

import okhttp3.logging.HttpLoggingInterceptor;

final class WireLevels {

    static final HttpLoggingInterceptor.Level CURRENT = HttpLoggingInterceptor.Level.BODY;

    private WireLevels() {}
}
