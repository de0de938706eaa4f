package com.lumashop.payments.config;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import okhttp3.logging.HttpLoggingInterceptor.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OkHttp clients that speak to ShadhinPay, one for each desk. */
@Configuration
public class ShadhinPayHttp {

    private static final Logger log = LoggerFactory.getLogger(ShadhinPayHttp.class);

    @Value("${shadhinpay.api-key}") private String apiKey;

    @Bean
    OkHttpClient refundDesk() throws GeneralSecurityException {
        X509TrustManager trustAll = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trustAll}, new SecureRandom()); // expect: exposure.tls-verification-disabled
        return authorised()
                .sslSocketFactory(context.getSocketFactory(), trustAll)
                .hostnameVerifier((host, session) -> true) // expect: exposure.tls-verification-disabled
                .build();
    }

    @Bean
    OkHttpClient invoiceDesk() {
        Level level = Level.HEADERS;
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor(log::info);
        wire.setLevel(level); // expect: exposure.http-wire-logging
        return authorised()
                .addInterceptor(wire)
                .hostnameVerifier((host, session) -> host.endsWith(".shadhinpay.pay")) // fine: exposure.tls-verification-disabled because it still compares
                .build();
    }

    @Bean
    OkHttpClient reportDesk() {
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor(log::info);
        wire.setLevel(detail()); // expect: exposure.http-wire-logging
        wire.redactHeader("Authorization");
        return authorised().addNetworkInterceptor(wire).build();
    }

    @Bean
    OkHttpClient supportDesk() {
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor(log::info);
        wire.redactHeader("X-Api-Key");
        wire.setLevel(Level.HEADERS); // fine: exposure.http-wire-logging because the one header with a key is redacted
        return authorised().addInterceptor(wire).build();
    }

    @Bean
    OkHttpClient paymentDesk() {
        HttpLoggingInterceptor wire = new HttpLoggingInterceptor(log::info);
        wire.setLevel(Level.BASIC); // fine: exposure.http-wire-logging because basic prints no headers
        return authorised().addInterceptor(wire).build();
    }

    private OkHttpClient.Builder authorised() {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Api-Key", apiKey).build()));
    }

    private static Level detail() {
        return Level.BODY;
    }
}
