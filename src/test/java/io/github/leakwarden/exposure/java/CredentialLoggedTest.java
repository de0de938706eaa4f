package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.Snippet;
import org.junit.jupiter.api.Test;

/** Ways of a credential into a log, and ways that hide it. */
final class CredentialLoggedTest {
    private static final String SECRET = "private final String apiSecret = System.getenv(\"SENJARO_API_SECRET\");\n";

    @Test
    void followsBuildersAndFormats() {
        Snippet.java(SECRET + """
            void a() {
                StringBuilder line = new StringBuilder("secret ");
                line.append(apiSecret).append('!');
                log.info(line.toString()); // expect: exposure.credential-logged source=SENJARO_API_SECRET
                log.info("{}", line); // expect: exposure.credential-logged
                String block = QQQ
                    secret %s
                    QQQ.formatted(apiSecret);
                log.warn(block); // expect: exposure.credential-logged source=SENJARO_API_SECRET
                String later;
                later = "x";
                later += apiSecret;
                log.warn(later); // expect: exposure.credential-logged
                log.warn(MessageFormat.format("{0}", apiSecret)); // expect: exposure.credential-logged
                log.warn(String.valueOf(apiSecret).trim()); // expect: exposure.credential-logged
                log.audit(apiSecret); // expect: exposure.credential-logged
                log.warn(Optional.ofNullable(apiSecret).orElse("none")); // expect: exposure.credential-logged
            }
            """.replace("QQQ", "\"\"\"")).holds();
    }

    @Test
    void knowsEveryLogger() {
        Snippet.java(SECRET + """
            private static final java.util.logging.Logger JUL = Logger.getLogger("x");
            private final Log audit = LogFactory.getLog(Client.class);
            void a(Exception e) {
                System.out.println(apiSecret); // expect: exposure.credential-logged
                System.err.printf("%s%n", apiSecret); // expect: exposure.credential-logged
                JUL.log(Level.FINE, "secret {0}", apiSecret); // expect: exposure.credential-logged
                JUL.fine(() -> "secret " + apiSecret); // expect: exposure.credential-logged
                audit.debug("secret " + apiSecret); // expect: exposure.credential-logged
                logger.atInfo().addArgument(apiSecret).log("secret {}"); // expect: exposure.credential-logged
                logger.atWarn().log("secret {}", apiSecret); // expect: exposure.credential-logged
                this.logger.info("secret {}", new Object[] {apiSecret}); // expect: exposure.credential-logged
                new IllegalStateException("no " + apiSecret).printStackTrace(); // expect: exposure.credential-logged
                dialog.error("not a logger " + apiSecret);
            }
            """).holds();
    }

    @Test
    void takesNoMaskForTheValue() {
        Snippet.java(SECRET + """
            void a() {
                log.info("{} {}", apiSecret.length(), apiSecret == null);
                log.info("{}", apiSecret.substring(apiSecret.length() - 4));
                log.info("{}", mask(apiSecret));
                log.info("{}", Hashing.sha256().hashString(apiSecret, UTF_8));
                log.info("{}", apiSecret.replaceAll(".", "*"));
                log.info("{}", apiSecret != null ? "set" : "missing");
                log.info("{}", StringUtils.isBlank(apiSecret));
                log.info("x-api-secret is " + (apiSecret.isEmpty() ? "missing" : "set"));
                String shown = apiSecret.charAt(0) + "***";
                log.info(shown);
            }
            private String mask(String secretKey) {
                return "***" + secretKey.substring(secretKey.length() - 2);
            }
            """).holds();
    }

    @Test
    void followsHelpersBothWays() {
        Snippet.java(SECRET + """
            void a() {
                report("got " + describe());
                report("nothing");
                Client.note(apiSecret);
            }
            private String describe() {
                return String.join(",", "a", apiSecret);
            }
            private void report(String text) {
                String line = text;
                log.info(line); // expect: exposure.credential-logged source=SENJARO_API_SECRET
            }
            static void note(String text) {
                System.out.println(text); // expect: exposure.credential-logged
            }
            """).holds();
    }

