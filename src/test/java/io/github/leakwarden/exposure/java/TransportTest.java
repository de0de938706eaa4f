package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.Snippet;
import org.junit.jupiter.api.Test;

/** Credentials sent in the clear, over unchecked TLS, or to the other environment; clients that log headers. */
final class TransportTest {
    private static final String SECRET = "private final String apiSecret = System.getenv(\"SENJARO_API_SECRET\");\n";

    @Test
    void findsPlainHttp() {
        Snippet.java(SECRET + """
            private static final String HOST = "api.senjaropay.com";
            void connection() {
                HttpURLConnection c = (HttpURLConnection) new URL("http://api.senjaropay.com/x").openConnection(); // expect: exposure.credential-over-plain-http source=SENJARO_API_SECRET
                c.setRequestProperty("x-api-secret", apiSecret);
            }
            void okhttp(OkHttpClient client) {
                Request.Builder builder = new Request.Builder();
                builder.addHeader("x-api-secret", apiSecret);
                builder.url("http://" + HOST + "/y"); // expect: exposure.credential-over-plain-http
                client.newCall(builder.build()).execute();
            }
            void spring(RestTemplate rest) {
                HttpHeaders headers = new HttpHeaders();
                headers.setBearerAuth(apiSecret);
                rest.exchange("http://relay.example.com/z", HttpMethod.GET, new HttpEntity<>(headers), String.class); // expect: exposure.credential-over-plain-http
            }
            void helper() {
                post("http://api.senjaropay.com/a"); // expect: exposure.credential-over-plain-http
                post("https://api.senjaropay.com/a");
                post("http://localhost:8080/a");
                post("http://[::1]:8080/a");
            }
            private void post(String address) {
                given().header("x-api-secret", apiSecret).post(address);
            }
            void nothing(RestTemplate rest) {
                rest.getForObject("http://weather.example.com/now", String.class);
                log.info("see http://docs.senjaropay.com for {}", "x-api-secret");
            }
            """).holds();
    }

    @Test
    void findsTlsTurnedOff() {
        Snippet.java(SECRET + """
            private OkHttpClient client;
            void global() {
                HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> { return true; }); // expect: exposure.tls-verification-disabled
                TrustManager[] all = new TrustManager[] {new TrustEverybody()};
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, all, new SecureRandom()); // expect: exposure.tls-verification-disabled
                HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
            }
            void perClient() {
                client = new OkHttpClient.Builder()
                        .hostnameVerifier(new HostnameVerifier() { // expect: exposure.tls-verification-disabled
                            @Override
                            public boolean verify(String host, SSLSession session) {
                                return true;
                            }
                        })
                        .build();
                Request request = new Request.Builder().header("x-api-secret", apiSecret).build();
                client.newCall(request).execute();
            }
            void strict() {
                OkHttpClient other = new OkHttpClient.Builder()
                        .hostnameVerifier((host, session) -> host.equals("api.senjaropay.com"))
                        .build();
                other.newCall(new Request.Builder().header("x-api-secret", apiSecret).build()).execute();
            }
            static class TrustEverybody implements X509TrustManager {
                public void checkClientTrusted(X509Certificate[] chain, String type) {}
                public void checkServerTrusted(X509Certificate[] chain, String type) { /* fine */ }
                public X509Certificate[] getAcceptedIssuers() { return null; }
            }
            """).holds();
    }

    @Test
    void leavesUncheckedClientsWithoutCredentialsAlone() {
        Snippet.java("""
            void probe() {
                // the word secret alone makes no credential
                new OkHttpClient.Builder().hostnameVerifier((host, session) -> true).build();
                HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
                log.info("probing");
            }
            static class Pinned implements X509TrustManager {
                public void checkServerTrusted(X509Certificate[] chain, String type) { delegate.checkServerTrusted(chain, type); }
            }
            """).holds();
    }

    @Test
    void findsKeysAtTheOtherEnvironment() {
        Snippet.java("""
            private static final String KEY = "ansa_sk_live_{{uuid}}"; // expect: exposure.environment-mismatch source=https://api-sandbox.getansa.com
            private static final String BASE = "https://api-sandbox.getansa.com";
            private static final String GOOD = "ansa_sk_sandbox_{{uuid}}";
            void a(HttpClient http) {
                http.send(HttpRequest.newBuilder(URI.create(BASE + "/x")).header("Authorization", KEY).build());
                http.send(HttpRequest.newBuilder(URI.create(BASE + "/x")).header("Authorization", GOOD).build());
            }
            """).holds();
    }

    @Test
    void findsWireLogging() {
        Snippet.java(SECRET + """
            void a() {
                HttpLoggingInterceptor wire = new HttpLoggingInterceptor();
                wire.setLevel(HttpLoggingInterceptor.Level.BODY); // expect: exposure.http-wire-logging
                HttpLoggingInterceptor quiet = new HttpLoggingInterceptor();
                quiet.setLevel(HttpLoggingInterceptor.Level.NONE);
                HttpLoggingInterceptor debug = new HttpLoggingInterceptor();
                if (BuildConfig.DEBUG) {
                    debug.setLevel(HttpLoggingInterceptor.Level.BODY);
                }
                debug.setLevel(BuildConfig.DEBUG ? HttpLoggingInterceptor.Level.BODY : HttpLoggingInterceptor.Level.NONE);
                HttpLoggingInterceptor hidden = new HttpLoggingInterceptor();
                hidden.redactHeader("x-api-secret");
                hidden.setLevel(HttpLoggingInterceptor.Level.HEADERS);
                new Request.Builder().header("x-api-secret", apiSecret).build();
                HttpClient.create().wiretap(false);
                HttpClient.create().wiretap("x", LogLevel.DEBUG); // expect: exposure.http-wire-logging
                System.setProperty("jdk.httpclient.HttpClient.log", "all"); // expect: exposure.http-wire-logging
                logger.setLevel(Level.ALL);
            }
            """).holds();
    }
}
