package com.lumashop.payments.ansa;

import com.lumashop.payments.PaymentProperties;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Opens payment sessions with the merchant secret key; the app gets the short-lived client secret. */
@Component
public class AnsaClient {

    private static final Logger log = LoggerFactory.getLogger(AnsaClient.class);

    private final WebClient web;
    private final PaymentProperties.Ansa properties;

    public AnsaClient(WebClient.Builder builder, PaymentProperties properties) {
        this.properties = properties.ansa();
        this.web = builder.baseUrl(this.properties.baseUrl().toString()).build();
    }

    public Mono<PaymentSession> openSession(String merchantId, String customerId) {
        return web.post()
                .uri("/v1/{merchant}/customers/{customer}/payment-sessions", merchantId, customerId)
                .header(HttpHeaders.AUTHORIZATION, properties.secretKey())
                .header("Ansa-Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of())
                .retrieve()
                .bodyToMono(PaymentSession.class)
                .doOnNext(session -> log.info("session {} until {}", session.id(), session.validUntil())) // fine: exposure.credential-logged because an id and a date
                .doOnNext(session -> log.debug("client secret {}", session.clientSecret())) // expect: exposure.credential-logged source=session.clientSecret()
                .doOnError(failure -> log.warn("no session with {}", properties.secretKey(), failure)); // expect: exposure.credential-logged source=log.warn("no session with {}"
    }

    public record PaymentSession(String id, String clientSecret, String validUntil) {}
}
