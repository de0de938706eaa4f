package com.lumashop.payments.kashier;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

/** Nightly settlement files, and the old partner relay that some merchants still use. */
@Service
public class KashierSettlements {

    private static final String RELAY = "http://api.kashier.io/settlements"; // expect: exposure.credential-over-plain-http source=System.getenv("KASHIER_SECRET_KEY")
    private static final String STUB = "http://localhost:9090/settlements"; // fine: exposure.credential-over-plain-http because loopback
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema"; // fine: exposure.credential-over-plain-http because a name, nothing is sent there

    private final String secretKey = System.getenv("KASHIER_SECRET_KEY");
    private final RestTemplate rest = new RestTemplate();
    private final HttpClient http = HttpClient.newHttpClient();

    public String today() throws Exception {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("http://api.kashier.io/settlements/today")) // expect: exposure.credential-over-plain-http source=System.getenv("KASHIER_SECRET_KEY")
                .header("Authorization", secretKey)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public String relay(String day) {
        return rest.exchange(RELAY + "/" + day, HttpMethod.GET, authorised(), String.class).getBody();
    }

    public String stub(String day) {
        return rest.exchange(STUB + "/" + day, HttpMethod.GET, authorised(), String.class).getBody();
    }

    public String loopback(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("http://127.0.0.1:" + port + "/settlements")) // fine: exposure.credential-over-plain-http because loopback
                .header("Authorization", secretKey)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    public String archive(String merchantId, int year) {
        String address = String.format("http://%s/archive/%s/%d", "api.kashier.io", merchantId, year); // expect: exposure.credential-over-plain-http source=System.getenv("KASHIER_SECRET_KEY")
        return rest.exchange(address, HttpMethod.GET, authorised(), String.class).getBody();
    }

    public String disputes(String id) {
        return get("http://api.kashier.io/disputes/" + id); // expect: exposure.credential-over-plain-http source=System.getenv("KASHIER_SECRET_KEY")
    }

    public String rates() {
        return rest.getForObject("http://rates.lumashop.example/egp", String.class); // fine: exposure.credential-over-plain-http because no credential goes with it
    }

    public boolean wrongSchema(String namespace) {
        return !SCHEMA.equals(namespace);
    }

    private String get(String address) {
        return rest.exchange(address, HttpMethod.GET, authorised(), String.class).getBody();
    }

    private HttpEntity<Void> authorised() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", secretKey);
        return new HttpEntity<>(headers);
    }
}
