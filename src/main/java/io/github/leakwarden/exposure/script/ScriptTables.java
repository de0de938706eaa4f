package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.SanitizingWords;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables of JavaScript: names of the language, of browsers, of Node and of common libraries.
 *
 * <p>A new taint sink, sanitizer or request is one word in one of these sets and one test.
 */
final class ScriptTables {
    /** Methods of {@code console}, winston, pino, bunyan, log4js, loglevel, tslog. */
    static final Set<String> LOG_METHODS = Set.of(
            "log",
            "trace",
            "debug",
            "info",
            "warn",
            "warning",
            "error",
            "fatal",
            "silly",
            "verbose",
            "notice",
            "crit",
            "critical",
            "alert",
            "emerg",
            "dir",
            "dirxml",
            "table",
            "group",
            "groupCollapsed",
            "child");

    /** Last words of the names that loggers are given. */
    private static final Set<String> LOGGER_NAMES =
            Set.of("console", "log", "logger", "logging", "winston", "pino", "bunyan", "loglevel", "consola", "log4js");

    /** Plain functions that log, where the file declares none of that name: the {@code debug} module's, and kin. */
    static final Set<String> LOG_FUNCTIONS = Set.of("debug", "log", "logger", "debuglog");

    /** What error trackers are told, by their global objects. */
    static final Set<String> TRACKERS = Set.of(
            "Sentry", "Bugsnag", "bugsnag", "Rollbar", "rollbar", "newrelic", "appInsights", "datadogLogs", "DD_LOGS");

    static final Set<String> TRACKER_METHODS = Set.of(
            "captureMessage",
            "captureException",
            "addBreadcrumb",
            "setContext",
            "setExtra",
            "setExtras",
            "setTag",
            "setTags",
            "setUser",
            "notify",
            "leaveBreadcrumb",
            "noticeError",
            "addCustomAttribute",
            "addCustomAttributes",
            "trackTrace",
            "trackEvent",
            "trackException",
            "log",
            "info",
            "warn",
            "warning",
            "error",
            "debug",
            "critical");

    /** Objects of HTTP clients whose methods send requests, by the last of their dotted name. */
    private static final Set<String> CLIENTS = Set.of(
            "axios",
            "ky",
            "got",
            "superagent",
            "request",
            "needle",
            "http",
            "https",
            "httpClient",
            "$http",
            "client",
            "api",
            "$axios",
            "instance",
            "fetcher",
            "agent",
            "undici");

    /** Methods of those. */
    static final Set<String> VERBS =
            Set.of("get", "post", "put", "patch", "delete", "del", "head", "options", "request", "send", "fetch");

    /** Plain functions that send a request. */
    static final Set<String> REQUEST_FUNCTIONS = Set.of(
            "fetch",
            "$fetch",
            "useFetch",
            "axios",
            "ky",
            "got",
            "ofetch",
            "needle",
            "request",
            "superagent",
            "nodeFetch");

    /** Calls that make a client of a request's description. */
    static final Set<String> CLIENT_MAKERS = Set.of("create", "extend", "defaults", "instance");

    /** Types whose constructor takes a request's description. */
    static final Set<String> REQUEST_TYPES =
            Set.of("Request", "ApolloClient", "HttpLink", "GraphQLClient", "HttpRequest");

    /** Types that hold headers. */
    static final Set<String> HEADERS_TYPES = Set.of("Headers", "HttpHeaders", "AxiosHeaders");

    /** Calls that give one header by their own name. */
    static final Set<String> HEADER_SETTERS = Set.of("setRequestHeader", "setHeader", "appendHeader", "addHeader");

    /** Calls that give one header where the receiver holds headers or is a request under construction. */
    static final Set<String> HEADERS_FILLERS = Set.of("set", "append", "header");

    /** Calls that give {@code Authorization}, where the receiver is a request under construction. */
    static final Set<String> AUTHORIZATION_SETTERS = Set.of("auth", "bearer", "setBearerToken");

    /** Calls whose result is the receiver or its text in another form. */
    static final Set<String> SAME_AS_RECEIVER = Set.of(
            "trim",
            "trimStart",
            "trimEnd",
            "toString",
            "toLowerCase",
            "toUpperCase",
            "valueOf",
            "normalize",
            "padStart",
            "padEnd",
            "repeat",
            "split",
            "join",
            "reverse",
            "flat",
            "toJSON",
            "unwrap");

    /** Calls whose result is the first argument or its text in another form, by dotted name. */
    static final Set<String> SAME_AS_ARGUMENT = Set.of(
            "String",
            "encodeURIComponent",
            "decodeURIComponent",
            "encodeURI",
            "decodeURI",
            "escape",
            "unescape",
            "btoa",
            "atob",
            "structuredClone",
            "inspect",
            "util.inspect",
            "JSON.stringify",
            "JSON.parse",
            "Buffer.from",
            "Object.freeze",
            "Object.seal",
            "Object.entries",
            "Object.values",
            "Object.fromEntries",
            "Promise.resolve",
            "qs.stringify",
            "querystring.stringify",
            "stringify",
            "safeStringify",
            "cloneDeep",
            "_.cloneDeep",
            "_.clone",
            "reactive",
            "ref",
            "unref",
            "toRaw",
            "markRaw",
            "useMemo",
            "computed");

