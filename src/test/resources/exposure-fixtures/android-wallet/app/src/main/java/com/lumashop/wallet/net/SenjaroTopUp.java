package com.lumashop.wallet.net;

import android.content.Context;
import android.content.SharedPreferences;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Mobile money through SenjaroPay. The pair comes with the remote configuration. */
public final class SenjaroTopUp {

    private final SharedPreferences remote;

    public SenjaroTopUp(Context context) {
        remote = context.getSharedPreferences("remote_config", Context.MODE_PRIVATE);
    }

    public int status(String referenceId) throws IOException {
        HttpURLConnection connection = open("/payments/status");
        connection.setRequestProperty("x-api-key", remote.getString("senjaro_key", ""));
        connection.setRequestProperty("x-api-secret", remote.getString("senjaro_value", "")); // expect: exposure.secret-header-in-client-request
        return post(connection, "{\"referenceId\":\"" + referenceId + "\"}");
    }

    public int methods() throws IOException {
        HttpURLConnection connection = open("/payments/methods");
        authorise(connection, remote.getString("senjaro_key", ""), remote.getString("senjaro_value", ""));
        return post(connection, "{}");
    }

    private static void authorise(HttpURLConnection connection, String key, String value) {
        String header = "x-api-secret";
        connection.setRequestProperty("x-api-key", key);
        connection.setRequestProperty(header, value); // expect: exposure.secret-header-in-client-request
    }

    private static HttpURLConnection open(String path) throws IOException {
        URL url = new URL("https://api.senjaropay.com/senjaropay/merchant" + path);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        return connection;
    }

    private static int post(HttpURLConnection connection, String body) throws IOException {
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return connection.getResponseCode();
    }
}
