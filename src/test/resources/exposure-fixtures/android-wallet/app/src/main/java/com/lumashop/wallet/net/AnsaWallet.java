package com.lumashop.wallet.net;

import android.util.Log;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Balances straight from Ansa, with the client secret of a payment session. */
public final class AnsaWallet {

    private static final String TAG = "AnsaWallet";
    private static final String PUBLISHABLE_KEY = "ansa_pk_live_{{uuid}}"; // fine: exposure.secret-in-client-code because publishable
    private static final String PREVIEW_SECRET = "ansa_cs_live_{{base62:24}}"; // fine: exposure.secret-in-client-code because a client secret may reach the customer

    private final OkHttpClient client = new OkHttpClient();

    public String balance(String merchantId, String clientSecret) throws IOException {
        Log.d(TAG, "session " + clientSecret); // expect: exposure.credential-logged source=balance(String merchantId, String clientSecret)
        Request request = new Request.Builder()
                .url("https://api.getansa.com/v1/" + merchantId + "/balance")
                .header("Authorization", clientSecret) // fine: exposure.secret-header-in-client-request because Ansa means it for the client
                .build();
        try (Response response = client.newCall(request).execute()) {
            Log.i(TAG, "balance " + response.code()); // fine: exposure.credential-logged because a number
            return response.body().string();
        }
    }

    public static String preview() {
        return PREVIEW_SECRET;
    }

    public String merchant(String merchantId) throws IOException {
        Request request = new Request.Builder()
                .url("https://api.getansa.com/v1/" + merchantId)
                .header("Authorization", PUBLISHABLE_KEY) // fine: exposure.secret-header-in-client-request because publishable
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
