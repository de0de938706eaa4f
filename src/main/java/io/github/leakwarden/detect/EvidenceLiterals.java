package io.github.leakwarden.detect;

import io.github.leakwarden.rule.Provider;
import io.github.leakwarden.rule.Rule;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What names a rule's provider, in lower case. */
final class EvidenceLiterals {
    private EvidenceLiterals() {}

    /** Hosts, names and distinctive headers: enough to place the provider anywhere in the unit. */
    static Set<String> ofProvider(Rule rule) {
        Set<String> literals = new LinkedHashSet<>();
        for (Provider.Host host : rule.provider().hosts()) {
            literals.add(host.host().toLowerCase(Locale.ROOT));
        }
        rule.provider().names().forEach(name -> literals.add(name.toLowerCase(Locale.ROOT)));
        for (Rule.Header header : rule.headers()) {
            if (header.distinctive()) {
                literals.add(header.name().toLowerCase(Locale.ROOT));
            }
        }
        return literals;
    }

    /** What is typical of the provider beside a value, but says nothing by itself elsewhere. */
    static Set<String> companions(Rule rule) {
        Set<String> literals = new LinkedHashSet<>();
        rule.evidence().forEach(literal -> literals.add(literal.toLowerCase(Locale.ROOT)));
        return literals;
    }
}
