package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What code may do wrong with a credential. The ids are permanent. */
public enum ExposureRule {
    SECRET_IN_CLIENT_CODE(
            "secret-in-client-code",
            "Server credential in client code",
            "A credential meant for servers stands in code or resources that ship to a client.",
            "Whatever ships to a browser, phone or desktop can be unpacked and read there. A server-side credential in"
                    + " it belongs to everybody who has the page or the app, for as long as the credential lives.",
            "Everybody who has the page or the app has this credential.",
            List.of(
                    "Move the call that needs the credential behind your own server, and let the client ask that"
                            + " server.",
                    "Then replace the credential at its provider: versions already shipped still carry the old one.",
                    "Expect clients that call the provider directly to fail from the moment the old one ends."),
            Severity.CRITICAL,
            Confidence.HIGH,
            false,
            List.of(798, 200)),
    SECRET_ENV_IN_CLIENT_BUNDLE(
            "secret-env-in-client-bundle",
            "Server secret inlined by the bundler",
            "A server secret is read through a variable that the build copies into client code.",
            "Bundlers and build plugins replace variables with certain prefixes by their values. The source holds only"
                    + " a name, the shipped bundle holds the secret.",
            "The build copies the value into what every client downloads.",
            List.of(
                    "Read the secret on the server only, under a name without the bundler's public prefix.",
                    "Replace the credential at its provider if a bundle with it was ever published."),
            Severity.HIGH,
            Confidence.HIGH,
            false,
            List.of(200, 522)),
    SECRET_HEADER_IN_CLIENT_REQUEST(
            "secret-header-in-client-request",
            "Server-only header sent by a client",
            "Client code sends a header that only a server may send.",
            "To send this header a client has to hold the credential, so its user, and everybody who unpacks it, can"
                    + " read it, wherever the client fetched it from.",
            "To send this header, the client must hold a server's credential.",
            List.of(
                    "Send the request from your own server, and let the client ask that server.",
                    "Use the provider's publishable or client-scoped credential where it has one.",
                    "Replace the credential at its provider once no client needs it."),
            Severity.HIGH,
            Confidence.HIGH,
            false,
            List.of(522, 200)),
    CREDENTIAL_LOGGED(
            "credential-logged",
            "Credential written to a log",
            "A credential, its header or the object that holds it reaches a log.",
            "Logs are kept, copied, indexed and read by more people and systems than the credential was given to. They"
                    + " outlive its rotation plan and are rarely cleaned.",
            "Everybody who can read the logs can read the credential.",
            List.of(
                    "Log that the credential is present, or a mask of it, never the value or the object that prints"
                            + " it.",
                    "Find the log lines already written, wherever logs are shipped to, and remove them.",
                    "Replace the credential at its provider if the line ever ran with a real one."),
            Severity.HIGH,
            Confidence.HIGH,
            true,
            List.of(532)),
    HTTP_WIRE_LOGGING(
            "http-wire-logging",
            "HTTP headers written to a log",
            "A client, server or proxy is set to log headers without redaction.",
            "Wire logging prints requests as they are sent, with every credential header in them.",
            "Each request's credentials end up in the log.",
            List.of(
                    "Lower the level to one that prints no headers, or name every credential header to be redacted.",
                    "Find the log lines already written and remove them; replace credentials that were printed."),
            Severity.MEDIUM,
            Confidence.HIGH,
            true,
            List.of(532)),
    CREDENTIAL_OVER_PLAIN_HTTP(
            "credential-over-plain-http",
            "Credential sent without encryption",
            "A credential is sent to an http:// address that is not this machine.",
            "Without TLS every network on the way can read the credential, and a redirect to https comes too late:"
                    + " the header has been sent.",
            "Every network on the way can read the credential.",
            List.of(
                    "Use https:// in the address.",
                    "Replace the credential at its provider if the address was ever called with a real one."),
            Severity.HIGH,
            Confidence.HIGH,
            false,
            List.of(319)),
    TLS_VERIFICATION_DISABLED(
            "tls-verification-disabled",
            "TLS checks turned off",
            "A client that carries credentials accepts any certificate or any host name.",
            "A connection that accepts every certificate is encrypted to whoever answers. Whoever sits on the way gets"
                    + " the credential and can change the answers.",
            "Whoever sits on the way can take the credential.",
            List.of(
                    "Remove the lenient trust manager or host name verifier.",
                    "For a private certificate authority, load its certificate into a trust store for this client"
                            + " alone."),
            Severity.HIGH,
            Confidence.HIGH,
            true,
            List.of(295, 297)),
    ENVIRONMENT_MISMATCH(
            "environment-mismatch",
            "Key and host of different environments",
            "A live key goes to a sandbox host, or a test key to a live one.",
            "A live key in sandbox calls is handled by systems and people who expect no real secrets; a test key on a"
                    + " live host means that the code is not the one that was tested.",
            "A live key is handled as if it were a test key, or the other way round.",
            List.of(
                    "Take host and key of one environment from one place in the configuration.",
                    "Replace the live key at its provider if it was sent to a sandbox."),
            Severity.MEDIUM,
            Confidence.HIGH,
            false,
            List.of(1188, 668)),
    CREDENTIAL_IN_URL(
            "credential-in-url",
            "Credential in a URL",
            "A credential travels in a query string or in user-info.",
            "URLs are logged by proxies and servers, kept in histories and sent on in Referer headers.",
            "URLs are logged and passed on by everything on the way.",
            List.of("Send the credential in a header.", "Replace it at its provider if the URL was ever used."),
            Severity.HIGH,
            Confidence.MEDIUM,
            false,
            List.of(598)),
    CREDENTIAL_RETURNED_TO_CLIENT(
            "credential-returned-to-client",
            "Credential in a response",
            "An endpoint or a template puts a server secret in a response or a page.",
            "Whoever calls the endpoint or opens the page gets the secret.",
            "Whoever calls the endpoint gets the secret.",
            List.of(
                    "Return what the client needs instead of the secret, such as a client-scoped credential.",
                    "Replace the credential at its provider."),
            Severity.HIGH,
            Confidence.MEDIUM,
            true,
            List.of(200, 201));

