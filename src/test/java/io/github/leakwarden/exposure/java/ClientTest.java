package io.github.leakwarden.exposure.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.exposure.Snippet;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Server credentials in Java that ships to phones and desktops. */
final class ClientTest {
    private static final String KEY = "private static final String KEY = \"ansa_sk_live_{{uuid}}\";";

    @Test
    void reportsKeysInAppsAndNotOnServers() {
        Snippet.android(KEY + " // expect: exposure.secret-in-client-code\n// ansa_sk_live_{{uuid}}\n")
                .holds();
        Snippet.java(KEY + "\n").holds();
        Snippet.of(
                        "desktop/Main.java",
                        "import javafx.application.Application;\nclass Main {\n" + KEY
                                + " // expect: exposure.secret-in-client-code\n}\n")
                .holds();
    }

    @Test
    void takesTheNearestBuildFileForTheModule() {
        String source = "class Client {\n" + KEY + "\n}\n";
        new Snippet(
                        "server/src/main/java/Client.java",
                        source,
                        Map.of(
                                "server/build.gradle",
                                "plugins { id 'java' }",
                                "build.gradle",
                                "id 'com.android.application'"))
                .holds();
    }

    @Test
    void reportsSettingsThatTheBuildInlines() {
        Snippet.android("""
            String a = BuildConfig.KASHIER_SECRET_KEY; // expect: exposure.secret-env-in-client-bundle
            String b = com.shop.BuildConfig.MONEROO_PUBLIC_KEY;
            String c = BuildConfig.API_BASE_URL;
            """).holds();
    }

    @Test
    void reportsServerHeadersWhateverTheValue() {
        Snippet.android("""
            void a(Request.Builder builder, String value, String session) {
                builder.header("x-api-secret", value); // expect: exposure.secret-header-in-client-request
                builder.removeHeader("x-api-secret");
                String seen = builder.build().header("x-api-secret");
            }
            void b(String value, String session) {
                new Request.Builder().url("https://api.kashier.io/orders").header("Authorization", value).build(); // expect: exposure.secret-header-in-client-request
                new Request.Builder().url("https://shop.example.com/orders").header("Authorization", value).build();
                new Request.Builder().url("https://shop.example.com/").header("x-api-key", session).build();
            }
            public Map<String, String> getHeaders() {
                Map<String, String> headers = new HashMap<>();
                headers.put("x-api-secret", read()); // expect: exposure.secret-header-in-client-request
                return headers;
            }
            """).holds();
    }

    @Test
    void saysWhoseItIsAndWhatItDoes() {
        List<ExposureHit> hits = Snippet.android(KEY + "\n").hits(new ArrayList<>());
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.provider()).isEqualTo("Ansa");
            assertThat(hit.kind()).isEqualTo(Kind.SECRET);
            assertThat(hit.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(hit.enclosing()).isEqualTo("Client");
            assertThat(hit.match()).isPresent();
            assertThat(hit.statement()).isEqualTo("KEY = \"…\"");
        });
    }
}
