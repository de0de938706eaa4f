package com.nilgate.billing.legacy;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import okhttp3.HttpUrl;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

class QueryAuth {

    private final RestTemplate rest = new RestTemplate();
    private final String key = System.getenv("SHADHINPAY_API_KEY");

    String balance() {
        return rest.getForObject("https://api.shadhinpay.pay/api/v1/balance?api_key=" + key, String.class); // expect: exposure.credential-in-url needs=variable
    }

    URI history(String page) {
        return UriComponentsBuilder.fromHttpUrl("https://api.shadhinpay.pay/api/v1/payments")
                .queryParam("page", page) // fine: exposure.credential-in-url because a page number
                .queryParam("apiKey", key) // expect: exposure.credential-in-url needs=variable
                .build()
                .toUri();
    }

    HttpUrl signed(String base) {
        HttpUrl.Builder url = HttpUrl.get(base).newBuilder();
        append(url, "secret", LegacyKeys.senjaroSecret());
        return url.build();
    }

    private static void append(HttpUrl.Builder url, String name, String value) {
        url.addQueryParameter(name, value); // expect: exposure.credential-in-url needs=function
    }

    URL mirror() throws Exception {
        return new URL("https://deploy:" + LegacyKeys.senjaroSecret() + "@mirror.nilgate.example/feed"); // expect: exposure.credential-in-url needs=file
    }

    HttpRequest byHeader() {
        return HttpRequest.newBuilder(URI.create("https://api.shadhinpay.pay/api/v1/payments?limit=20")) // fine: exposure.credential-in-url because the key goes in a header
                .header("X-Api-Key", key)
                .build();
    }

    URI hashed(String signature) {
        return URI.create("https://pay.nilgate.example/return?signature=" + signature); // fine: exposure.credential-in-url because a signature is derived
    }

    URI publishable() {
        return URI.create("https://js.nilgate.example/init?key=pk_live_{{alnum:24}}"); // fine: exposure.credential-in-url because publishable
    }
}