    private static final String PREFIX = "exposure.";

    private final String id;
    private final String title;
    private final String shortDescription;
    private final String fullDescription;
    private final String why;
    private final List<String> steps;
    private final Severity severity;
    private final Confidence confidence;
    private final boolean silentInTests;
    private final List<Integer> weaknesses;

    ExposureRule(
            String id,
            String title,
            String shortDescription,
            String fullDescription,
            String why,
            List<String> steps,
            Severity severity,
            Confidence confidence,
            boolean silentInTests,
            List<Integer> weaknesses) {
        this.id = PREFIX + id;
        this.title = title;
        this.shortDescription = shortDescription;
        this.fullDescription = fullDescription;
        this.why = why;
        this.steps = steps;
        this.severity = severity;
        this.confidence = confidence;
        this.silentInTests = silentInTests;
        this.weaknesses = weaknesses;
    }

    /** The rule of that id. */
    public static Optional<ExposureRule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** Rule id, such as {@code exposure.credential-logged}. */
    public String id() {
        return id;
    }

    /** Default confidence, where the credential is certain. */
    public Confidence confidence() {
        return confidence;
    }

    /** Whether nothing is reported in test sources: they log and trust on purpose. */
    public boolean silentInTests() {
        return silentInTests;
    }

    /** Whether it is about what ships to clients. */
    public boolean reachesClient() {
        return this == SECRET_IN_CLIENT_CODE
                || this == SECRET_ENV_IN_CLIENT_BUNDLE
                || this == SECRET_HEADER_IN_CLIENT_REQUEST;
    }

    /** Harm for a credential of a kind: client-scoped ones do one step less, public ones none. */
    public Severity severity(Kind kind) {
        switch (kind) {
            case PUBLISHABLE:
            case IDENTIFIER:
                return Severity.INFO;
            case CLIENT_SCOPED:
                return severity.down();
            case SECRET:
                return severity;
        }
        throw new IllegalStateException("no such kind");
    }

    /** The same for a credential: one step less for a test key and in test sources each, but never down to nothing. */
    public Severity severity(Credential credential, boolean inTestSources) {
        boolean testKey = credential
                .match()
                .filter(match -> match.environment() == Environment.TEST)
                .isPresent();
        Severity least = severity(credential.kind());
        least = testKey && least.down() != Severity.INFO ? least.down() : least;
        return inTestSources && least.down() != Severity.INFO ? least.down() : least;
    }

    /** What reports say of it. */
    public RuleDescriptor descriptor() {
        return new RuleDescriptor(
                id,
                title,
                "",
                shortDescription,
                fullDescription,
                why,
                steps,
                "If it is safe here, say so beside the code: leakwarden:allow[" + id + "] and the reason.",
                Optional.empty(),
                severity,
                confidence,
                tags());
    }

    /** GitHub's tags: {@code security} first, then the weaknesses as code scanning spells them. */
    private List<String> tags() {
        List<String> tags = new ArrayList<>(List.of("security", "exposure"));
        weaknesses.forEach(number -> tags.add("external/cwe/cwe-" + number));
        return tags;
    }
}
