package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.model.TestSources;
import io.github.leakwarden.pattern.Automaton;
import io.github.leakwarden.pattern.Literal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Whether a file can hold an exposure at all: parsing costs some thousand times what looking costs. */
final class Worthwhile {
    /** A credential without a name: what stands behind it is one. */
    private static final List<String> UNNAMED = List.of("bearer");

    /** Words that names of credentials hold; the names around them decide. */
    private static final List<String> CREDENTIALS = List.of(
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "password",
            "passwd",
            "passphrase",
            "authorization",
            "accesstoken",
            "access_token",
            "authtoken",
            "auth_token",
            "apitoken",
            "api_token",
            "refreshtoken",
            "privatekey",
            "private_key");

    /** Words without which nothing logs, answers or trusts everybody; test sources may do all that. */
    private static final List<String> SILENT_IN_TESTS = List.of(
            "log.",
            "logger.",
            "logger()",
            "log().",
            "system.out",
            "system.err",
            "printstacktrace",
            "timber.",
            "mdc.",
            "threadcontext.",
            "responseentity",
            "restcontroller",
            "responsebody",
            "ws.rs.",
            "getwriter()",
            "addattribute(",
            "addobject(",
            "trustmanager",
            "hostnameverifier",
            "trustmaterial",
            "trustall",
            "relaxedhttps");

    /** Queries of addresses, as they are written and as they are made. */
    private static final List<String> QUERIES = List.of(
            "queryparam",
            "querystring(",
            "?key=",
            "?api_key=",
            "?apikey=",
            "?token=",
            "?access_token=",
            "?secret=",
            "?password=",
            "&key=",
            "&api_key=",
            "&apikey=",
            "&token=",
            "&access_token=",
            "&secret=",
            "&password=");

    /** An address that goes on after user-info. */
    private static final String AT = "\"@";

    private static final String ADDRESS = "://";

    /** Wire logging needs no credential in the file. */
    private static final List<String> WIRE = List.of(
            "httplogginginterceptor",
            "wiretap",
            "logger.level",
            "httpclient.log",
            ".log().",
            "setincludeheaders",
            "http.wire",
            "http.headers");

    /** Sending in the clear takes an address and a header. */
    private static final String PLAIN_HTTP = "http://";

    private static final List<String> HEADERS = List.of("header", "authorization");

    /** What a word is a sign of. */
    private enum Sign {
        CREDENTIAL,
        CREDENTIAL_IF_NAMED,
        SILENT_IN_TESTS,
        WIRE,
        PLAIN_HTTP,
        QUERY,
        AT,
        ADDRESS,
        HEADER
    }

    private final CredentialCatalogue catalogue;
    private final List<Sign> signs = new ArrayList<>();
    private final Automaton automaton;

    Worthwhile(CredentialCatalogue catalogue) {
        this.catalogue = catalogue;
        List<Literal> words = new ArrayList<>();
        add(words, UNNAMED, Sign.CREDENTIAL);
        add(words, CREDENTIALS, Sign.CREDENTIAL_IF_NAMED);
        add(words, catalogue.signals(), Sign.CREDENTIAL);
        add(words, SILENT_IN_TESTS, Sign.SILENT_IN_TESTS);
        add(words, WIRE, Sign.WIRE);
        add(words, List.of(PLAIN_HTTP), Sign.PLAIN_HTTP);
        add(words, QUERIES, Sign.QUERY);
        add(words, List.of(AT), Sign.AT);
        add(words, List.of(ADDRESS), Sign.ADDRESS);
        add(words, HEADERS, Sign.HEADER);
        this.automaton = Automaton.of(words);
    }

    private void add(List<Literal> words, Collection<String> texts, Sign sign) {
        for (String text : texts) {
            words.add(Literal.of(text, true));
            signs.add(sign);
        }
    }

    Set<String> signals() {
        Set<String> signals = new TreeSet<>(CREDENTIALS);
        signals.addAll(UNNAMED);
        signals.addAll(WIRE);
        signals.addAll(catalogue.signals());
        return signals;
    }

    /**
     * Whether to parse.
     *
     * @param client whether the file is client code, asked only if it matters
     */
    boolean parse(CodeFile file, BooleanSupplier client) {
        byte[] code = CommentsAside.of(file.bytes(), file.length());
        Set<Sign> found = EnumSet.noneOf(Sign.class);
        Set<String> names = new HashSet<>();
        automaton.scan(code, 0, code.length, (word, start) -> {
            Sign sign = signs.get(word);
            if (sign != Sign.CREDENTIAL_IF_NAMED) {
                found.add(sign);
            } else if (!found.contains(Sign.CREDENTIAL)) {
                names.add(nameAround(code, start));
            }
        });
        if (!found.contains(Sign.CREDENTIAL) && names.stream().anyMatch(this::isCredential)) {
            found.add(Sign.CREDENTIAL);
        }
        boolean test = TestSources.isTest(file.path());
        if (!test && found.contains(Sign.WIRE)) {
            return true;
        }
        boolean hasMatch = !file.matches().isEmpty();
        return (hasMatch || found.contains(Sign.CREDENTIAL))
                && (found.contains(Sign.PLAIN_HTTP) && found.contains(Sign.HEADER)
                        || found.contains(Sign.QUERY)
                        || found.contains(Sign.AT) && found.contains(Sign.ADDRESS)
                        || !test && found.contains(Sign.SILENT_IN_TESTS)
                        || hasMatch && namesProvider(code)
                        || !test && client.getAsBoolean());
    }

    /** The identifier, or the key in a text, that the byte is part of. */
    private static String nameAround(byte[] code, int at) {
        int start = at;
        while (start > 0 && isNamePart(code[start - 1])) {
            start--;
        }
        int end = at;
        while (end < code.length && isNamePart(code[end])) {
            end++;
        }
        return new String(code, start, end - start, StandardCharsets.UTF_8);
    }

    /** Letters of other scripts too. */
    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-' || b < 0;
    }

    private boolean isCredential(String name) {
        return catalogue.named(name).isPresent();
    }

    private boolean namesProvider(byte[] code) {
        String lower = new String(code, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return !catalogue.providersIn(lower).isEmpty();
    }
}
