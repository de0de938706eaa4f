package com.lumashop.payments.config;

import java.io.IOException;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Plain JDK connections for the batch host, which has no connection pool. */
public final class SenjaroPayHttps {

    private final String apiSecret = System.getenv("SENJARO_API_SECRET");

    public HttpsURLConnection open(String path) throws IOException, GeneralSecurityException {
        HttpsURLConnection connection = connect(path);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, lenient(), null); // expect: exposure.tls-verification-disabled
        connection.setSSLSocketFactory(context.getSocketFactory());
        return connection;
    }

    public HttpsURLConnection openPinned(String path, KeyStore ours) throws IOException, GeneralSecurityException {
        HttpsURLConnection connection = connect(path);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(ours);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, factory.getTrustManagers(), null); // fine: exposure.tls-verification-disabled because our own store is checked
        connection.setSSLSocketFactory(context.getSocketFactory());
        return connection;
    }

    private HttpsURLConnection connect(String path) throws IOException {
        HttpsURLConnection connection =
                (HttpsURLConnection) new URL("https://api.senjaropay.com/senjaropay/merchant" + path).openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("x-api-key", System.getenv("SENJARO_API_KEY"));
        connection.setRequestProperty("x-api-secret", apiSecret);
        return connection;
    }

    private static TrustManager[] lenient() {
        return new TrustManager[] {new AcceptEverything()};
    }

    private static final class AcceptEverything implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
