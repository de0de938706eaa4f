package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.model.TestSources;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether a file can hold an exposure at all: parsing costs some thousand times what looking costs. */
final class Worthwhile {
    /** Words that name credentials surely enough to be reported. */
    private static final List<String> CREDENTIALS = List.of(
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "password",
            "passwd",
            "passphrase",
            "authorization",
            "bearer",
            "accesstoken",
            "access_token",
            "authtoken",
            "auth_token",
            "apitoken",
            "api_token",
            "refreshtoken",
            "privatekey",
            "private_key");

    /** Words without which nothing logs or trusts everybody; test sources may do both. */
    private static final List<String> SILENT_IN_TESTS = List.of(
            "log.",
            "logger.",
            "logger()",
            "log().",
            "system.out",
            "system.err",
            "printstacktrace",
            "timber.",
            "trustmanager",
            "hostnameverifier",
            "trustmaterial",
            "trustall",
            "relaxedhttps");

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

    private final CredentialCatalogue catalogue;

    Worthwhile(CredentialCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Set<String> signals() {
        Set<String> signals = new TreeSet<>(CREDENTIALS);
        signals.addAll(WIRE);
        signals.addAll(catalogue.signals());
        return signals;
    }

    /** Looks at the whole text first: most files end there, without a copy. */
    boolean parse(CodeFile file, String text, boolean client) {
        return mayHold(text, file, client) && mayHold(CommentsAside.of(text), file, client);
    }

    private boolean mayHold(String text, CodeFile file, boolean client) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean test = TestSources.isTest(file.path());
        if (!test && any(WIRE, lower)) {
            return true;
        }
        boolean hasMatch = !file.matches().isEmpty();
        boolean hasCredential = hasMatch
                || any(CREDENTIALS, lower)
                || catalogue.signals().stream().anyMatch(lower::contains);
        boolean sends = lower.contains("http://") && (lower.contains("header") || lower.contains("authorization"));
        return hasCredential
                && (client && !test
                        || sends
                        || !test && any(SILENT_IN_TESTS, lower)
                        || hasMatch && !catalogue.providersIn(lower).isEmpty());
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
