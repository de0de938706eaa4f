package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the interpreter saw, and what the rules make of it. One for each file, used by one thread. */
final class Findings {
    private final AnalysedFile file;
    private final Vocabulary vocabulary;
    private final Hits hits;
    private final Meetings meetings;
    private final List<HeaderUse> headers = new ArrayList<>();
    private final Map<Span, Wire> wires = new LinkedHashMap<>();
    private final Map<Span, Sink> literals = new HashMap<>();
    private Optional<Printing> printing = Optional.empty();

    /** A header that was given to a request. */
    record HeaderUse(Thing.Sent sent, Thing thing, Sink sink) {}

    private record Wire(Sink sink, String subject, Optional<Thing> thing) {}

    Findings(AnalysedFile file, Vocabulary vocabulary, Elsewhere elsewhere) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.hits = new Hits(file, elsewhere);
        this.meetings = new Meetings(file, hits);
    }

    void printWith(Printing newPrinting) {
        printing = Optional.of(newPrinting);
    }

    /** A literal was evaluated. */
    void literal(Expression.Text text, Sink sink) {
        literals.putIfAbsent(text.span(), sink);
    }

    /** A setting was read. */
    void setting(String holder, String key, Sink sink) {
        if (!file.shipsToClient() || !vocabulary.isInlined(holder, key)) {
            return;
        }
        file.catalogue()
                .named(key)
                .filter(file.catalogue()::tellsServerSide)
                .ifPresent(credential -> hits.add(
                        ExposureRule.SECRET_ENV_IN_CLIENT_BUNDLE,
                        sink,
                        credential,
                        List.of(new ExposureHit.Step(sink.at(), "the build puts the value of " + key + " here")),
                        credential.provider().isEmpty()
                                ? credential.confidence().up()
                                : credential.confidence()));
    }

    /** Values were logged. */
    void logged(Sink sink, List<Taint> taints) {
        if (file.isTest()) {
            return;
        }
        for (Taint taint : taints) {
            hits.add(
                    ExposureRule.CREDENTIAL_LOGGED,
                    sink,
                    taint,
                    "is logged here",
                    taint.credential().confidence());
        }
    }

    /** Credentials were put into an address. */
    void inUrl(Sink sink, List<Taint> taints) {
        for (Taint taint : taints) {
            Credential credential = taint.credential();
            boolean ownUsers =
                    taint.origin() == Taint.Origin.NAME && file.catalogue().mayBeAUsers(credential);
            if (credential.serverOnly()) {
                Confidence confidence = ownUsers ? Confidence.LOW : credential.confidence();
                hits.add(ExposureRule.CREDENTIAL_IN_URL, sink, taint, "is put into an address", confidence);
            }
        }
    }

    /** Values went into an answer or a page; an endpoint in a test answers nobody. */
    void answered(Sink sink, List<Taint> taints) {
        if (file.isTest()) {
            return;
        }
        taints.stream()
                .filter(this::isServersOwn)
                .forEach(taint -> hits.add(
                        ExposureRule.CREDENTIAL_RETURNED_TO_CLIENT,
                        sink,
                        taint,
                        "goes to whoever asks",
                        taint.credential().confidence()));
    }

    /**
     * Whether a credential is one that no client gets. Answers hold what their users signed in with, and the {@code
     * client_secret} that a payment provider makes for one customer; a name alone does not tell those from a server's.
     */
    private boolean isServersOwn(Taint taint) {
        Credential credential = taint.credential();
        if (taint.origin() == Taint.Origin.LITERAL) {
            return credential.serverOnly();
        }
        String subject = credential.subject().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean namedOnly = taint.origin() == Taint.Origin.NAME;
        boolean maybeUsers = subject.endsWith("clientsecret") || subject.contains("passw") || subject.endsWith("token");
        return file.catalogue().tellsServerSide(credential) && !(namedOnly && maybeUsers);
    }

    /** A header was given to a request. */
    void header(String name, Value value, Thing thing, Sink sink) {
        Optional<Taint> best = best(value);
        if (best.isEmpty() && !isCredentialHeader(name)) {
            return;
        }
        Thing.Sent sent = new Thing.Sent(name, value, best, sink);
        thing.send(sent);
        meetings.sawHeader();
        headers.add(new HeaderUse(sent, thing, sink));
    }

    private Optional<Taint> best(Value value) {
        List<Taint> taints = printing.map(own -> own.of(value)).orElse(value.prints());
        return taints.stream().reduce((one, other) -> other.outranks(one) ? other : one);
    }

    private boolean isCredentialHeader(String name) {
        return isAuthorization(name) || file.catalogue().header(name).stream().anyMatch(Findings::isSecret);
    }

    private static boolean isSecret(CredentialCatalogue.HeaderUse use) {
        switch (use.rule().kind()) {
            case SECRET:
            case CLIENT_SCOPED:
                return true;
            case PUBLISHABLE:
            case IDENTIFIER:
                return false;
        }
        throw new IllegalStateException("no such kind");
    }

    static boolean isAuthorization(String header) {
        return header.equalsIgnoreCase("authorization") || header.equalsIgnoreCase("proxy-authorization");
    }

    /** Values came together in one call. */
    void meet(List<Value> values) {
        meetings.check(values);
    }

    void tlsOff(Thing target, Thing.TlsOff off) {
        target.turnOff(off);
        meetings.sawTlsOff(off);
    }

    /** A switch now concerns every connection of the process. */
    void everywhere(Thing.TlsOff off) {
        meetings.everywhere(off);
    }

    /** Wire logging was turned on. */
    void wire(CallSite site, Thing target, Sink sink) {
        String subject = site.receiverName().isEmpty() ? site.name() : site.receiverName();
        wires.putIfAbsent(sink.at(), new Wire(sink, subject, Optional.of(target)));
    }

    /** A function gave a result. */
    void returned(Frame frame, Value value, Span at) {
        if (vocabulary.isWireLevel(frame.function(), value)) {
            wires.putIfAbsent(at, new Wire(frame.sink(at), frame.function().name(), Optional.empty()));
        }
        if (vocabulary.answers(frame.function(), frame.self().type())) {
            answered(frame.sink(at), printing.map(own -> own.of(value)).orElse(value.prints()));
        }
    }

    /** A function is run: its annotations and those of its parameters may send headers. */
    void declared(FunctionFacts function, Frame frame) {
        Thing request = new Thing("");
        for (VariableFacts parameter : function.parameters()) {
            for (VariableFacts.Annotation annotation : parameter.annotations()) {
                for (String name : vocabulary.headersOf(annotation)) {
                    frame.at(annotation.span());
                    header(name, Value.UNKNOWN, request, frame.sink(annotation.span()));
                }
            }
        }
        for (VariableFacts.Annotation annotation : function.annotations()) {
            for (String name : vocabulary.headersOf(annotation)) {
                frame.at(annotation.span());
                header(name, Value.UNKNOWN, request, frame.sink(annotation.span()));
            }
        }
    }

    /** Everything found, sorted by span. */
    List<ExposureHit> settle() {
        meetings.settle(headers.stream().map(HeaderUse::sent).toList());
        new ClientHeaders(file, hits, meetings).settle(headers);
        if (!file.isTest()) {
            wires.values().stream().filter(this::printsCredentials).forEach(this::add);
        }
        new ClientLiterals(file, hits).settle(literals);
        return hits.sorted();
    }

    private void add(Wire wire) {
        Set<Provider> providers = new LinkedHashSet<>();
        headers.forEach(use -> use.sent()
                .credential()
                .flatMap(taint -> file.catalogue().provider(taint.credential().provider()))
                .ifPresent(providers::add));
        String provider = providers.size() == 1 ? providers.iterator().next().name() : "";
        hits.addWire(wire.sink(), provider, wire.subject());
    }

    /** Whether a credential's header is left that wire logging does not hide. */
    private boolean printsCredentials(Wire wire) {
        Set<String> hidden = wire.thing().map(Thing::redacted).orElse(Set.of());
        return hidden.isEmpty()
                || headers.stream()
                        .map(use -> use.sent().header().toLowerCase(Locale.ROOT))
                        .anyMatch(header -> !hidden.contains(header));
    }
}
