package io.github.leakwarden.rule;

import io.github.leakwarden.model.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a rule of a configuration over the rule of the same id that it extends. In our files scalars replace and lists
 * append, but only where something was written. A foreign file does as its own tool does: {@code entropy} and {@code
 * secretGroup} replace unless zero, {@code tags}, {@code keywords} and {@code allowlists} append, {@code required} and
 * {@code skipReport} stay the base's.
 */
final class RuleMerge {
    private final Rule base;
    private final RuleFile.Entry over;
    private final Rule rule;

    private RuleMerge(Rule base, RuleFile.Entry over) {
        this.base = base;
        this.over = over;
        this.rule = over.rule();
    }

    static Rule merge(Rule base, RuleFile.Entry over, Dialect dialect) {
        RuleMerge merge = new RuleMerge(base, over);
        return dialect == Dialect.GITLEAKS ? merge.foreign() : merge.ours();
    }

    private Rule ours() {
        return new Rule(
                base.dialect(),
                base.id(),
                appended(base.aliases(), rule.aliases()),
                base.provider(),
                scalar("description", base.description(), rule.description()),
                appended(base.tags(), rule.tags()),
                profile(),
                search(),
                checks(),
                ownership(),
                partners(),
                new Proofs(
                        appended(base.examples(), rule.examples()),
                        appended(base.counterexamples(), rule.counterexamples())));
    }

    private Profile profile() {
        boolean known = over.wrote("environment") && rule.environment() != Environment.UNKNOWN;
        return new Profile(
                scalar("kind", base.kind(), rule.kind()),
                over.wrote("allowed-in") ? union(base.allowedIn(), rule.allowedIn()) : base.allowedIn(),
                scalar("environment", base.environment(), rule.environment()),
                known ? rule.prefixes() : appended(base.prefixes(), rule.prefixes()),
                scalar("severity", base.severity(), rule.severity()),
                scalar("confidence", base.confidence(), rule.confidence()),
                appended(base.headers(), rule.headers()));
    }

    private Search search() {
        return new Search(
                appended(base.keywords(), rule.keywords()),
                scalar("regex", base.regex(), rule.regex()),
                scalar("secretGroup", base.secretGroup(), rule.secretGroup()),
                appended(base.normalize(), rule.normalize()),
                scalar("path", base.path(), rule.path()));
    }

    private Checks checks() {
        return new Checks(
                scalar("entropy", base.entropy(), rule.entropy()),
                scalar("verifier", base.verifier(), rule.verifier()),
                scalar("checksum", base.checksum(), rule.checksum()),
                appended(base.allowlists(), rule.allowlists()));
    }

    private Ownership ownership() {
        return new Ownership(
                scalar("attribution", base.attribution(), rule.attribution()),
                scalar("shape", base.shape(), rule.shape()),
                appended(base.evidence(), rule.evidence()));
    }

    private Partners partners() {
        return new Partners(
                scalar("pair", base.pair(), rule.pair()),
                appended(base.required(), rule.required()),
                scalar("skipReport", base.skipReport(), rule.skipReport()));
    }

    private Rule foreign() {
        return new Rule(
                base.dialect(),
                base.id(),
                base.aliases(),
                base.provider(),
                rule.description().isEmpty() ? base.description() : rule.description(),
                appended(base.tags(), rule.tags()),
                base.profile(),
                foreignSearch(),
                foreignChecks(),
                base.ownership(),
                base.partners(),
                base.proofs());
    }

    private Search foreignSearch() {
        return new Search(
                appended(base.keywords(), rule.keywords()),
                either(rule.regex(), base.regex()),
                rule.secretGroup() == 0 ? base.secretGroup() : rule.secretGroup(),
                base.normalize(),
                either(rule.path(), base.path()));
    }

    private Checks foreignChecks() {
        return new Checks(
                rule.entropy() == 0 ? base.entropy() : rule.entropy(),
                base.verifier(),
                base.checksum(),
                appended(base.allowlists(), rule.allowlists()));
    }

    private <T> T scalar(String key, T from, T to) {
        return over.wrote(key) ? to : from;
    }

    private static <T> Optional<T> either(Optional<T> first, Optional<T> second) {
        return first.isPresent() ? first : second;
    }

    private static <T> List<T> appended(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        LinkedHashSet<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }

    private static <T> Set<T> union(Set<T> first, Set<T> second) {
        LinkedHashSet<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }
}
