package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.Snippet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values are followed through types in other files; what happens there is not reported here. */
final class OtherTypesTest {
    private static final String PATH = "src/main/java/com/example/pay/Client.java";

    private static void holds(String text, Map<String, String> project) {
        new Snippet(PATH, text, project).holds();
    }

    @Test
    void followsConstantsOfTheSamePackageAndOfImports() {
        holds(
                """
                package com.example.pay;
                import com.example.Hosts;
                class Client {
                    private final String apiSecret = System.getenv("SENJARO_API_SECRET");
                    void trial(Http http) {
                        http.url(Hosts.TRIAL).header("X-Api-Key", "sk_live_{{alnum:32}}"); // expect: exposure.environment-mismatch
                    }
                    void relay(Request.Builder request) {
                        request.url(Hosts.RELAY).header("x-api-secret", apiSecret);
                    }
                    void trusting(HttpsURLConnection c) {
                        c.setRequestProperty("x-api-secret", apiSecret);
                        c.setHostnameVerifier(Trust.ANY); // expect: exposure.tls-verification-disabled
                    }
                    void wire(HttpLoggingInterceptor wire) {
                        wire.setLevel(Trust.LEVEL); // expect: exposure.http-wire-logging
                        wire.setLevel(Trust.QUIET);
                    }
                }
                """,
                Map.of("src/main/java/com/example/Hosts.java", """
                    package com.example;
                    class Hosts {
                        static final String TRIAL = "https://sandbox.shadhinpay.pay/api";
                        static final String RELAY = "http://relay.example.com";
                    }
                    """, "src/main/java/com/example/pay/Trust.java", """
                    package com.example.pay;
                    class Trust {
                        static final HostnameVerifier ANY = (host, session) -> true;
                        static final Level LEVEL = HttpLoggingInterceptor.Level.BODY;
                        static final Level QUIET = HttpLoggingInterceptor.Level.BASIC;
                    }
                    """));
    }

    @Test
    void followsStaticMethodsAndWhatObjectsPrint() {
        holds(
                """
                package com.example.pay;
                class Client {
                    private final Settings settings;
                    private final Plain plain;
                    private final String apiSecret = System.getenv("SENJARO_API_SECRET");
                    void log() {
                        log.info("{}", settings); // expect: exposure.credential-logged
                        log.info("{}", plain);
                        log.info(Keys.describe("status")); // expect: exposure.credential-logged
                        log.info(Keys.mask(Keys.senjaro()));
                    }
                }
                """,
                Map.of(
                        "src/main/java/com/example/pay/Settings.java",
                        """
                        package com.example.pay;
                        record Settings(String name, String stripeSecretKey) {}
                        """,
                        "src/main/java/com/example/pay/Plain.java",
                        """
                        package com.example.pay;
                        class Plain {
                            private String stripeSecretKey;
                        }
                        """,
                        "src/main/java/com/example/pay/Keys.java",
                        """
                        package com.example.pay;
                        class Keys {
                            static String senjaro() {
                                return System.getenv("SENJARO_API_SECRET");
                            }
                            static String describe(String what) {
                                log.info(senjaro());
                                return what + senjaro();
                            }
                            static String mask(String value) {
                                return value;
                            }
                        }
                        """));
    }

    @Test
    void livesWithoutWhatItCannotRead() {
        holds(
                """
                package com.example.pay;
                class Client {
                    void log() {
                        log.info(Broken.TEXT + Missing.TEXT + Round.ONE + System.getenv("SENJARO_API_SECRET")); // expect: exposure.credential-logged
                    }
                }
                """,
                Map.of(
                        "src/main/java/com/example/pay/Broken.java",
                        "class Broken { static final String TEXT = ((((",
                        "src/main/java/com/example/pay/Round.java",
                        "class Round { static final String ONE = Round.TWO; static final String TWO = Round.ONE; }"));
    }
}
