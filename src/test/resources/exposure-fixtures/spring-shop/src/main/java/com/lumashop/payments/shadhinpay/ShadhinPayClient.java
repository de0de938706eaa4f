package com.lumashop.payments.shadhinpay;

import com.lumashop.payments.PaymentProperties;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.logging.HttpLoggingInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class ShadhinPayClient {

    private static final Logger LOGGER = LoggerFactory.getLogger(ShadhinPayClient.class);
    private static final MediaType JSON = MediaType.get("application/json");

    private final PaymentProperties.Shadhinpay properties;
    private final OkHttpClient client;

    public ShadhinPayClient(PaymentProperties properties) {
        this.properties = properties.shadhinpay();
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor(LOGGER::debug);
        wire.setLevel(HttpLoggingInterceptor.Level.BODY); // expect: exposure.http-wire-logging
        this.client = new OkHttpClient.Builder().addInterceptor(wire).build();
    }

    public String create(String orderId, String amount) throws IOException {
        String apiKey = properties.apiKey();
        String idempotencyKey = orderId + "-" + UUID.randomUUID();
        String banner = "ShadhinPay key=" + apiKey;
        LOGGER.debug(banner); // expect: exposure.credential-logged source=String apiKey = properties.apiKey()
        LOGGER.debug("X-Idempotency-Key: {}", idempotencyKey); // fine: exposure.credential-logged because it only names one request
        Request request = new Request.Builder()
                .url(properties.baseUrl() + "/api/v1/payments")
                .header("Client-Id", properties.clientId())
                .header("Business-Id", properties.businessId())
                .header("X-Api-Key", apiKey)
                .header("X-Idempotency-Key", idempotencyKey)
                .post(RequestBody.create("{\"amount\":\"" + amount + "\",\"currency\":\"BDT\"}", JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 401) {
                String message = MessageFormat.format("{0} rejected, key was {1}", orderId, apiKey);
                LOGGER.error(message); // expect: exposure.credential-logged source=String apiKey = properties.apiKey()
                LOGGER.error("401 from {}, X-Api-Key has {} characters", request.url(), apiKey.length()); // fine: exposure.credential-logged because a length
            }
            LOGGER.info("payment {} for client {}", orderId, properties.clientId()); // fine: exposure.credential-logged because an identifier
            return response.body().string();
        }
    }
}
