package com.nilgate.billing.wire;

import feign.Feign;
import feign.Logger;
import java.util.logging.Level;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.logging.AdvancedByteBufFormat;

final class Clients {

    private Clients() {}

    static OkHttpClient verbose() {
        HttpLoggingInterceptor interceptor = new HttpLoggingInterceptor();
        interceptor.setLevel(HttpLoggingInterceptor.Level.HEADERS); // expect: exposure.http-wire-logging needs=variable
        return new OkHttpClient.Builder().addInterceptor(interceptor).build();
    }

    static OkHttpClient quiet() {
        HttpLoggingInterceptor interceptor = new HttpLoggingInterceptor();
        interceptor.redactHeader("Authorization");
        interceptor.redactHeader("x-api-secret");
        interceptor.redactHeader("x-api-key");
        interceptor.setLevel(HttpLoggingInterceptor.Level.HEADERS); // fine: exposure.http-wire-logging because every credential's header is redacted
        return new OkHttpClient.Builder().addInterceptor(interceptor).build();
    }

    static OkHttpClient basic() {
        return new OkHttpClient.Builder()
                .addInterceptor(new HttpLoggingInterceptor().setLevel(HttpLoggingInterceptor.Level.BASIC)) // fine: exposure.http-wire-logging because basic prints no headers
                .build();
    }

    static Feign.Builder feign(boolean debug) {
        Feign.Builder builder = Feign.builder();
        return withLevel(builder, Logger.Level.FULL);
    }

    private static Feign.Builder withLevel(Feign.Builder builder, Logger.Level level) {
        return builder.logLevel(level); // expect: exposure.http-wire-logging needs=function
    }

    static HttpClient reactor() {
        return HttpClient.create()
                .baseUrl("https://api.moneroo.io")
                .wiretap("wire", io.netty.handler.logging.LogLevel.DEBUG, AdvancedByteBufFormat.TEXTUAL); // expect: exposure.http-wire-logging
    }

    static HttpClient plainReactor() {
        return HttpClient.create().wiretap(false); // fine: exposure.http-wire-logging because it is switched off
    }

    static void jdk() {
        System.setProperty("jdk.httpclient.HttpClient.log", "requests,headers"); // expect: exposure.http-wire-logging
        System.setProperty("jdk.httpclient.HttpClient.log", "errors"); // fine: exposure.http-wire-logging because errors hold no headers
        java.util.logging.Logger.getLogger("com.nilgate").setLevel(Level.FINE); // fine: exposure.http-wire-logging because our own logger
    }

    static OkHttpClient shared() {
        HttpLoggingInterceptor interceptor = new HttpLoggingInterceptor();
        interceptor.setLevel(WireLevels.CURRENT); // expect: exposure.http-wire-logging needs=file
        return new OkHttpClient.Builder().addInterceptor(interceptor).build();
    }
}
