package com.lumashop.payments.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks each provider, with the key that belongs to it, whether the account is still active. */
public final class ProviderCheck {

    private static final String SHADHINPAY_LIVE = "https://api.shadhinpay.pay";
    private static final String SHADHINPAY_SANDBOX = "https://sandbox.shadhinpay.pay"; // never with the live key
    private static final String SHADHINPAY_LIVE_KEY = "sk_live_{{alnum:24}}"; // fine: exposure.environment-mismatch because it goes to the live host only
    private static final String SHADHINPAY_SANDBOX_KEY = "sk_test_{{alnum:24}}"; // fine: exposure.environment-mismatch because it goes to the sandbox only

    private final HttpClient http = HttpClient.newHttpClient();

    public int shadhinPayLive() throws Exception {
        return shadhinPay(SHADHINPAY_LIVE, SHADHINPAY_LIVE_KEY);
    }

    public int shadhinPaySandbox() throws Exception {
        return shadhinPay(SHADHINPAY_SANDBOX, SHADHINPAY_SANDBOX_KEY);
    }

    public int ansaSandbox() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api-sandbox.getansa.com/v1/merchants"))
                .header("Authorization", "ansa_sk_sandbox_{{uuid}}") // fine: exposure.environment-mismatch because sandbox meets sandbox
                .build();
        return code(request);
    }

    public int kashierTest() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://test-api.kashier.io/orders"))
                .header("Authorization", "{{hex-lower:32}}${{hex-lower:96}}") // fine: exposure.environment-mismatch because Kashier's keys do not say
                .build();
        return code(request);
    }

    public int moneroo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.moneroo.io/v1/payments/test_{{alpha-lower:11}}"))
                .header("Authorization", "Bearer test_{{alnum:30}}") // fine: exposure.environment-mismatch because Moneroo has one host for both
                .build();
        return code(request);
    }

    private int shadhinPay(String host, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host + "/api/v1/payments"))
                .header("Client-Id", "HM_4f8c2b1a")
                .header("Business-Id", "HB_71c4a09e")
                .header("X-Api-Key", key)
                .build();
        return code(request);
    }

    private int code(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
