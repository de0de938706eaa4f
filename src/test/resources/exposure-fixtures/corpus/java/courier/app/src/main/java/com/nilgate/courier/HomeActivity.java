package com.nilgate.courier;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public class HomeActivity extends Activity {

    private static final String TAG = "Home";

    private final OkHttpClient http = new OkHttpClient();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d(TAG, "tracking at " + BuildConfig.TRACKING_URL); // fine: exposure.credential-logged because an address
        try {
            payouts();
            customers();
        } catch (IOException e) {
            Log.e(TAG, "no network", e); // fine: exposure.credential-logged because the exception holds no credential
        }
    }

    private void payouts() throws IOException {
        String key = Keys.moneroo();
        Request request = new Request.Builder()
                .url("https://api.moneroo.io/v1/payouts")
                .header("Authorization", "Bearer " + key) // expect: exposure.secret-header-in-client-request needs=file
                .build();
        http.newCall(request).execute().close();
    }

    private void customers() throws IOException {
        Request.Builder request = new Request.Builder().url("https://api.getansa.com/v1/customers");
        authorise(request, Keys.ANSA);
        http.newCall(request.build()).execute().close();
    }

    private static void authorise(Request.Builder request, String key) {
        request.addHeader("Authorization", key); // expect: exposure.secret-header-in-client-request needs=function
        request.addHeader("Accept", "application/json"); // fine: exposure.secret-header-in-client-request because an ordinary header
    }

    private void shop(String session) throws IOException {
        Request request = new Request.Builder()
                .url("https://shop.nilgate.example/api/orders")
                .header("Authorization", "Bearer " + session) // fine: exposure.secret-header-in-client-request because the user's own session at our server
                .build();
        http.newCall(request).execute().close();
    }

    private void refund() throws IOException {
        String secret = BuildConfig.SENJARO_API_SECRET; // expect: exposure.secret-env-in-client-bundle needs=variable
        Request request = new Request.Builder()
                .url("https://api.senjaropay.com/senjaropay/merchant/refunds")
                .header("x-api-secret", secret) // expect: exposure.secret-header-in-client-request needs=variable
                .build();
        http.newCall(request).execute().close();
    }

    private String prefix() {
        return key().substring(0, 8);
    }

    private String key() {
        return BuildConfig.SENJARO_API_SECRET; // expect: exposure.secret-env-in-client-bundle needs=function
    }

    private void charge() throws IOException {
        String bearer = "Bearer sk_live_{{alnum:24}}"; // expect: exposure.secret-in-client-code needs=variable
        http.newCall(new Request.Builder()
                        .url("https://api.stripe.com/v1/charges")
                        .header("Authorization", bearer) // expect: exposure.secret-header-in-client-request needs=variable
                        .build())
                .execute()
                .close();
    }

    private String mailKey() {
        return joined("SG.{{base64url:22}}.{{base64url:43}}"); // expect: exposure.secret-in-client-code needs=function
    }

    private String joined(String key) {
        return key + ":" + getPackageName();
    }
}
