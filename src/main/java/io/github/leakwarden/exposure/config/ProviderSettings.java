package io.github.leakwarden.exposure.config;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.Credential;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings of one provider that do not go together: key and host of different environments, or no TLS. */
final class ProviderSettings {
    private final CredentialCatalogue catalogue;
    private final ConfigHits hits;

    private record Key(Setting setting, Credential credential, Environment environment) {}

    private record Host(Setting setting, CredentialCatalogue.HostUse use, boolean plain) {}

    ProviderSettings(CredentialCatalogue catalogue, ConfigHits hits) {
        this.catalogue = catalogue;
        this.hits = hits;
    }

    void check(CodeFile file, List<Setting> settings) {
        List<Host> hosts = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Setting setting : settings) {
            host(setting).ifPresent(hosts::add);
            key(file, setting).ifPresent(keys::add);
        }
        for (Key key : keys) {
            List<Host> own = ownHosts(key, hosts);
            if (!own.isEmpty() && own.stream().allMatch(host -> differs(key, host))) {
                mismatch(key, own.get(0));
            }
            own.stream().filter(Host::plain).forEach(host -> plain(key, host));
        }
    }

    /** The key's provider's hosts: those set beside it, or else all of the file. */
    private static List<Host> ownHosts(Key key, List<Host> hosts) {
        List<Host> same = hosts.stream()
                .filter(host -> host.use.provider().name().equals(key.credential.provider()))
                .toList();
        List<Host> beside = same.stream()
                .filter(host -> host.setting.group().equals(key.setting.group()))
                .toList();
        return beside.isEmpty() ? same : beside;
    }

    private static boolean differs(Key key, Host host) {
        return key.environment != Environment.UNKNOWN
                && host.use.environment() != Environment.UNKNOWN
                && key.environment != host.use.environment();
    }

    private Optional<Host> host(Setting setting) {
        String value = setting.value().toLowerCase(Locale.ROOT);
        int scheme = value.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int end = from;
        while (end < value.length() && "/:?#".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return catalogue
                .host(value.substring(from, end))
                .map(use -> new Host(setting, use, value.startsWith("http://")));
    }

    private Optional<Key> key(CodeFile file, Setting setting) {
        Optional<Match> match = catalogue.owned(file.matches()).stream()
                .filter(own -> own.secretSpan().overlaps(setting.span()))
                .findFirst();
        Optional<Credential> credential = match.map(catalogue::of)
                .or(() -> catalogue.named(setting.key()))
                .filter(Credential::isSecret);
        return credential
                .filter(own -> !own.provider().isEmpty())
                .map(own -> new Key(setting, own, match.map(Match::environment).orElse(Environment.UNKNOWN)));
    }

    private void mismatch(Key key, Host host) {
        hits.add(
                ExposureRule.ENVIRONMENT_MISMATCH,
                key.credential.match().orElseThrow().secretSpan(),
                key.credential,
                key.setting.key(),
                List.of(
                        new ExposureHit.Step(
                                host.setting.span(),
                                "a host for " + host.use.environment().label() + " calls"),
                        new ExposureHit.Step(key.setting.span(), "a key of the other environment")),
                key.credential.confidence());
    }

    private void plain(Key key, Host host) {
        hits.add(
                ExposureRule.CREDENTIAL_OVER_PLAIN_HTTP,
                host.setting.span(),
                key.credential,
                host.setting.key(),
                List.of(
                        new ExposureHit.Step(
                                key.setting.span(), "the setting " + key.setting.key() + " is a credential"),
                        new ExposureHit.Step(host.setting.span(), "and goes to an address without TLS")),
                Confidence.MEDIUM);
    }
}
