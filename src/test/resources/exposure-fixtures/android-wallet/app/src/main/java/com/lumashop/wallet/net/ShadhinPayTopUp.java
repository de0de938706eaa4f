package com.lumashop.wallet.net;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Tops a wallet up through ShadhinPay. */
public final class ShadhinPayTopUp {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient();

    public int topUp(String orderId, String amount) throws IOException {
        Request request = new Request.Builder()
                .url("https://api.shadhinpay.pay/api/v1/payments")
                .header("Client-Id", "HM_4f8c2b1a") // fine: exposure.secret-header-in-client-request because an identifier
                .header("Business-Id", "HB_71c4a09e")
                .header("X-Api-Key", "sk_live_{{alnum:24}}") // expect: exposure.secret-in-client-code // expect: exposure.secret-header-in-client-request source=.header("X-Api-Key",
                .header("X-Idempotency-Key", orderId)
                .post(RequestBody.create("{\"amount\":\"" + amount + "\",\"currency\":\"BDT\"}", JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }
}
