package io.github.leakwarden.exposure.java;

import java.util.Set;

/**
 * Java's taint sinks: what logs, sends, and turns checks off, by names of the JDK and of common libraries.
 *
 * <p>A new sink is one word in one of these sets and one test.
 */
final class JavaSinks {
    /** Logging methods of SLF4J, Log4j, JUL, Commons Logging, JBoss Logging, System.Logger, Flogger, OSGi. */
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
            "audit",
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

    /** What is printed with every line that follows: diagnostic contexts, by type, and their methods. */
    static final Set<String> CONTEXTS = Set.of("MDC", "ThreadContext", "NDC", "CloseableThreadContext");

    static final Set<String> CONTEXT_METHODS = Set.of("put", "putCloseable", "push", "pushByKey", "putIfNull");

    /** Calls that put a parameter into an address's query, name first. */
    static final Set<String> QUERY_SETTERS = Set.of(
            "queryParam",
            "addQueryParameter",
            "setQueryParameter",
            "addEncodedQueryParameter",
            "setEncodedQueryParameter",
            "appendQueryParameter",
            "replaceQueryParam",
            "addQueryParam",
            "setQueryParam",
            "queryString");

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

    private JavaSinks() {}
}
