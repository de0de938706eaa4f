package com.lumashop.wallet.net;

import android.util.Log;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class MonerooTransfers {

    private static final String BASE_URL = "https://api.moneroo.io/v1";

    private final OkHttpClient client = new OkHttpClient();

    public String payout(String id) throws IOException {
        String authorization = "Bearer " + secretKey();
        Request request = new Request.Builder()
                .url(BASE_URL + "/payouts/" + id)
                .header("Authorization", authorization) // expect: exposure.secret-header-in-client-request source=return "pvk_
                .build();
        return send(request);
    }

    public String payment(String id) throws IOException {
        String sandbox = String.format("Bearer %s", "test_{{alnum:30}}"); // expect: exposure.secret-in-client-code
        Request request = new Request.Builder()
                .url(BASE_URL + "/payments/" + id)
                .header("Authorization", sandbox) // expect: exposure.secret-header-in-client-request source=String sandbox =
                .build();
        Log.d("Moneroo", request.method() + " " + request.url()); // fine: exposure.credential-logged because method and address
        return send(request);
    }

    private String send(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private static String secretKey() {
        return "pvk_{{alnum-lower:6}}|01{{hex-upper:24}}"; // expect: exposure.secret-in-client-code
    }
}
