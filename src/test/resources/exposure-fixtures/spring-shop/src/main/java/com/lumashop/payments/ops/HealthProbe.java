package com.lumashop.payments.ops;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the providers' status pages, through the proxy of the data centre, if they are up. Sends no credential. */
@Component
public class HealthProbe {

    private static final Logger log = LoggerFactory.getLogger(HealthProbe.class);

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
                            .setHostnameVerifier(NoopHostnameVerifier.INSTANCE) // fine: exposure.tls-verification-disabled because this client carries no credential
                            .build())
                    .build())
            .build();

    @Scheduled(fixedDelay = 60_000)
    void probe() throws Exception {
        int code = client.execute(new HttpGet("http://status.kashier.io/ping"), response -> response.getCode()); // fine: exposure.credential-over-plain-http because nothing secret is sent
        log.info("Kashier answers {}", code);
    }
}
