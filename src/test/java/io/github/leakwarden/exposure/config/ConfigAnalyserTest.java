package io.github.leakwarden.exposure.config;

import io.github.leakwarden.exposure.Snippet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exposures in configuration files. */
final class ConfigAnalyserTest {
    @Test
    void findsWireLoggingInEveryShape() {
        Snippet.of("src/main/resources/log4j2.xml", """
            <Configuration><Loggers>
              <Logger name="org.apache.http.headers" level="trace"/> <!-- expect: exposure.http-wire-logging -->
              <Logger level="debug" name="org.apache.hc.client5.http"/> <!-- expect: exposure.http-wire-logging -->
              <Logger name="org.apache.http.wire" level="warn"/>
            </Loggers></Configuration>
            """).holds();
        Snippet.of("config/application.yaml", """
            spring:
              mvc:
                log-request-details: true # expect: exposure.http-wire-logging
            feign:
              client:
                config:
                  default:
                    loggerLevel: "FULL" # expect: exposure.http-wire-logging
            text: |
              logging.level.org.apache.http.wire: DEBUG
            logging.level.httpclient.wire: debug # expect: exposure.http-wire-logging
            """).holds();
    }

    @Test
    void comparesKeysAndHostsThatBelongTogether() {
        Snippet.of("application.properties", """
            ansa.base-url=https://api-sandbox.getansa.com
            # expect-next: exposure.environment-mismatch source=https://api-sandbox
            ansa.secret-key=ansa_sk_live_{{uuid}}
            other.ansa.base-url=https://api.getansa.com
            other.ansa.secret-key=ansa_sk_live_{{uuid}}
            """).holds();
        Snippet.of(".env", """
            ANSA_URL=https://api-sandbox.getansa.com
            ANSA_KEY="ansa_sk_sandbox_{{uuid}}"
            """).holds();
    }

    @Test
    void findsProvidersWithoutTls() {
        Snippet.of("application.yml", """
            kashier:
              base-url: http://api.kashier.io # expect: exposure.credential-over-plain-http
              secret-key: ${KASHIER_SECRET_KEY}
            docs: http://www.kashier.io/manual
            """).holds();
    }

    @Test
    void findsBuildFieldsAndResourcesOfApps() {
        Snippet.of("app/build.gradle", """
            plugins { id 'com.android.application' }
            android { defaultConfig {
              buildConfigField 'String', 'KASHIER_SECRET_KEY', "\\"${secret}\\"" // expect: exposure.secret-env-in-client-bundle
              buildConfigField("String", "MONEROO_SECRET_KEY", "\\"pvk_{{alnum-lower:6}}|01{{hex-upper:24}}\\"") // expect: exposure.secret-env-in-client-bundle // expect: exposure.secret-in-client-code
              buildConfigField 'String', 'MONEROO_PUBLIC_KEY', "\\"${public}\\""
              // buildConfigField 'String', 'ANSA_SECRET_KEY', "\\"${secret}\\""
            } }
            """).holds();
        Snippet.of("server/build.gradle", "def kashierSecretKey = System.getenv('KASHIER_SECRET_KEY')\n")
                .holds();
        new Snippet(
                        "app/src/main/assets/pay.properties",
                        """
                        # expect-next: exposure.secret-in-client-code
                        key=ansa_sk_live_{{uuid}}
                        """,
                        Map.of("app/src/main/AndroidManifest.xml", "<manifest/>"))
                .holds();
    }
}
