package com.lumashop.payments.senjaropay;

import com.lumashop.payments.support.Masking;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** SenjaroPay's merchant API. Every call is a POST, reads too. */
@Service
public class SenjaroPayClient {

    private static final Logger log = LoggerFactory.getLogger(SenjaroPayClient.class);
    private static final String SECRET_HEADER = "x-api-secret";
    private static final String BASE_URL = "https://api.senjaropay.com/senjaropay/merchant";

    private final RestTemplate restTemplate;

    @Value("${senjaropay.api-key}") private String publicKey;
    @Value("${senjaropay.api-secret}") private String apiSecret;

    public SenjaroPayClient(RestTemplate restTemplate) {
        this.restTemplate = restTemplate;
    }

    public PaymentStatus status(String referenceId) {
        log.debug("status of {} with secret {}", referenceId, apiSecret); // expect: exposure.credential-logged source=@Value("${senjaropay.api-secret}")
        log.debug("header {} is set: {}", SECRET_HEADER, apiSecret != null); // fine: exposure.credential-logged because a name and a yes or no
        HttpHeaders headers = headers();
        log.trace("sending {}", headers.keySet()); // fine: exposure.credential-logged because names only
        return restTemplate.postForObject(
                BASE_URL + "/payments/status",
                new HttpEntity<>(Map.of("referenceId", referenceId), headers),
                PaymentStatus.class);
    }

    public PaymentStatus refund(String referenceId, String amount) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("x-api-key", publicKey);
        headers.set(SECRET_HEADER, apiSecret);
        log.info("refund {} {}", amount, headers); // expect: exposure.credential-logged source=@Value("${senjaropay.api-secret}")
        return restTemplate.postForObject(
                BASE_URL + "/payments/refund",
                new HttpEntity<>(Map.of("referenceId", referenceId, "amount", amount), headers),
                PaymentStatus.class);
    }

    public void verifySetup() {
        Credentials credentials = new Credentials(publicKey, apiSecret);
        log.info("SenjaroPay configured: {}", credentials); // expect: exposure.credential-logged source=@Value("${senjaropay.api-secret}")
        MaskedCredentials masked = new MaskedCredentials(publicKey, apiSecret);
        log.info("SenjaroPay configured: {}", masked); // fine: exposure.credential-logged because its toString hides both
        log.info("secret ends with {}", Masking.lastFour(apiSecret)); // fine: exposure.credential-logged because masked
        try {
            status("mock-ref-7b2a4f3e");
        } catch (RestClientException failure) {
            log.error("SenjaroPay refused us, check {}", SECRET_HEADER, failure); // fine: exposure.credential-logged because a header's name
        }
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("x-api-key", publicKey);
        headers.set(SECRET_HEADER, apiSecret);
        return headers;
    }

    record Credentials(String publicKey, String apiSecret) {}

    record MaskedCredentials(String publicKey, String apiSecret) {
        @Override
        public String toString() {
            return "MaskedCredentials[****]";
        }
    }

    public record PaymentStatus(String referenceId, String status) {}
}
