package com.nilgate.billing.relay;

import java.net.URL;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicHeader;
import java.util.List;

class KashierCalls {

    private final String secretKey = System.getenv("KASHIER_SECRET_KEY");

    HttpsURLConnection orders() throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection) new URL("https://api.kashier.io/orders").openConnection();
        connection.setRequestProperty("Authorization", secretKey);
        connection.setHostnameVerifier(Trust.ANY_HOST); // expect: exposure.tls-verification-disabled needs=file
        return connection;
    }

    CloseableHttpClient pool() {
        return HttpClients.custom()
                .setDefaultHeaders(List.of(new BasicHeader("Authorization", secretKey)))
                .setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE) // expect: exposure.tls-verification-disabled
                .build();
    }

    CloseableHttpClient anonymous() {
        return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build(); // fine: exposure.tls-verification-disabled because no credential travels on it
    }

    void settle() throws Exception {
        HostnameVerifier lenient = (host, session) -> true;
        HttpsURLConnection connection = (HttpsURLConnection) new URL("https://api.kashier.io/settle").openConnection();
        connection.setHostnameVerifier(lenient); // expect: exposure.tls-verification-disabled needs=variable
        connection.setRequestProperty("Authorization", secretKey);
        connection.getResponseCode();
    }

    OkHttpClient lenient() throws Exception {
        return authorised(relaxed(new OkHttpClient.Builder()));
    }

    private OkHttpClient.Builder relaxed(OkHttpClient.Builder builder) {
        return builder.hostnameVerifier((name, session) -> true); // expect: exposure.tls-verification-disabled needs=function
    }

    private OkHttpClient authorised(OkHttpClient.Builder builder) {
        return builder.addInterceptor(chain -> {
                    Request request = chain.request().newBuilder().header("Authorization", secretKey).build();
                    return chain.proceed(request);
                })
                .build();
    }

    OkHttpClient pinned() {
        return new OkHttpClient.Builder()
                .hostnameVerifier((name, session) -> name.equals("api.kashier.io")) // fine: exposure.tls-verification-disabled because it compares the name
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("Authorization", secretKey).build()))
                .build();
    }

    SSLContext own(X509TrustManager corporate) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {corporate}, new SecureRandom()); // fine: exposure.tls-verification-disabled because the corporate store is checked
        return context;
    }
}
