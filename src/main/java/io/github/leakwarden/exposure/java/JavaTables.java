package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.flow.SanitizingWords;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Java's tables of taint sources, taint sinks, sanitizers and propagators: names of the JDK and of common libraries.
 *
 * <p>A new sink is one word in one of these sets and one test.
 */
final class JavaTables {
    /** Annotations that fill a field or parameter from a setting. */
    static final Set<String> SETTING_ANNOTATIONS = Set.of("Value", "ConfigProperty", "Property");

    /** Logging methods of SLF4J, Log4j, JUL, Commons Logging, JBoss Logging, System.Logger, Flogger. */
    static final Set<String> LOG_METHODS = Set.of(
            "trace",
            "debug",
            "info",
            "warn",
            "warning",
            "error",
            "fatal",
            "log",
            "severe",
            "config",
            "fine",
            "finer",
            "finest",
            "tracef",
            "debugf",
            "infof",
            "warnf",
            "errorf",
            "fatalf",
            "logf",
            "tracev",
            "debugv",
            "infov",
            "warnv",
            "errorv",
            "logv",
            "addArgument",
            "addKeyValue",
            "setMessage",
            "logp",
            "throwing");

    /** Types of loggers. */
    static final Set<String> LOGGER_TYPES =
            Set.of("Logger", "Log", "FluentLogger", "XLogger", "ExtendedLogger", "LoggingEventBuilder");

    /** Android's static loggers, and their methods. */
    static final Set<String> ANDROID_LOGGERS = Set.of("Log", "Timber", "Slog");

    static final Set<String> ANDROID_LOG_METHODS = Set.of("v", "d", "i", "w", "e", "wtf", "println");

    /** Methods of the standard streams. */
    static final Set<String> PRINT_METHODS = Set.of("print", "println", "printf", "format", "append", "write");

    /** Calls that give one header, name first; sure by their own name. */
    static final Set<String> HEADER_SETTERS = Set.of(
            "header",
            "headers",
            "addHeader",
            "setHeader",
            "withHeader",
            "defaultHeader",
            "putHeader",
            "appendHeader",
            "setRequestProperty",
            "addRequestProperty",
            "setDefaultHeader",
            "addDefaultHeader",
            "requestHeader",
            "setRequestHeader",
            "replaceHeader",
            "addUnsafeNonAscii");

    /** Calls that give one header where the receiver is a set of headers. */
    static final Set<String> HEADERS_FILLERS =
            Set.of("set", "add", "put", "append", "of", "setIfAbsent", "putIfAbsent");

    /** Types whose objects are one header. */
    static final Set<String> HEADER_TYPES = Set.of("BasicHeader", "HttpHeader", "RawHeader");

    /** Types whose objects are sets of headers. */
    static final Set<String> HEADERS_TYPES =
            Set.of("HttpHeaders", "Headers", "Headers.Builder", "DefaultHttpHeaders", "HeaderMap", "MultiMap");

    /** Calls that give {@code Authorization}. */
    static final Set<String> AUTHORIZATION_SETTERS = Set.of(
            "setBearerAuth",
            "setBasicAuth",
            "bearerAuth",
            "basicAuth",
            "basicAuthentication",
            "bearerToken",
            "bearerTokenAuthentication",
            "oauth2",
            "authorizationBearer");

    /** Calls that take a map of headers. */
    static final Set<String> HEADERS_TAKERS =
            Set.of("headers", "setHeaders", "addHeaders", "withHeaders", "defaultHeaders", "setAll");

    /** Calls that send a request: their result is what came back. */
    static final Set<String> EXECUTORS = Set.of(
            "execute",
            "send",
            "sendAsync",
            "exchange",
            "getForObject",
            "getForEntity",
            "postForObject",
            "postForEntity",
            "postForLocation",
            "patchForObject",
            "headForHeaders",
            "retrieve",
            "exchangeToMono",
            "exchangeToFlux",
            "enqueue",
            "executeMethod",
            "doExecute",
            "getInputStream",
            "getResponseCode",
            "getResponseMessage",
            "getErrorStream",
            "getOutputStream");

    /** Beginnings of the names of calls that change their receiver. */
    private static final Set<String> FILLERS = Set.of(
            "set",
            "add",
            "put",
            "append",
            "insert",
            "init",
            "header",
            "default",
            "load",
            "register",
            "redact",
            "offer",
            "push",
            "url",
            "uri",
            "base",
            "bearer",
            "basic",
            "trust",
            "hostname",
            "ssl",
            "interceptors");

    /** Calls whose result holds the text of receiver and arguments. */
    static final Set<String> JOINERS = Set.of("concat", "join", "addAll");

    /** Calls that fill a format. */
    static final Set<String> FORMATTERS =
            Set.of("format", "formatted", "lenientFormat", "arrayFormat", "basicArrayFormat");

    /** Calls whose result is the receiver's text in another form. */
    static final Set<String> SAME_TEXT = Set.of(
            "trim",
            "strip",
            "stripLeading",
            "stripTrailing",
            "stripIndent",
            "toString",
            "toLowerCase",
            "toUpperCase",
            "intern",
            "orElse",
            "orElseThrow",
            "orElseGet",
            "getBytes",
            "toCharArray",
            "replace",
            "build",
            "indent",
            "translateEscapes",
            "clone",
            "toUri",
            "toURL",
            "toURI");

