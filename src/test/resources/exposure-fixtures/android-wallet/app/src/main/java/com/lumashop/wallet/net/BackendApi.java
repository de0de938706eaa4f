package com.lumashop.wallet.net;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.logging.HttpLoggingInterceptor;

/** Our own server. It holds the providers' keys, this app only the customer's session. */
public final class BackendApi {

    private static final String DEMO_PAYMENT = "test_{{alpha-lower:11}}"; // fine: exposure.secret-in-client-code because a payment id

    private final String baseUrl;
    private final String monerooPublicKey;
    private final OkHttpClient client;

    public BackendApi(String baseUrl, String monerooPublicKey) {
        this.baseUrl = baseUrl;
        this.monerooPublicKey = monerooPublicKey;
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor();
        wire.redactHeader("Authorization");
        wire.redactHeader("x-api-key");
        wire.setLevel(HttpLoggingInterceptor.Level.HEADERS); // fine: exposure.http-wire-logging because redacted
        this.client = new OkHttpClient.Builder().addInterceptor(wire).build();
    }

    public String paymentSession(String sessionToken, String customerId) throws IOException {
        Request request = new Request.Builder()
                .url(baseUrl + "/checkout/luma/" + customerId + "/session")
                .header("Authorization", "Bearer " + sessionToken) // fine: exposure.secret-header-in-client-request because the user's own session at our server
                .header("X-Request-Source", "wallet")
                .build();
        return body(request);
    }

    public String search(String words, String searchKey) throws IOException {
        Request request = new Request.Builder()
                .url(baseUrl + "/search?q=" + words)
                .header("x-api-key", searchKey) // fine: exposure.secret-header-in-client-request because a shared name, no provider near
                .build();
        return body(request);
    }

    public String initialise(String orderId) throws IOException {
        Request request = new Request.Builder()
                .url(baseUrl + "/moneroo/" + (orderId.isEmpty() ? DEMO_PAYMENT : orderId))
                .header("X-Moneroo-Public-Key", monerooPublicKey) // fine: exposure.secret-header-in-client-request because a publishable key
                .removeHeader("x-api-secret") // fine: exposure.secret-header-in-client-request because it takes the header away
                .build();
        return body(request);
    }

    private String body(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
