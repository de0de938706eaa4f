package com.lumashop.payments.config;

import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactoryBuilder;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class MonerooHttp {

    @Value("${moneroo.secret-key}") private String secretKey;

    @Bean
    CloseableHttpClient monerooPayments() {
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
                        .setHostnameVerifier(NoopHostnameVerifier.INSTANCE) // expect: exposure.tls-verification-disabled
                        .build())
                .build();
        return authorised(connections);
    }

    @Bean
    CloseableHttpClient monerooPayouts() {
        HostnameVerifier verifier = (host, session) -> true;
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
                        .setHostnameVerifier(verifier) // expect: exposure.tls-verification-disabled
                        .build())
                .build();
        return authorised(connections);
    }

    @Bean
    CloseableHttpClient monerooReports() throws Exception {
        SSLContext context = SSLContextBuilder.create()
                .loadTrustMaterial(null, (chain, authType) -> true) // expect: exposure.tls-verification-disabled
                .build();
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create().setSslContext(context).build())
                .build();
        return authorised(connections);
    }

    @Bean
    CloseableHttpClient monerooRefunds() {
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setSSLSocketFactory(SSLConnectionSocketFactoryBuilder.create()
                        .setHostnameVerifier(new DefaultHostnameVerifier()) // fine: exposure.tls-verification-disabled because that is the strict one
                        .build())
                .build();
        return authorised(connections);
    }

    private CloseableHttpClient authorised(HttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultHeaders(List.of(new BasicHeader("Authorization", "Bearer " + secretKey)))
                .build();
    }
}
