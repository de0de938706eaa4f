package com.lumashop.payments.moneroo;

import feign.Feign;
import feign.Headers;
import feign.Logger;
import feign.Param;
import feign.RequestLine;
import feign.slf4j.Slf4jLogger;
import org.springframework.stereotype.Component;

/** Payouts go through a second Feign client, built by hand because of its time limits. */
@Component
public class MonerooPayouts {

    private static final String BASE_URL = "https://api.moneroo.io";

    private final PayoutApi payouts = Feign.builder()
            .logger(new Slf4jLogger(PayoutApi.class))
            .logLevel(Logger.Level.HEADERS) // expect: exposure.http-wire-logging
            .requestInterceptor(template -> template.header("Authorization", "Bearer " + System.getenv("MONEROO_SECRET_KEY")))
            .target(PayoutApi.class, BASE_URL);

    private final PayoutApi status = Feign.builder()
            .logger(new Slf4jLogger(PayoutApi.class))
            .logLevel(Logger.Level.BASIC) // fine: exposure.http-wire-logging because basic prints no headers
            .target(PayoutApi.class, BASE_URL);

    public String payout(String id) {
        return payouts.get(id);
    }

    public String ping() {
        return status.ping();
    }

    interface PayoutApi {
        @RequestLine("GET /v1/payouts/{id}")
        @Headers("Accept: application/json")
        String get(@Param("id") String id);

        @RequestLine("GET /v1/utils/payout/methods")
        String ping();
    }
}