    /** Calls whose result is the first argument's text in another form. */
    static final Set<String> SAME_AS_ARGUMENT = Set.of(
            "valueOf",
            "copyValueOf",
            "requireNonNull",
            "requireNonNullElse",
            "ofNullable",
            "nullToEmpty",
            "defaultString",
            "defaultIfBlank",
            "checkNotNull",
            "encodeToString",
            "encodeBase64String",
            "encode",
            "wrap",
            "just",
            "parse",
            "create",
            "get",
            "of",
            "deepToString",
            "toString");

    /** Receivers of the calls whose result is the first argument's text, where the method's name alone is vague. */
    static final Set<String> ARGUMENT_OWNERS = Set.of(
            "String",
            "Objects",
            "Optional",
            "URI",
            "URL",
            "Uri",
            "HttpUrl",
            "Strings",
            "StringUtils",
            "Preconditions",
            "Assert",
            "URLEncoder",
            "UriUtils",
            "CharBuffer",
            "ByteBuffer",
            "Mono",
            "Arrays",
            "UriComponentsBuilder");

    /** Types made of their arguments' text. */
    static final Set<String> TEXT_TYPES = Set.of("String", "URL", "URI", "GenericUrl");

    /** Static makers of collections. */
    static final Set<String> COLLECTION_OWNERS =
            Set.of("List", "Set", "Map", "Arrays", "Collections", "Stream", "ImmutableMap", "ImmutableList");

    static final Set<String> COLLECTION_MAKERS =
            Set.of("of", "asList", "singletonList", "singleton", "singletonMap", "entry", "copyOf", "ofEntries");

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

    /** Names of calls whose result tells nothing of what went in. */
    private static final Set<String> SANITIZERS = Set.of(
            "length",
            "size",
            "isEmpty",
            "isBlank",
            "hashCode",
            "equals",
            "equalsIgnoreCase",
            "startsWith",
            "endsWith",
            "contains",
            "containsKey",
            "matches",
            "keySet",
            "names",
            "substring",
            "replaceAll",
            "charAt",
            "codePointAt",
            "isPresent",
            "hashpw",
            "hasText",
            "hasLength",
            "isNull",
            "nonNull",
            "right",
            "abbreviate",
            "indexOf",
            "compareTo",
            "getClass",
            "getName",
            "count",
            "isNotBlank",
            "isNotEmpty");

    /** Types that print what was put into them. */
    private static final Set<String> PRINTING_TYPES = Set.of(
            "StringBuilder",
            "StringBuffer",
            "StringWriter",
            "StringJoiner",
            "Map",
            "HashMap",
            "LinkedHashMap",
            "TreeMap",
            "ConcurrentHashMap",
            "MultiValueMap",
            "LinkedMultiValueMap",
            "Properties",
            "List",
            "ArrayList",
            "LinkedList",
            "Set",
            "HashSet",
            "LinkedHashSet",
            "Collection",
            "Iterable",
            "Arrays",
            "Collections",
            "ImmutableMap",
            "ImmutableList",
            "HttpHeaders",
            "Headers",
            "Headers.Builder",
            "HttpEntity",
            "RequestEntity",
            "Header",
            "BasicHeader",
            "BasicNameValuePair",
            "Optional",
            "Request",
            "Throwable",
            "URI",
            "URL",
            "JSONObject",
            "JsonObject",
            "ObjectNode",
            "JsonNode");

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

    /** Annotations that make a class print its fields. */
    static final Set<String> PRINTING_ANNOTATIONS = Set.of("Data", "ToString");

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

    /** Checks that accept every peer, ready-made. */
    static final Set<String> ACCEPT_ALL = Set.of(
            "NoopHostnameVerifier",
            "AllowAllHostnameVerifier",
            "NullHostnameVerifier",
            "TrustAllStrategy",
            "InsecureTrustManagerFactory",
            "ALLOW_ALL_HOSTNAME_VERIFIER",
            "TrustAllManager");

    /** Calls that put a check in force. */
    static final Set<String> CHECK_SETTERS = Set.of(
            "trustManager",
            "setTrustManager",
            "hostnameVerifier",
            "setHostnameVerifier",
            "setSSLHostnameVerifier",
            "sslHostnameVerifier",
            "withHostnameVerifier",
            "loadTrustMaterial",
            "setTrustManagers",
            "trustManagers");

    /** Calls that turn checks on or off by a truth value, and the value that turns them off. */
    static final Set<String> OFF_IF_TRUE = Set.of("setTrustAll", "trustAll", "setTrustAllCertificates");

    static final Set<String> OFF_IF_FALSE = Set.of("setVerifyHost", "verifyHost", "setHostnameVerification");

    /** Calls that set a level of wire logging. */
    static final Set<String> WIRE_SETTERS = Set.of("setLevel", "level", "logLevel", "setLogLevel");

    /** Levels that print headers. */
    static final Set<String> WIRE_LEVELS = Set.of("BODY", "HEADERS", "FULL", "HEADERS_AND_BODY");

    /** Names that a library, told by its package, uses for other things: Kafka numbers kinds of requests by API keys. */
    static final Map<String, Set<String>> LIBRARY_TERMS = Map.of("org.apache.kafka", Set.of("apiKey", "latestApiKey"));

    private JavaTables() {}

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

    static boolean fills(String method) {
        return FILLERS.stream().anyMatch(method::startsWith);
    }

    static boolean sanitizes(String method) {
        return SANITIZERS.contains(method)
                || SanitizingWords.standIn(method)
                || method.toLowerCase(Locale.ROOT).contains("suffix");
    }

    static boolean prints(String type) {
        return PRINTING_TYPES.contains(type) || type.endsWith("Exception") || type.endsWith("Error");
    }
}
