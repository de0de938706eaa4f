package com.nilgate.billing.relay;

import com.nilgate.billing.Hosts;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.springframework.web.reactive.function.client.WebClient;

class RelayClient {

    private final String token = System.getenv("PAYSTACK_SECRET_KEY");

    HttpPost relayed() {
        HttpPost post = new HttpPost(Hosts.LEGACY_RELAY + "/paystack");
        post.setHeader("Authorization", "Bearer " + token);
        return post;
    }

    HttpPost local() {
        HttpPost post = new HttpPost(Hosts.LOCAL_RELAY + "/paystack");
        post.setHeader("Authorization", "Bearer " + token);
        return post;
    }

    HttpURLConnection direct() throws Exception {
        String address = "http://10.4.0.17/paystack/transaction"; // expect: exposure.credential-over-plain-http needs=variable
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    WebClient cluster() {
        return authorised("http://paystack-proxy.billing.svc.cluster.local"); // expect: exposure.credential-over-plain-http needs=function
    }

    private WebClient authorised(String base) {
        return WebClient.builder().baseUrl(base).defaultHeader("Authorization", "Bearer " + token).build();
    }

    HttpGet ping() {
        return new HttpGet("http://paystack-proxy.billing.svc.cluster.local/healthz"); // fine: exposure.credential-over-plain-http because nothing secret is sent
    }

    java.net.http.HttpRequest loopback() {
        return java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:9000/paystack")) // fine: exposure.credential-over-plain-http because it is loopback
                .header("Authorization", "Bearer " + token)
                .build();
    }

    String namespace() {
        return "http://schemas.nilgate.example/paystack/v1"; // fine: exposure.credential-over-plain-http because the name of an XML namespace
    }
}
