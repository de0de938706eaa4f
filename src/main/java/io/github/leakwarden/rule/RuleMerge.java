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
                base.provider(),
                appended(base.aliases(), rule.aliases()),
                scalar("description", base.description(), rule.description()),
                scalar("kind", base.kind(), rule.kind()),
                over.wrote("allowed-in") ? union(base.allowedIn(), rule.allowedIn()) : base.allowedIn(),
                scalar("environment", base.environment(), rule.environment()),
                over.wrote("environment") && rule.environment() != Environment.UNKNOWN
                        ? rule.prefixes()
                        : appended(base.prefixes(), rule.prefixes()),
                scalar("severity", base.severity(), rule.severity()),
                scalar("confidence", base.confidence(), rule.confidence()),
                appended(base.headers(), rule.headers()),
                appended(base.keywords(), rule.keywords()),
                scalar("regex", base.regex(), rule.regex()),
                over.wrote("secretGroup") ? rule.secretGroup() : base.secretGroup(),
                over.wrote("entropy") ? rule.entropy() : base.entropy(),
                scalar("verifier", base.verifier(), rule.verifier()),
                scalar("checksum", base.checksum(), rule.checksum()),
                appended(base.evidence(), rule.evidence()),
                scalar("attribution", base.attribution(), rule.attribution()),
                scalar("shape", base.shape(), rule.shape()),
                appended(base.normalize(), rule.normalize()),
                scalar("pair", base.pair(), rule.pair()),
                scalar("path", base.path(), rule.path()),
                appended(base.allowlists(), rule.allowlists()),
                appended(base.required(), rule.required()),
                over.wrote("skipReport") ? rule.skipReport() : base.skipReport(),
                appended(base.tags(), rule.tags()),
                appended(base.examples(), rule.examples()),
                appended(base.counterexamples(), rule.counterexamples()));
    }

    private Rule foreign() {
        return new Rule(
                base.dialect(),
                base.id(),
                base.provider(),
                base.aliases(),
                rule.description().isEmpty() ? base.description() : rule.description(),
                base.kind(),
                base.allowedIn(),
                base.environment(),
                base.prefixes(),
                base.severity(),
                base.confidence(),
                base.headers(),
                appended(base.keywords(), rule.keywords()),
                either(rule.regex(), base.regex()),
                rule.secretGroup() == 0 ? base.secretGroup() : rule.secretGroup(),
                rule.entropy() == 0 ? base.entropy() : rule.entropy(),
                base.verifier(),
                base.checksum(),
                base.evidence(),
                base.attribution(),
                base.shape(),
                base.normalize(),
                base.pair(),
                either(rule.path(), base.path()),
                appended(base.allowlists(), rule.allowlists()),
                base.required(),
                base.skipReport(),
                appended(base.tags(), rule.tags()),
                base.examples(),
                base.counterexamples());
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
