package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.flow.SanitizingWords;
import java.util.Locale;
import java.util.Set;

/**
 * Java's propagators and sanitizers: which calls and types hand on the text that went in, and which do not.
 *
 * <p>A new one is one word in one of these sets and one test.
 */
final class JavaPropagators {
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
            "toURI",
            "map",
            "toMultimap",
            "toSingleValueMap",
            "entrySet",
            "entries",
            "asMap");

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
            "toString",
            "list");

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
            "Collections",
            "UriComponentsBuilder");

    /** Types made of their arguments' text. */
    static final Set<String> TEXT_TYPES = Set.of("String", "URL", "URI", "GenericUrl");

    /** Static makers of collections. */
    static final Set<String> COLLECTION_OWNERS =
            Set.of("List", "Set", "Map", "Arrays", "Collections", "Stream", "ImmutableMap", "ImmutableList");

    static final Set<String> COLLECTION_MAKERS =
            Set.of("of", "asList", "singletonList", "singleton", "singletonMap", "entry", "copyOf", "ofEntries");

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

    /** Annotations that make a class print its fields. */
    static final Set<String> PRINTING_ANNOTATIONS = Set.of("Data", "ToString");

    /** The call by which a loop gets its next element; no program can write this name. */
    static final String NEXT = "next element";

    private static final Set<String> ELEMENT_READERS = Set.of(NEXT, "next", "nextElement");

    private JavaPropagators() {}

    static boolean readsElement(String method) {
        return ELEMENT_READERS.contains(method);
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
