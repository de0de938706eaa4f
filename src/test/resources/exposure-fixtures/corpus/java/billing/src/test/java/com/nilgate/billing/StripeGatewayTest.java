package com.nilgate.billing;

import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StripeGatewayTest {

    private static final Logger log = LoggerFactory.getLogger(StripeGatewayTest.class);
    private final String secretKey = System.getenv("STRIPE_SECRET_KEY");

    @Test
    void charges() {
        log.info("running with {}", secretKey); // fine: exposure.credential-logged because test sources are silent
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor();
        wire.setLevel(HttpLoggingInterceptor.Level.BODY); // fine: exposure.http-wire-logging because test sources are silent
        new OkHttpClient.Builder()
                .hostnameVerifier((host, session) -> true) // fine: exposure.tls-verification-disabled because test sources are silent
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer " + secretKey).build()))
                .addInterceptor(wire)
                .build();
    }
}
