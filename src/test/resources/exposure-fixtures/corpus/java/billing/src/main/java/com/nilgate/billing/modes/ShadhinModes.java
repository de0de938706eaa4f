package com.nilgate.billing.modes;

import com.nilgate.billing.Hosts;
import java.net.URI;
import java.net.http.HttpRequest;

class ShadhinModes {

    private static final String LIVE_KEY = "sk_live_{{alnum:32}}"; // expect: exposure.environment-mismatch needs=file
    private static final String TRIAL_KEY = "sk_test_{{alnum:32}}"; // fine: exposure.environment-mismatch because it goes to the sandbox only

    HttpRequest dryRun() {
        return HttpRequest.newBuilder(URI.create(Hosts.SHADHIN_TRIAL + "/api/v1/payments"))
                .header("X-Api-Key", LIVE_KEY)
                .build();
    }

    HttpRequest trial() {
        return HttpRequest.newBuilder(URI.create(Hosts.SHADHIN_TRIAL + "/api/v1/payments"))
                .header("X-Api-Key", TRIAL_KEY)
                .build();
    }

    HttpRequest refund() {
        String host = "https://api.shadhinpay.com";
        String key = "sk_test_{{alnum:36}}"; // expect: exposure.environment-mismatch needs=variable
        return HttpRequest.newBuilder(URI.create(host + "/api/v1/refunds")).header("Secret-Key", key).build();
    }

    HttpRequest invoice() {
        return live("/api/v1/invoices", "sk_test_{{alnum:28}}"); // expect: exposure.environment-mismatch needs=function
    }

    private static HttpRequest live(String path, String key) {
        return HttpRequest.newBuilder(URI.create("https://api.shadhinpay.pay" + path)).header("X-Api-Key", key).build();
    }
}
