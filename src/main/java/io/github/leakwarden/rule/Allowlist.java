package io.github.leakwarden.rule;

import java.util.List;
import java.util.Set;

/**
 * Patterns never reported, as gitleaks defines them.
 *
 * @param description what it is for
 * @param all whether every populated criterion must hold; else any one suffices
 * @param commits full object ids, lower case
 * @param paths patterns on the path, {@code /} between segments
 * @param regexes patterns on the target
 * @param target what {@code regexes} look at
 * @param stopwords lower case; substrings of the secret
 * @param targetRules for global allowlists: the only rules it concerns; empty for all
 */
public record Allowlist(
        String description,
        boolean all,
        Set<String> commits,
        List<String> paths,
        List<String> regexes,
        Target target,
        List<String> stopwords,
        Set<String> targetRules) {
    /** What an allowlist's patterns look at. */
    public enum Target {
        SECRET,
        MATCH,
        LINE
    }

    /** Whether it speaks of paths or commits, which are known only once a place is. */
    public boolean asksForPlace() {
        return !paths.isEmpty() || !commits.isEmpty();
    }

    /** Whether it speaks of what was matched. */
    public boolean asksForContent() {
        return !regexes.isEmpty() || !stopwords.isEmpty();
    }

    /** The same list for these rules only; for all if there are none. */
    Allowlist withTargets(Set<String> rules) {
        return new Allowlist(description, all, commits, paths, regexes, target, stopwords, rules);
    }

    public Allowlist {
        commits = Set.copyOf(commits);
        paths = List.copyOf(paths);
        regexes = List.copyOf(regexes);
        stopwords = List.copyOf(stopwords);
        targetRules = Set.copyOf(targetRules);
    }
}
