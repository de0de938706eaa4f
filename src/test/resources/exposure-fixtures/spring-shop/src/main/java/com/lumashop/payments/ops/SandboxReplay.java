package com.lumashop.payments.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Replays yesterday's requests against the sandboxes. Started by hand, with the keys of whoever wrote it. */
public final class SandboxReplay {

    private static final String ANSA_SANDBOX = "https://api-sandbox.getansa.com";
    private static final String ANSA_KEY = "ansa_sk_live_{{uuid}}"; // expect: exposure.environment-mismatch source="https://api-sandbox.getansa.com"
    private static final String SHADHINPAY_HOST = "api.shadhinpay.pay";

    private final HttpClient http = HttpClient.newHttpClient();

    public int payments() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://sandbox.shadhinpay.pay/api/v1/payments"))
                .header("Client-Id", "HM_4f8c2b1a")
                .header("Business-Id", "HB_71c4a09e")
                .header("X-Api-Key", "sk_live_{{alnum:24}}") // expect: exposure.environment-mismatch source=https://sandbox.shadhinpay.pay/api/v1/payments
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public int balances(String merchantId) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ANSA_SANDBOX + "/v1/" + merchantId + "/balances"))
                .header("Authorization", ANSA_KEY)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public int refunds(String id) throws Exception {
        String address = String.format("https://%s/api/v1/refunds/%s", SHADHINPAY_HOST, id);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Client-Id", "HM_4f8c2b1a")
                .header("Business-Id", "HB_71c4a09e")
                .header("X-Api-Key", "sk_test_{{alnum:24}}") // expect: exposure.environment-mismatch source=SHADHINPAY_HOST = "api.shadhinpay.pay"
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public int sessions(String merchantId) throws Exception {
        HttpRequest request = ansaLive("/v1/" + merchantId + "/payment-sessions")
                .header("Authorization", "ansa_sk_sandbox_{{uuid}}") // expect: exposure.environment-mismatch source=URI.create("https://api.getansa.com" + path)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder ansaLive(String path) {
        return HttpRequest.newBuilder(URI.create("https://api.getansa.com" + path));
    }
}