    @Test
    void printsWhatPrintsItself() {
        Snippet.java(SECRET + """
            void a() {
                Map<String, String> headers = new HashMap<>();
                headers.put("x-api-secret", apiSecret);
                log.debug("headers {}", headers); // expect: exposure.credential-logged
                log.debug("headers {}", headers.keySet());
                log.debug("pair {}", new Pair("id", apiSecret)); // expect: exposure.credential-logged
                log.debug("hidden {}", new Hidden(apiSecret));
                log.debug("plain {}", new Plain(apiSecret));
                log.debug("lombok {}", new Lombok(apiSecret)); // expect: exposure.credential-logged
                log.debug("{}", Map.of("secret", apiSecret)); // expect: exposure.credential-logged
                log.debug("{}", List.of("secret")); // fine: exposure.credential-logged because a word
            }
            record Pair(String id, String secret) {}
            static class Hidden {
                private final String value;
                Hidden(String value) { this.value = value; }
                @Override public String toString() { return "Hidden[***]"; }
            }
            static class Plain {
                private final String value;
                Plain(String value) { this.value = value; }
            }
            @Data static class Lombok {
                private final String value;
                Lombok(String value) { this.value = value; }
            }
            """).holds();
    }

    @Test
    void knowsCredentialsByNameOfAccessorAndParameter() {
        Snippet.java("""
            void a(String clientSecret, String title, Session session, Props props, HttpServletRequest request) {
                log.info(clientSecret); // expect: exposure.credential-logged
                log.info("{} {}", title, session.getId());
                log.info("{}", session.getAccessToken()); // expect: exposure.credential-logged
                log.info("{}", props.kashierSecretKey()); // expect: exposure.credential-logged
                log.info("{}", request.getHeader("Authorization")); // expect: exposure.credential-logged
                log.info("{}", request.getHeader("User-Agent"));
                log.info("{}", props.getSecretName() + props.apiKeyId() + props.passwordPolicy());
                log.info("token refreshed, secret unchanged");
            }
            void b(int tokenCount, Password password, boolean apiKey) {
                log.info("{} {} {}", tokenCount, password, apiKey);
            }
            """).holds();
    }

    @Test
    void readsSettings() {
        Snippet.java("""
            private static final String PROPERTY = "kashier.secret-key";
            private static final String SECRET_HEADER = "x-api-secret";
            @Value("${ansa.merchant.secret-key:none}") private String key;
            @ConfigProperty(name = "moneroo.secret-key") String moneroo;
            void a(Environment env) {
                log.info(key); // expect: exposure.credential-logged source=ansa.merchant.secret-key
                log.info(moneroo); // expect: exposure.credential-logged
                log.info(env.getProperty(PROPERTY)); // expect: exposure.credential-logged source=String PROPERTY
                log.info(env.getProperty("kashier.merchant-id"));
                log.info(SECRET_HEADER + PROPERTY);
            }
            """).holds();
    }

    @Test
    void seesLiteralsAndNewSyntax() {
        Snippet.java("""
            private static final String KEY = "ansa_sk_live_{{uuid}}";
            private static final String PUBLIC = "ansa_pk_live_{{uuid}}";
            void a(Object o) {
                var line = switch (o) {
                    case String s when s.isEmpty() -> "empty";
                    case Integer i -> "key " + KEY;
                    default -> "other";
                };
                log.info(line); // expect: exposure.credential-logged source=String KEY
                log.info(PUBLIC);
                if (o instanceof Point(int x, int y)) {
                    log.info("{} {}", x, y);
                }
            }
            """).holds();
    }

    @Test
    void knowsTheFilesOwnTypes() {
        Snippet.java("""
            Client(@Value("${senjaropay.api-secret}") String given, Settings settings, Quiet quiet) {
                log.info("starting with {}", given); // expect: exposure.credential-logged source=senjaropay.api-secret
                log.info("starting with {}", settings); // expect: exposure.credential-logged source=record Settings
                log.info("starting with {}", quiet);
                log.info("starting with {}", settings.url());
            }
            record Settings(String url, String apiSecret) {}
            record Quiet(String url, String apiSecret) {
                @Override public String toString() { return "Quiet[" + url + "]"; }
            }
            """).holds();
    }
}
