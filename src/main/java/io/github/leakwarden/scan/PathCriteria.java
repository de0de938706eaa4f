package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.pattern.BytePattern;
import io.github.leakwarden.pattern.Workspace;
import io.github.leakwarden.rule.Allowlist;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests rules' paths and allowlists' paths and commits on a place, after content was matched. For one thread. */
final class PathCriteria {
    private final Map<String, Criteria> byRule = new HashMap<>();
    private final Workspace workspace = new Workspace();

    /** What one rule asks of a place. */
    private record Criteria(Optional<BytePattern> path, List<Allowed> allowed) {}

    /** An allowlist that place alone can settle. */
    private record Allowed(Allowlist list, List<BytePattern> paths) {}

    PathCriteria(RuleSet rules) {
        for (Rule rule : rules.rules()) {
            List<Allowed> allowed = new ArrayList<>();
            rule.allowlists().forEach(list -> addPlaceOnly(list, allowed));
            rules.allowlists().stream()
                    .filter(list ->
                            list.targetRules().isEmpty() || list.targetRules().contains(rule.id()))
                    .forEach(list -> addPlaceOnly(list, allowed));
            byRule.put(rule.id(), new Criteria(rule.path().map(BytePattern::compile), allowed));
        }
    }

    private static void addPlaceOnly(Allowlist list, List<Allowed> allowed) {
        boolean aboutContentToo =
                list.all() && (!list.regexes().isEmpty() || !list.stopwords().isEmpty());
        if (!aboutContentToo && (!list.paths().isEmpty() || !list.commits().isEmpty())) {
            allowed.add(new Allowed(
                    list, list.paths().stream().map(BytePattern::compile).toList()));
        }
    }

    /** Whether the rule may report the match at this place. */
    boolean allow(Match match, Provenance place) {
        Criteria criteria = requireNonNull(byRule.get(match.rule()));
        return criteria.path.map(path -> finds(path, place.display())).orElse(true)
                && criteria.allowed.stream().noneMatch(allowed -> allows(allowed, place));
    }

    private boolean allows(Allowed allowed, Provenance place) {
        boolean path = allowed.paths.stream().anyMatch(pattern -> finds(pattern, place.display()));
        boolean commit = place.commit()
                .map(CommitInfo::id)
                .filter(allowed.list.commits()::contains)
                .isPresent();
        if (allowed.list.all()) {
            return (allowed.paths.isEmpty() || path) && (allowed.list.commits().isEmpty() || commit);
        }
        return path || commit;
    }

    private boolean finds(BytePattern pattern, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pattern.matcher(workspace).reset(bytes, 0, bytes.length).find(0);
    }
}