    /** Calls that fill a format, by simple name. */
    static final Set<String> FORMATTERS = Set.of("format", "formatWithOptions", "sprintf", "vsprintf", "printf");

    /** Readers of settings: Nest's and node-config's, envalid's, Deno's. */
    static final Set<String> SETTING_READERS = Set.of("getenv", "requireEnv", "getEnv", "mustGetEnv");

    /** Objects that a setting is read from with {@code get}, by the last of their dotted name. */
    static final Set<String> SETTING_HOLDERS = Set.of("configService", "config", "nconf", "env", "convict");

    /** Calls that tell nothing of what went in. */
    private static final Set<String> SAFE = Set.of(
            "Boolean",
            "Number",
            "parseInt",
            "parseFloat",
            "isNaN",
            "includes",
            "startsWith",
            "endsWith",
            "indexOf",
            "lastIndexOf",
            "search",
            "test",
            "has",
            "keys",
            "getOwnPropertyNames",
            "charAt",
            "charCodeAt",
            "codePointAt",
            "at",
            "localeCompare",
            "equals",
            "isEmpty",
            "every",
            "some",
            "digest",
            "timingSafeEqual",
            "compare",
            "compareSync",
            "verify",
            "createHash",
            "createHmac",
            "hashSync",
            "byteLength",
            "omit",
            "pick",
            "delete",
            "removeItem");

    /** Types that print what was put into them. */
    static final Set<String> PRINTING_TYPES = Set.of(
            "Map",
            "Set",
            "Array",
            "URL",
            "URLSearchParams",
            "FormData",
            "Object",
            "Record",
            "Headers",
            "Error",
            "Buffer");

    /** Types whose variables hold no credential's text. */
    static final Set<String> NO_TEXT = Set.of(
            "number",
            "boolean",
            "bigint",
            "symbol",
            "void",
            "never",
            "Function",
            "Date",
            "RegExp",
            "Boolean",
            "Number",
            "HTMLElement",
            "HTMLInputElement",
            "Event",
            "FormControl",
            "UntypedFormControl",
            "AbstractControl");

    /** Types whose objects are an answer. */
    static final Set<String> RESPONSE_TYPES = Set.of("Response", "NextResponse", "HttpResponse");

    /** First names of what Express, Fastify, Koa, Hono and Node answer with. */
    static final Set<String> RESPONSES = Set.of("res", "response", "reply", "ctx", "c");

    /** Methods of those that take what is answered. */
    static final Set<String> RESPONSE_METHODS =
            Set.of("json", "jsonp", "send", "end", "write", "render", "text", "html", "body");

    /** Functions whose result is sent to the browser: Next's and Remix's. */
    static final Set<String> ANSWERING_FUNCTIONS =
            Set.of("getServerSideProps", "getStaticProps", "getInitialProps", "loader");

    /** Switches of TLS checks: Node's, and the request library's. */
    static final Set<String> TLS_CHECKS = Set.of("rejectUnauthorized", "strictSSL");

    /** Members of a request's description that hold its query: axios, got and ky, request. */
    static final Set<String> QUERY_MEMBERS = Set.of("params", "searchParams", "qs", "query");

    private static final Pattern CREDENTIAL_HEADER = Pattern.compile(
            ":req\\[(?:authorization|proxy-authorization|cookie|x-api-[a-z]+)]", Pattern.CASE_INSENSITIVE);

    private ScriptTables() {}

    /** Whether a format of the morgan logger prints a header that holds a credential. */
    static boolean printsCredentialHeader(String format) {
        return CREDENTIAL_HEADER.matcher(format).find();
    }

    /** Whether a dotted name is a logger's: {@code console}, {@code this.logger}, {@code req.log}, {@code paymentLogger}. */
    static boolean isLogger(String receiver) {
        String last = receiver.substring(receiver.lastIndexOf('.') + 1).replace("()", "");
        String lower = last.toLowerCase(Locale.ROOT);
        return LOGGER_NAMES.contains(lower)
                || last.endsWith("Logger")
                || last.endsWith("Log")
                || lower.endsWith("_logger")
                || lower.equals("$log");
    }

    static boolean isClient(String receiver) {
        String last = receiver.substring(receiver.lastIndexOf('.') + 1).replace("()", "");
        String lower = last.toLowerCase(Locale.ROOT);
        return CLIENTS.contains(last)
                || lower.endsWith("client")
                || lower.endsWith("axios")
                || lower.endsWith("http")
                || lower.endsWith("api");
    }

    static boolean sanitizes(String name) {
        return SAFE.contains(name) || SanitizingWords.standIn(name);
    }
}
