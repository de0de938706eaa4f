package com.lumashop.payments.ansa;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

@Configuration
public class AnsaWebClients {

    @Value("${ansa.secret-key}") private String secretKey;

    @Bean
    WebClient ansaBalances() throws SSLException {
        SslContext lenient = SslContextBuilder.forClient()
                .trustManager(InsecureTrustManagerFactory.INSTANCE) // expect: exposure.tls-verification-disabled
                .build();
        HttpClient http = HttpClient.create()
                .secure(spec -> spec.sslContext(lenient))
                .wiretap(true); // expect: exposure.http-wire-logging
        return WebClient.builder()
                .baseUrl("https://api.getansa.com")
                .defaultHeader(HttpHeaders.AUTHORIZATION, secretKey)
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Bean
    WebClient ansaSessions() {
        HttpClient http = HttpClient.create().wiretap(false).compress(true); // fine: exposure.http-wire-logging because off
        return WebClient.builder()
                .baseUrl("https://api.getansa.com")
                .defaultHeader(HttpHeaders.AUTHORIZATION, secretKey)
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}
