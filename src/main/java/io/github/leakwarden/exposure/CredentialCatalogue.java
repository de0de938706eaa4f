package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.rule.Claim;
import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the rule files say of providers' headers, hosts, kinds and names, ready to be asked by an analyser.
 *
 * <p>No provider is named in code: everything comes from the rules. Immutable and shared by threads.
 */
public final class CredentialCatalogue {
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_|.+/=-]{16,300}");

    private static final int LEAST_AFTER_PREFIX = 16;

    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, List<HeaderUse>> headers = new HashMap<>();
    private final Map<String, HostUse> hosts = new HashMap<>();
    private final Map<String, Provider> providers = new HashMap<>();
    private final Map<String, List<Rule>> byProvider = new HashMap<>();

    private CredentialCatalogue(RuleSet set) {
        for (Rule rule : set.rules()) {
            rules.put(rule.id(), rule);
            Provider provider = rule.provider();
            byProvider
                    .computeIfAbsent(provider.name(), name -> new ArrayList<>())
                    .add(rule);
            rule.headers()
                    .forEach(header -> headers.computeIfAbsent(lower(header.name()), name -> new ArrayList<>())
                            .add(new HeaderUse(rule, header)));
            provider.hosts().forEach(host -> hosts.put(lower(host.host()), new HostUse(provider, host.environment())));
            addNames(provider);
        }
    }

    /** A rule file about a sort of value, such as private keys, gives no names: then its own is no provider's either. */
    private void addNames(Provider provider) {
        if (!provider.names().isEmpty()) {
            providers.put(compact(provider.name()), provider);
        }
        provider.names().stream()
                .filter(name -> CredentialWords.split(name).size() == 1)
                .forEach(name -> providers.put(compact(name), provider));
    }

    public static CredentialCatalogue of(RuleSet rules) {
        return new CredentialCatalogue(rules);
    }

    /**
     * A header as one rule uses it.
     *
     * @param rule the credential it carries
     * @param header name, scheme, and whether the name alone tells the provider
     */
    public record HeaderUse(Rule rule, Rule.Header header) {}

    /**
     * A provider's host.
     *
     * @param provider whose
     * @param environment what it serves
     */
    public record HostUse(Provider provider, Environment environment) {}

    /** Every credential that travels in a header; empty for a header no rule names. Case is ignored. */
    public List<HeaderUse> header(String name) {
        return headers.getOrDefault(lower(name), List.of());
    }

    /**
     * The credential that a header's name alone tells: one marked distinctive, or one that only a single provider's
     * server-side credentials use and whose name says that it is secret.
     */
    public Optional<HeaderUse> telling(String name) {
        List<HeaderUse> uses = header(name);
        Optional<HeaderUse> distinctive =
                uses.stream().filter(use -> use.header().distinctive()).findFirst();
        if (distinctive.isPresent()) {
            return distinctive;
        }
        boolean alone =
                uses.stream().map(use -> use.rule().provider()).distinct().count() == 1;
        boolean serverOnly = uses.stream().noneMatch(use -> mayReachClient(use.rule()));
        return alone && serverOnly && CredentialWords.split(name).contains("secret")
                ? Optional.of(uses.get(0))
                : Optional.empty();
    }

    /** The provider of a host, also of a sub-domain of one; without port. */
    public Optional<HostUse> host(String host) {
        String rest = lower(host);
        while (!rest.isEmpty()) {
            HostUse use = hosts.get(rest);
            if (use != null) {
                return Optional.of(use);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    /** The providers one of whose hosts stands in a text; lower case. */
    public Set<Provider> providersIn(String text) {
        Set<Provider> found = new LinkedHashSet<>();
        hosts.forEach((host, use) -> {
            if (text.contains(host)) {
                found.add(use.provider());
            }
        });
        return found;
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The provider with this display name. */
    public Optional<Provider> provider(String name) {
        return Optional.ofNullable(providers.get(compact(name)));
    }

    /**
     * The matches, one for each value: where several rules claim a value, the best claim has it, by the evidence of this
     * file alone.
     */
    public List<Match> owned(List<Match> matches) {
        List<Match> best = new ArrayList<>(matches);
        best.removeIf(match -> claim(match).map(Claim::isVoid).orElse(true));
        best.sort(Comparator.comparing((Match match) -> claim(match).orElseThrow())
                .thenComparing(Match::secretSpan));
        List<Match> owned = new ArrayList<>();
        for (Match match : best) {
            if (owned.stream().noneMatch(other -> other.secretSpan().overlaps(match.secretSpan()))) {
                owned.add(match);
            }
        }
        owned.sort(Comparator.comparing(Match::secretSpan));
        return owned;
    }

    private Optional<Claim> claim(Match match) {
        return rule(match.rule()).map(rule -> Claim.of(rule, match.evidence(), match.confidence()));
    }

    /** The credential of a match, as its rule describes it. */
    public Credential of(Match match) {
        Optional<Rule> rule = rule(match.rule());
        String provider = rule.map(own -> own.provider().name()).orElse("");
        return new Credential(
                provider,
                rule.map(Rule::kind).orElse(Kind.SECRET),
                rule.map(CredentialCatalogue::mayReachClient).orElse(false),
                provider.isEmpty() ? match.rule() : provider,
                match.confidence(),
                Optional.of(match));
    }

    /**
     * The credential that a whole text is by a prefix of some rule's, for texts that no rule was run on; of rules that share
     * the prefix the most harmful one's.
     */
    public Optional<Credential> byPrefix(String text) {
        if (!VALUE.matcher(text).matches()) {
            return Optional.empty();
        }
        return rules.values().stream()
                .filter(rule -> rule.prefixes().stream()
                        .anyMatch(prefix -> prefix.prefix().length() > 2
                                && text.startsWith(prefix.prefix())
                                && text.length() >= prefix.prefix().length() + LEAST_AFTER_PREFIX))
                .min(Comparator.comparing((Rule rule) -> -longestPrefix(rule, text))
                        .thenComparing(Rule::severity)
                        .thenComparing(Rule::id))
                .map(rule -> new Credential(
                        rule.provider().name(),
                        rule.kind(),
                        mayReachClient(rule),
                        rule.provider().name(),
                        Confidence.MEDIUM,
                        Optional.empty()));
    }

    private static int longestPrefix(Rule rule, String text) {
        return rule.prefixes().stream()
                .map(Rule.Prefix::prefix)
                .filter(text::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The credential that travels in a header, as a rule describes it. */
    public Credential of(HeaderUse use, Confidence confidence) {
        return new Credential(
                use.rule().provider().name(),
                use.rule().kind(),
                mayReachClient(use.rule()),
                use.header().name(),
                confidence,
                Optional.empty());
    }

    /** Whether a rule's credential may live in a client. */
    public static boolean mayReachClient(Rule rule) {
        return rule.kind() == Kind.PUBLISHABLE
                || rule.kind() == Kind.IDENTIFIER
                || rule.allowedIn().contains(Rule.Place.CLIENT);
    }

    /** What the name of a variable, setting, property or accessor tells; empty if it names no credential. */
    public Optional<Credential> named(String identifier) {
        return named(identifier, Optional.empty());
    }

    /**
     * What a name tells.
     *
     * @param identifier {@code kashierSecretKey}, {@code SENJARO_API_SECRET}, {@code ansa.merchant.secret-key}
     * @param context provider known otherwise, from a host or header near by, if the name itself tells none
     */
    public Optional<Credential> named(String identifier, Optional<Provider> context) {
        List<String> words = CredentialWords.withoutBundler(CredentialWords.split(identifier));
        Optional<Provider> own = takeProvider(words);
        Optional<CredentialWords.Meaning> found = CredentialWords.meaning(words, own.isPresent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CredentialWords.Meaning meaning = found.get();
        Confidence confidence = own.isPresent() ? raised(meaning.confidence()) : meaning.confidence();
        Provider provider = own.or(() -> context).orElse(Provider.NONE);
        Optional<Rule> rule = meaning.isPublic() ? Optional.empty() : ruleFor(provider, words);
        Kind kind = meaning.isPublic() ? Kind.PUBLISHABLE : rule.map(Rule::kind).orElse(Kind.SECRET);
        boolean allowed = kind == Kind.PUBLISHABLE
                || rule.map(CredentialCatalogue::mayReachClient).orElse(false);
        return Optional.of(new Credential(provider.name(), kind, allowed, identifier, confidence, Optional.empty()));
    }

    /** Whether a provider's name stands in an identifier. */
    public boolean namesProvider(String identifier) {
        return takeProvider(CredentialWords.withoutBundler(CredentialWords.split(identifier)))
                .isPresent();
    }

    /**
     * Whether a name that is known to tell a credential tells one for servers, without its value: it says {@code secret} or
     * the like, or names a provider that makes none for clients. {@code STRIPE_KEY} may be either, and so may an API key
     * of nobody's.
     */
    public boolean tellsServerSide(Credential credential) {
        boolean onlyServers = byProvider.getOrDefault(credential.provider(), List.of()).stream()
                .noneMatch(CredentialCatalogue::mayReachClient);
        return credential.serverOnly()
                && (!credential.provider().isEmpty() && onlyServers
                        || CredentialWords.saysSecret(CredentialWords.split(credential.subject())));
    }

    /**
     * Whether a name tells a token that a user was given on signing in, such as {@code accessToken}: a client holds its
     * own user's, whatever the provider says of other tokens.
     */
    public boolean mayBeAUsers(Credential credential) {
        List<String> words = CredentialWords.split(credential.subject());
        return credential.match().isEmpty()
                && !words.isEmpty()
                && words.get(words.size() - 1).equals("token")
                && !CredentialWords.saysSecret(words);
    }

    private static Confidence raised(Confidence confidence) {
        return confidence.up();
    }

    /** Removes a provider's name from the words, and tells whose it is; the longest name wins. */
    private Optional<Provider> takeProvider(List<String> words) {
        for (int length = Math.min(4, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> part = words.subList(from, from + length);
                Provider provider = providers.get(String.join("", part));
                if (provider != null) {
                    part.clear();
                    return Optional.of(provider);
                }
            }
        }
        return Optional.empty();
    }

    /** The provider's rule whose id and headers share most words with a name; the most harmful among equals. */
    private Optional<Rule> ruleFor(Provider provider, List<String> words) {
        return byProvider.getOrDefault(provider.name(), List.of()).stream()
                .filter(rule -> !provider.name().isEmpty() && rule.kind() != Kind.IDENTIFIER)
                .filter(rule -> shared(rule, words) > 0)
                .max(Comparator.comparingInt((Rule rule) -> shared(rule, words))
                        .thenComparing(Rule::severity, Comparator.reverseOrder())
                        .thenComparing(Rule::id, Comparator.reverseOrder()));
    }

    private static int shared(Rule rule, List<String> words) {
        Set<String> own = new LinkedHashSet<>(CredentialWords.split(rule.id()));
        rule.headers().forEach(header -> own.addAll(CredentialWords.split(header.name())));
        return (int) words.stream().distinct().filter(own::contains).count();
    }

    /** Lower-case names of headers that tell a credential by themselves: worth a parse. */
    public Set<String> signals() {
        Set<String> signals = new TreeSet<>();
        headers.keySet().stream().filter(name -> telling(name).isPresent()).forEach(signals::add);
        return signals;
    }

    private static String compact(String name) {
        return String.join("", CredentialWords.split(name));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
