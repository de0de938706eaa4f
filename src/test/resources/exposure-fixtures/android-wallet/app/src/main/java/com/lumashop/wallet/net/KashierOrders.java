package com.lumashop.wallet.net;

import android.util.Log;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class KashierOrders {

    private static final String TAG = "KashierOrders";
    private static final String BASE_URL = "https://api.kashier.io";
    private static final String SECRET_KEY = "{{hex-lower:32}}${{hex-lower:96}}"; // expect: exposure.secret-in-client-code

    private final OkHttpClient client = new OkHttpClient();

    public String list(String merchantId) throws IOException {
        Request request = new Request.Builder()
                .url(BASE_URL + "/merchants/" + merchantId + "/orders")
                .addHeader("Authorization", SECRET_KEY) // expect: exposure.secret-header-in-client-request source=String SECRET_KEY =
                .addHeader("Accept", "application/json")
                .build();
        Log.v(TAG, "asking for the orders of " + merchantId); // fine: exposure.credential-logged because a merchant id
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 401) {
                Log.w(TAG, describe(merchantId)); // expect: exposure.credential-logged source=String SECRET_KEY =
            }
            return response.body().string();
        }
    }

    private static String describe(String merchantId) {
        return String.format("Kashier refused %s with %s", merchantId, SECRET_KEY);
    }
}
