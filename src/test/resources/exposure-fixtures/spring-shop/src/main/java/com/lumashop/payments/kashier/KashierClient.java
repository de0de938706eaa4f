package com.lumashop.payments.kashier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Kashier takes the secret key as it is, without a scheme word. */
@Component
public class KashierClient {

    private static final Logger log = LoggerFactory.getLogger(KashierClient.class);
    private static final String LIVE = "https://api.kashier.io";

    private final String secretKey = System.getenv("KASHIER_SECRET_KEY");
    private final HttpClient client = HttpClient.newHttpClient();

    public String orders(String merchantId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(LIVE + "/merchants/" + merchantId + "/orders"))
                .header("Authorization", secretKey)
                .GET()
                .build();
        log.info("GET {} for {}", request.uri(), merchantId); // fine: exposure.credential-logged because a merchant id is public
        log.debug("key fingerprint {}", DigestUtils.sha256Hex(secretKey)); // fine: exposure.credential-logged because hashed
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            log.error(String.format("Kashier said 401 to %s (Authorization: %s)", merchantId, secretKey)); // expect: exposure.credential-logged source=System.getenv("KASHIER_SECRET_KEY")
        }
        return response.body();
    }

    public void cancel(String orderId) throws IOException, InterruptedException {
        HttpRequest request = authorised("/orders/" + orderId).DELETE().build();
        HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() >= 400) {
            IllegalStateException failure = new IllegalStateException("cancel failed with key " + secretKey);
            log.error("cancel {} failed", orderId, failure); // expect: exposure.credential-logged source=System.getenv("KASHIER_SECRET_KEY")
        }
        audit("cancelled " + orderId);
    }

    public void rotated() {
        audit("rotated from %s".formatted(secretKey));
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(URI.create(LIVE + path)).header("Authorization", secretKey);
    }

    private void audit(String line) {
        log.info("audit: {}", line); // expect: exposure.credential-logged source=System.getenv("KASHIER_SECRET_KEY")
    }
}
