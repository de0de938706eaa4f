package io.github.leakwarden.exposure.java;

import java.util.Map;
import java.util.Set;

/**
 * Java's taint sources: what reads settings, entries and messages, and what can hold a credential's text.
 *
 * <p>A new source is one word in one of these sets and one test.
 */
final class JavaSources {
    /** Annotations that fill a field or parameter from a setting. */
    static final Set<String> SETTING_ANNOTATIONS = Set.of("Value", "ConfigProperty", "Property");

    /** Calls that read a setting by name. */
    static final Set<String> SETTING_READERS = Set.of(
            "getenv",
            "getProperty",
            "getRequiredProperty",
            "getOptionalValue",
            "getConfigValue",
            "resolvePlaceholders");

    /** Calls that read an entry or header by name. */
    static final Set<String> ENTRY_READERS = Set.of(
            "get",
            "getOrDefault",
            "getString",
            "optString",
            "getHeader",
            "header",
            "getFirst",
            "firstValue",
            "getParameter",
            "getStringExtra",
            "getAttribute",
            "getValue",
            "getHeaderString",
            "getAsString",
            "path");

    /** Types whose variables can hold a credential's text; an empty one is not written. */
    static final Set<String> TEXT_HOLDERS = Set.of(
            "",
            "var",
            "String",
            "CharSequence",
            "char[]",
            "byte[]",
            "Object",
            "StringBuilder",
            "Optional",
            "String...",
            "GString");

    /** Types that stand for an HTTP request or message; their headers hold credentials. */
    static final Set<String> MESSAGE_TYPES = Set.of(
            "HttpServletRequest",
            "HttpRequest",
            "ServerHttpRequest",
            "ClientHttpRequest",
            "ClientRequest",
            "RequestEntity",
            "ServerRequest",
            "ContainerRequestContext",
            "ClientRequestContext",
            "HttpURLConnection");

    /** Names that a library, told by its package, uses for other things: Kafka numbers kinds of requests by API keys. */
    static final Map<String, Set<String>> LIBRARY_TERMS = Map.of("org.apache.kafka", Set.of("apiKey", "latestApiKey"));

    private JavaSources() {}

    /** {@code a.b} of {@code ${a.b:default}}; other texts as they are. */
    static String settingKey(String expression) {
        int from = expression.indexOf("${");
        if (from < 0) {
            return expression;
        }
        int end = from + 2;
        while (end < expression.length() && ":}".indexOf(expression.charAt(end)) < 0) {
            end++;
        }
        return expression.substring(from + 2, end);
    }
}
