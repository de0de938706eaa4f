package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An http or https address in a program's text.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, without port; holds {@link Value#HOLE} where it is not known
 * @param start the literal with which it begins
 * @param named the literal that names the host
 */
record Address(String scheme, String host, Span start, Span named) {
    /** Names of this machine; the second to last is an Android emulator's for the machine it runs on. */
    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0", "10.0.2.2", "host.docker.internal");

    /** Hosts whose addresses name grammars and features; nothing is sent there. */
    private static final Set<String> NAMES_ONLY = Set.of(
            "www.w3.org",
            "schemas.xmlsoap.org",
            "xmlns.jcp.org",
            "java.sun.com",
            "xml.org",
            "apache.org",
            "maven.apache.org",
            "www.springframework.org",
            "schemas.android.com",
            "schemas.microsoft.com");

    static Optional<Address> in(Value value) {
        return value.text().flatMap(text -> of(text, value.pieces()));
    }

    private static Optional<Address> of(String text, List<Expression.Text> pieces) {
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String host = hostAt(text, colon + 3);
        Optional<Expression.Text> start = pieces.stream()
                .filter(piece -> piece.value().toLowerCase(Locale.ROOT).startsWith(scheme))
                .findFirst();
        return start.map(first -> {
            Span named = pieces.stream()
                    .filter(piece -> !host.isEmpty()
                            && piece.value().toLowerCase(Locale.ROOT).contains(host))
                    .findFirst()
                    .orElse(first)
                    .span();
            return new Address(scheme, host, first.span(), named);
        });
    }

    private static String hostAt(String text, int from) {
        int end = from;
        while (end < text.length() && "/?#\\ ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(from, end).toLowerCase(Locale.ROOT);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int port = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
        return port > 0 ? authority.substring(0, port) : authority;
    }

    boolean isPlain() {
        return scheme.equals("http");
    }

    boolean isLoopback() {
        return LOOPBACK.contains(host) || host.startsWith("127.") || host.endsWith(".localhost");
    }

    /** Whether it names a grammar or the like. */
    boolean isName() {
        return NAMES_ONLY.contains(host);
    }

    /** Whether the host is not known: it may be this machine. Private networks and clusters are others'. */
    boolean isUnknown() {
        return host.isEmpty() || host.indexOf(Value.HOLE) >= 0;
    }
}
