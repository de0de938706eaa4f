package com.nilgate.billing.modes;

import okhttp3.Request;

class AnsaModes {

    Request customers() {
        return new Request.Builder()
                .url("https://api-sandbox.getansa.com/v1/customers")
                .header("Authorization", "ansa_sk_live_{{uuid}}") // expect: exposure.environment-mismatch
                .build();
    }

    Request balance() {
        return new Request.Builder()
                .url("https://api.getansa.com/v1/balance")
                .header("Authorization", "ansa_sk_live_{{uuid}}") // fine: exposure.environment-mismatch because live meets live
                .build();
    }

    Request stripe() {
        return new Request.Builder()
                .url("https://api.stripe.com/v1/balance")
                .header("Authorization", "Bearer sk_test_{{alnum:24}}") // fine: exposure.environment-mismatch because one host serves both modes
                .build();
    }

    Request kashier() {
        return new Request.Builder()
                .url("https://test-api.kashier.io/orders")
                .header("Authorization", "{{hex-lower:32}}${{hex-lower:96}}") // fine: exposure.environment-mismatch because the key does not say its mode
                .build();
    }
}
