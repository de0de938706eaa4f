package io.github.leakwarden.exposure.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells settings at which an HTTP client or server logs headers. */
final class WireLogging {
    /** Loggers that print headers at debug level, themselves or below: Apache HttpClient 3, 4 and 5. */
    private static final Set<String> LOGGERS = Set.of(
            "org.apache.http.wire",
            "org.apache.http.headers",
            "org.apache.http",
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.hc.client5.http",
            "org.apache.hc.client5",
            "httpclient.wire",
            "httpclient.wire.header");

    private static final Set<String> VERBOSE = Set.of("debug", "trace", "all");

    /** Beginnings of keys that set a logger's level: Spring Boot, Quarkus, Log4j 1, Java's system properties. */
    private static final List<String> LEVEL_KEYS = List.of("logging.level.", "quarkus.log.category.", "log4j.logger.");

    private WireLogging() {}

    static boolean isOn(Setting setting) {
        String value = setting.value().strip().toLowerCase(Locale.ROOT);
        return LEVEL_KEYS.stream()
                        .filter(setting.key()::startsWith)
                        .anyMatch(start -> isOn(logger(setting.key().substring(start.length())), value))
                || isFeign(setting.key(), value)
                || isSwitch(setting.key(), value);
    }

    /** Whether a logger at a level prints headers; of {@code DEBUG, appender} the first word counts. */
    static boolean isOn(String logger, String level) {
        int comma = level.indexOf(',');
        String first = (comma < 0 ? level : level.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
        return LOGGERS.contains(logger) && VERBOSE.contains(first);
    }

    private static String logger(String key) {
        String name = key.endsWith(".level") ? key.substring(0, key.length() - ".level".length()) : key;
        return name.replace("\"", "");
    }

    private static boolean isFeign(String key, String value) {
        String flat = key.replace("-", "").toLowerCase(Locale.ROOT);
        return flat.contains("feign.client.config.")
                && flat.endsWith(".loggerlevel")
                && (value.equals("headers") || value.equals("full"));
    }

    private static boolean isSwitch(String key, String value) {
        String plain = key.startsWith("systemProp.") ? key.substring("systemProp.".length()) : key;
        return switch (plain) {
            case "jdk.httpclient.HttpClient.log" -> value.contains("headers") || value.contains("all");
            case "spring.mvc.log-request-details",
                    "spring.codec.log-request-details",
                    "spring.http.log-request-details" -> value.equals("true");
            default -> false;
        };
    }
}
