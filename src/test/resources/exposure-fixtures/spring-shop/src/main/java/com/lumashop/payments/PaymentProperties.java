package com.lumashop.payments;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Addresses and credentials of the payment providers, one record each. */
@ConfigurationProperties
public record PaymentProperties(Shadhinpay shadhinpay, Kashier kashier, Ansa ansa, Moneroo moneroo) {

    public record Shadhinpay(URI baseUrl, String clientId, String businessId, String apiKey) {}

    public record Kashier(URI baseUrl, String merchantId, String secretKey) {}

    public record Ansa(URI baseUrl, String secretKey) {}

    public record Moneroo(URI baseUrl, String secretKey) {}
}
