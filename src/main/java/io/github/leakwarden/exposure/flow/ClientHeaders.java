package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.rule.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Client code that sends a header only servers may send. */
final class ClientHeaders {
    private final AnalysedFile file;
    private final Hits hits;
    private final Meetings meetings;

    private record Offence(Findings.HeaderUse use, Credential credential, Confidence confidence) {}

    ClientHeaders(AnalysedFile file, Hits hits, Meetings meetings) {
        this.file = file;
        this.hits = hits;
        this.meetings = meetings;
    }

    /** One hit for each request and provider: the worst of its headers, so that a pair is one. */
    void settle(List<Findings.HeaderUse> uses) {
        if (!file.shipsToClient()) {
            return;
        }
        Map<Thing, List<Offence>> requests = new IdentityHashMap<>();
        List<Thing> order = new ArrayList<>();
        for (Findings.HeaderUse use : uses) {
            offence(use)
                    .ifPresent(offence -> requests.computeIfAbsent(use.thing(), thing -> {
                                order.add(thing);
                                return new ArrayList<>();
                            })
                            .add(offence));
        }
        order.forEach(thing -> worst(requests.getOrDefault(thing, List.of())).forEach(this::report));
    }

    private static List<Offence> worst(List<Offence> offences) {
        List<Offence> worst = new ArrayList<>();
        Set<String> providers = new LinkedHashSet<>();
        offences.stream()
                .sorted(Comparator.comparing((Offence offence) -> offence.credential.kind())
                        .thenComparing(offence -> offence.confidence))
                .filter(offence -> providers.add(offence.credential.provider()))
                .forEach(worst::add);
        return worst;
    }

    private void report(Offence offence) {
        Thing.Sent sent = offence.use.sent();
        String note = "is sent by a client as header " + sent.header();
        if (sent.credential().isPresent()) {
            hits.add(
                    ExposureRule.SECRET_HEADER_IN_CLIENT_REQUEST,
                    offence.use.sink(),
                    sent.credential().get(),
                    note,
                    offence.confidence);
        } else {
            hits.add(
                    ExposureRule.SECRET_HEADER_IN_CLIENT_REQUEST,
                    offence.use.sink(),
                    offence.credential,
                    List.of(new ExposureHit.Step(sent.at(), note)),
                    offence.confidence);
        }
    }

    private Optional<Offence> offence(Findings.HeaderUse use) {
        Optional<Credential> credential = use.sent().credential().map(Taint::credential);
        return credential.isPresent() ? byValue(use, credential.get()) : byHeader(use);
    }

    /** The value is known: it decides, with a provider's name, or with the provider its header or host tells. */
    private Optional<Offence> byValue(Findings.HeaderUse use, Credential credential) {
        boolean literal = use.sent()
                .credential()
                .filter(taint -> taint.origin() == Taint.Origin.LITERAL)
                .isPresent();
        if (literal) {
            return credential.serverOnly()
                    ? Optional.of(new Offence(use, credential, credential.confidence()))
                    : Optional.empty();
        }
        Set<Provider> providers = new LinkedHashSet<>(meetings.providersOf(use.sent()));
        telling(use).ifPresent(header -> providers.add(header.rule().provider()));
        file.catalogue().provider(credential.provider()).ifPresent(providers::add);
        return providers.stream()
                .flatMap(provider -> file.catalogue().named(credential.subject(), Optional.of(provider)).stream())
                .filter(named -> !named.provider().isEmpty() && named.serverOnly())
                .findFirst()
                .map(named -> new Offence(use, named, confidence(use, named)));
    }

    /** A setting is everybody's; a parameter's name may tell one user's own token. */
    private Confidence confidence(Findings.HeaderUse use, Credential named) {
        boolean byName = use.sent()
                .credential()
                .filter(taint -> taint.origin() == Taint.Origin.NAME)
                .isPresent();
        return byName && file.catalogue().mayBeAUsers(named)
                ? Confidence.LOW
                : named.confidence().up();
    }

    /** Nothing is known of the value: the header alone, or with the host it goes to. */
    private Optional<Offence> byHeader(Findings.HeaderUse use) {
        if (use.sent().value().isSafe()) {
            return Optional.empty();
        }
        Optional<CredentialCatalogue.HeaderUse> own = telling(use);
        if (own.isPresent()) {
            Credential credential = file.catalogue().of(own.get(), Confidence.HIGH);
            return credential.serverOnly()
                    ? Optional.of(new Offence(use, credential, Confidence.HIGH))
                    : Optional.empty();
        }
        Set<Provider> providers = meetings.providersOf(use.sent());
        List<Credential> credentials = file.catalogue().header(use.sent().header()).stream()
                .filter(header -> providers.contains(header.rule().provider()))
                .map(header -> file.catalogue().of(header, Confidence.MEDIUM))
                .toList();
        return credentials.stream().allMatch(Credential::serverOnly)
                ? credentials.stream().findFirst().map(first -> new Offence(use, first, Confidence.MEDIUM))
                : Optional.empty();
    }

    private Optional<CredentialCatalogue.HeaderUse> telling(Findings.HeaderUse use) {
        return file.catalogue().telling(use.sent().header());
    }
}
