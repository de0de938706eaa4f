package io.github.leakwarden.scan;

import static java.util.Objects.requireNonNull;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.PlaceCondition;
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
import java.util.Set;

/**
 * Tests rules' paths and allowlists' paths and commits on a place, after content was matched. Patterns are compiled when
 * first asked for. For one thread.
 */
final class PathCriteria {
    private final RuleSet rules;
    private final List<Rule> pathOnly;
    private final Map<String, List<Allowed>> allowedByRule = new HashMap<>();
    private final Map<String, BytePattern> compiled = new HashMap<>();
    private final Workspace workspace = new Workspace();

    /**
     * An allowlist that has something to say about places.
     *
     * @param index among all that concern the rule
     */
    private record Allowed(Allowlist list, int index) {}

    PathCriteria(RuleSet rules) {
        this.rules = rules;
        this.pathOnly = rules.pathOnly();
    }

    /** Whether the rule may report the match at this place. */
    boolean allow(Match match, Provenance place) {
        PlaceCondition condition = match.condition();
        return allow(match.rule(), condition.halfAllowed(), place)
                && condition.partners().stream()
                        .allMatch(ways ->
                                ways.stream().anyMatch(partner -> allow(partner.rule(), partner.halfAllowed(), place)));
    }

    /** The rules that report this place for its path alone. */
    List<Rule> reporting(Provenance place) {
        if (pathOnly.isEmpty() || !place.state().isFile()) {
            return List.of();
        }
        return pathOnly.stream()
                .filter(rule -> allow(rule.id(), Set.of(), place))
                .toList();
    }

    private boolean allow(String id, Set<Integer> halfAllowed, Provenance place) {
        Rule rule = rules.rule(id).orElseThrow();
        if (rule.path().isPresent() && !finds(rule.path().get(), place)) {
            return false;
        }
        return allowedByRule.computeIfAbsent(id, any -> allowed(rule)).stream()
                .noneMatch(allowed -> allows(allowed, halfAllowed, place));
    }

    private List<Allowed> allowed(Rule rule) {
        List<Allowlist> concerning = rules.allowlistsOf(rule);
        List<Allowed> allowed = new ArrayList<>();
        for (int i = 0; i < concerning.size(); i++) {
            if (concerning.get(i).asksForPlace()) {
                allowed.add(new Allowed(concerning.get(i), i));
            }
        }
        return allowed;
    }

    private boolean allows(Allowed allowed, Set<Integer> halfAllowed, Provenance place) {
        Allowlist list = allowed.list();
        if (!list.all()) {
            return hasPath(list, place) || hasCommit(list, place);
        }
        return (!list.asksForContent() || halfAllowed.contains(allowed.index()))
                && (list.paths().isEmpty() || hasPath(list, place))
                && (list.commits().isEmpty() || hasCommit(list, place));
    }

    private boolean hasPath(Allowlist list, Provenance place) {
        return list.paths().stream().anyMatch(pattern -> finds(pattern, place));
    }

    private static boolean hasCommit(Allowlist list, Provenance place) {
        return place.commit()
                .map(CommitInfo::id)
                .filter(list.commits()::contains)
                .isPresent();
    }

    private boolean finds(String pattern, Provenance place) {
        byte[] path = place.display().getBytes(StandardCharsets.UTF_8);
        BytePattern ready = requireNonNull(compiled.computeIfAbsent(pattern, BytePattern::compile));
        return ready.matcher(workspace).reset(path, 0, path.length).find(0);
    }
}
