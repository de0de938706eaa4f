package com.nilgate.billing.stripe;

import com.nilgate.billing.GatewaySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

public class StripeGateway {

    private static final Logger log = LoggerFactory.getLogger(StripeGateway.class);

    private final GatewaySettings settings;
    private final HttpClient http = HttpClient.newHttpClient();

    public StripeGateway(GatewaySettings settings) {
        this.settings = settings;
    }

    public String charge(String customer, long cents) throws IOException, InterruptedException {
        String bearer = "Bearer " + settings.getStripeSecretKey();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.stripe.com/v1/charges"))
                .header("Authorization", bearer)
                .POST(HttpRequest.BodyPublishers.ofString("customer=" + customer + "&amount=" + cents))
                .build();
        log.debug("POST {} {}", request.uri(), request.headers().map()); // expect: exposure.credential-logged needs=variable
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        log.info("stripe answered {} for {}", response.statusCode(), customer); // fine: exposure.credential-logged because a status code and a customer id
        if (response.statusCode() == 401) {
            MDC.put("authorization", bearer); // expect: exposure.credential-logged needs=variable
            log.warn("refused; Authorization header present: {}", bearer != null); // fine: exposure.credential-logged because presence only
            throw new IllegalStateException("Stripe refused our key");
        }
        return response.body();
    }

    Map<String, String> refundHeaders(String idempotency) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + settings.getStripeSecretKey());
        headers.put("Idempotency-Key", idempotency);
        log.atDebug().log("refund with {}", headers.keySet()); // fine: exposure.credential-logged because names only
        trace("refund", headers);
        return headers;
    }

    private void trace(String what, Map<String, String> headers) {
        log.atTrace()
                .addKeyValue("what", what)
                .log("sending {}", headers); // expect: exposure.credential-logged needs=function
    }
}
