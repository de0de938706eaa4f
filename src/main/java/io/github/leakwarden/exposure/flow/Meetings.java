package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules about two things that come together in one request or client: a credential, and where or how it is sent. */
final class Meetings {
    private final AnalysedFile file;
    private final Hits hits;
    private final boolean hasAddresses;
    private final Map<Span, Set<Provider>> providers = new HashMap<>();
    private final Map<Span, Thing.TlsOff> switches = new LinkedHashMap<>();
    private final Set<Span> met = new LinkedHashSet<>();
    private boolean sawHeader;

    Meetings(AnalysedFile file, Hits hits) {
        this.file = file;
        this.hits = hits;
        String text = new String(file.file().bytes(), 0, file.file().length(), StandardCharsets.ISO_8859_1);
        this.hasAddresses = text.contains("http");
    }

    void sawHeader() {
        sawHeader = true;
    }

    void sawTlsOff(Thing.TlsOff off) {
        switches.putIfAbsent(off.sink().at(), off);
    }

    void everywhere(Thing.TlsOff off) {
        switches.put(off.sink().at(), new Thing.TlsOff(off.sink(), true));
    }

    /** Looks at what came together in one call. */
    void check(List<Value> values) {
        if (!sawHeader || !hasAddresses && switches.isEmpty()) {
            return;
        }
        Carried carried = Carried.by(values);
        for (Thing.Sent sent : carried.sent()) {
            carried.addresses().forEach(address -> meet(sent, address));
            carried.tlsOff().forEach(off -> meet(sent, off));
        }
    }

    private void meet(Thing.Sent sent, Address address) {
        Optional<CredentialCatalogue.HostUse> host = file.catalogue().host(address.host());
        host.ifPresent(use -> providers
                .computeIfAbsent(sent.at(), at -> new LinkedHashSet<>())
                .add(use.provider()));
        if (address.isPlain() && !address.isLoopback() && !address.isName()) {
            plain(sent, address);
        }
        if (host.isPresent()) {
            sent.credential()
                    .filter(taint -> differs(taint.credential(), host.get()))
                    .ifPresent(taint -> mismatch(taint, sent, address, host.get()));
        }
    }

    private void plain(Thing.Sent sent, Address address) {
        Confidence confidence = sent.credential()
                .map(taint -> taint.credential().confidence())
                .filter(own -> own == Confidence.HIGH)
                .orElse(Confidence.MEDIUM);
        List<ExposureHit.Step> steps = way(sent);
        steps.add(new ExposureHit.Step(address.start(), "goes to an address without TLS"));
        Sink sink = sink(sent, address.start());
        Confidence reported = address.isUnknown() ? Confidence.LOW : confidence;
        if (sent.credential().isPresent()) {
            hits.add(
                    ExposureRule.CREDENTIAL_OVER_PLAIN_HTTP,
                    sink,
                    sent.credential().get(),
                    steps,
                    reported);
        } else {
            hits.add(ExposureRule.CREDENTIAL_OVER_PLAIN_HTTP, sink, byHeader(sent), steps, reported);
        }
    }

    private static List<ExposureHit.Step> way(Thing.Sent sent) {
        List<ExposureHit.Step> steps =
                new ArrayList<>(sent.credential().map(Taint::steps).orElse(List.of()));
        steps.add(new ExposureHit.Step(sent.at(), "is sent as header " + sent.header()));
        return steps;
    }

    private Credential byHeader(Thing.Sent sent) {
        List<CredentialCatalogue.HeaderUse> uses = file.catalogue().header(sent.header());
        return uses.size() == 1
                ? file.catalogue().of(uses.get(0), Confidence.MEDIUM)
                : new Credential("", Kind.SECRET, false, sent.header(), Confidence.MEDIUM, Optional.empty());
    }

    private static Sink sink(Thing.Sent sent, Span at) {
        return new Sink(at, sent.sink().statement(), sent.sink().enclosing());
    }

    private static boolean differs(Credential credential, CredentialCatalogue.HostUse host) {
        Environment key = credential.match().map(match -> match.environment()).orElse(Environment.UNKNOWN);
        return key != Environment.UNKNOWN
                && host.environment() != Environment.UNKNOWN
                && key != host.environment()
                && credential.provider().equals(host.provider().name());
    }

    private void mismatch(Taint taint, Thing.Sent sent, Address address, CredentialCatalogue.HostUse host) {
        Span key = taint.credential().match().orElseThrow().secretSpan();
        List<ExposureHit.Step> steps = new ArrayList<>();
        steps.add(new ExposureHit.Step(
                address.named(), "a host for " + host.environment().label() + " calls"));
        steps.add(new ExposureHit.Step(key, "a key of the other environment"));
        steps.add(new ExposureHit.Step(sent.at(), "goes there as header " + sent.header()));
        hits.add(
                ExposureRule.ENVIRONMENT_MISMATCH,
                sink(sent, key),
                taint,
                steps,
                taint.credential().confidence());
    }

    private void meet(Thing.Sent sent, Thing.TlsOff off) {
        if (met.add(off.sink().at()) && !file.isTest()) {
            turnedOff(sent, off, Confidence.HIGH);
        }
    }

    private void turnedOff(Thing.Sent sent, Thing.TlsOff off, Confidence confidence) {
        List<ExposureHit.Step> steps = way(sent);
        steps.add(new ExposureHit.Step(off.sink().at(), "over connections that accept every peer"));
        Credential credential = sent.credential().map(Taint::credential).orElseGet(() -> byHeader(sent));
        hits.add(ExposureRule.TLS_VERIFICATION_DISABLED, off.sink(), credential, steps, confidence);
    }

    /** Switches for the whole process meet every header of the file; others that met none are only suspected. */
    void settle(List<Thing.Sent> all) {
        if (all.isEmpty() || file.isTest()) {
            return;
        }
        for (Thing.TlsOff off : switches.values()) {
            if (!met.contains(off.sink().at())) {
                turnedOff(all.get(0), off, off.everywhere() ? Confidence.MEDIUM : Confidence.LOW);
            }
        }
    }

    /** The providers to whose hosts a header was seen to go. */
    Set<Provider> providersOf(Thing.Sent sent) {
        return providers.getOrDefault(sent.at(), Set.of());
    }
}
