package com.nilgate.billing.web;

import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
class SessionController {

    private final RestTemplate rest = new RestTemplate();

    @PostMapping("/api/wallet/session")
    ResponseEntity<Map<String, Object>> open() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", System.getenv("ANSA_SECRET_KEY"));
        Map<?, ?> session = rest.exchange(
                        "https://api.getansa.com/v1/sessions", HttpMethod.POST, new HttpEntity<>(headers), Map.class)
                .getBody();
        return ResponseEntity.ok(Map.of("clientSecret", session.get("clientSecret"))); // fine: exposure.credential-returned-to-client because a customer-scoped client secret is meant for the client
    }
}
