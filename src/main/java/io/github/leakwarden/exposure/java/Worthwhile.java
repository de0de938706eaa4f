package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
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

    /** Words without which nothing logs, sends in the clear, or trusts everybody. */
    private static final List<String> SINKS = List.of(
            "log.",
            "logger.",
            "system.out",
            "system.err",
            "printstacktrace",
            "timber.",
            "http://",
            "trustmanager",
            "hostnameverifier",
            "trustmaterial",
            "trustall",
            "relaxedhttps",
            ".at");

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

    boolean parse(CodeFile file, String text, boolean client) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (any(WIRE, lower)) {
            return true;
        }
        boolean hasMatch = !file.matches().isEmpty();
        boolean hasCredential = hasMatch
                || any(CREDENTIALS, lower)
                || catalogue.signals().stream().anyMatch(lower::contains);
        return hasCredential
                && (client
                        || any(SINKS, lower)
                        || hasMatch && !catalogue.providersIn(lower).isEmpty());
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
