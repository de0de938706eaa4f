package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.Snippet;
import org.junit.jupiter.api.Test;

/** Credentials that are put into an address, or into what a client is answered. */
final class AnswersAndAddressesTest {
    private static final String SECRET = "private final String apiSecret = System.getenv(\"SENJARO_API_SECRET\");\n";

    @Test
    void findsCredentialsInQueries() {
        Snippet.java(SECRET + """
            void get(RestTemplate rest, HttpUrl.Builder url, String page, String word) {
                rest.getForObject("https://api.senjaropay.com/x?page=" + page + "&secret=" + apiSecret, String.class); // expect: exposure.credential-in-url source=SENJARO_API_SECRET
                rest.getForObject(String.format("https://api.senjaropay.com/x?secret=%s", apiSecret), String.class); // expect: exposure.credential-in-url
                rest.getForObject("https://api.senjaropay.com/x?secret=" + page, String.class);
                rest.getForObject("https://api.senjaropay.com/x?length=" + apiSecret.length(), String.class);
                url.addQueryParameter("secret", apiSecret); // expect: exposure.credential-in-url
                url.addQueryParameter("page", page);
                String address = with("https://api.senjaropay.com/y", apiSecret);
                String body = "grant=all&secret=" + apiSecret;
                String pattern = "secret=" + apiSecret;
            }
            private static String with(String base, String value) {
                return base + "?key=" + value; // expect: exposure.credential-in-url source=SENJARO_API_SECRET
            }
            """).holds();
    }

    @Test
    void findsCredentialsInUserInfo() {
        Snippet.java(SECRET + """
            void get(String host) {
                open("https://pay:" + apiSecret + "@mirror.example.com/x"); // expect: exposure.credential-in-url
                open("https://" + apiSecret + "@" + host); // expect: exposure.credential-in-url
                open("https://" + apiSecret + "/x?who=a@example.com");
                open("jdbc:postgresql://pay:" + apiSecret + "@db.example.com/x");
            }
            """).holds();
    }

    @Test
    void leavesCredentialsForClientsInAddressesAlone() {
        Snippet.java("""
            private final String mapsKey = System.getenv("GOOGLE_API_KEY");
            private final String publishable = System.getenv("STRIPE_PUBLISHABLE_KEY");
            void get(String accessToken) {
                open("https://maps.googleapis.com/maps/api/js?key=" + mapsKey);
                open("https://js.example.com/x?key=" + publishable);
                open("wss://live.example.com/x?access_token=" + accessToken);
            }
            """).holds();
    }

    @Test
    void findsCredentialsInAnswers() {
        Snippet.of("src/main/java/Config.java", """
            @RestController
            class Config {
                private final String apiSecret = System.getenv("SENJARO_API_SECRET");
                @GetMapping("/a") ResponseEntity<String> a() {
                    return ResponseEntity.ok(apiSecret); // expect: exposure.credential-returned-to-client source=SENJARO_API_SECRET
                }
                @GetMapping("/b") Map<String, String> b() {
                    return Map.of("secret", apiSecret); // expect: exposure.credential-returned-to-client
                }
                @GetMapping("/c") Map<String, Object> c() {
                    return Map.of("set", apiSecret != null, "length", apiSecret.length());
                }
                @GetMapping("/d") ResponseEntity<String> d() {
                    return ResponseEntity.status(200).body(text()); // expect: exposure.credential-returned-to-client
                }
                void e(HttpServletResponse response) {
                    response.getWriter().println(text()); // expect: exposure.credential-returned-to-client
                }
                String f(Model model) {
                    model.addAttribute("key", apiSecret); // expect: exposure.credential-returned-to-client
                    return "page";
                }
                @GetMapping("/g") ResponseEntity<String> g(Map<String, String> session, User user) {
                    return ResponseEntity.ok(session.get("client_secret") + user.getPassword() + user.getAccessToken());
                }
                private String text() {
                    return "secret " + apiSecret;
                }
            }
            """).holds();
    }

    @Test
    void followsHeadersOneByOneAndIntoContexts() {
        Snippet.java(SECRET + """
            void inbound(HttpServletRequest request) {
                for (String name : Collections.list(request.getHeaderNames())) {
                    log.debug(name);
                    log.debug("{}: {}", name, request.getHeader(name)); // expect: exposure.credential-logged
                }
                Enumeration<String> names = request.getHeaderNames();
                while (names.hasMoreElements()) {
                    String one = names.nextElement();
                    log.debug(request.getHeader(one)); // expect: exposure.credential-logged
                }
                MDC.put("secret", apiSecret); // expect: exposure.credential-logged
                MDC.put("order", request.getParameter("order"));
            }
            """).holds();
    }
}
