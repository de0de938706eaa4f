package io.github.leakwarden.triage;

import java.util.List;

/** Says whether a suppression that silenced nothing is stale, or whether the scan just did not look where it could. */
final class Judge {
    private final Coverage coverage;
    private final RuleNames names;

    Judge(Coverage coverage, RuleNames names) {
        this.coverage = coverage;
        this.names = names;
    }

    /** For a suppression that may concern any file and commit of its unit. */
    boolean covers(List<String> rules) {
        return coverage.whole() && looksFor(rules);
    }

    /** For a suppression in a file that the user named, which may concern any file and commit. */
    boolean coversNamed(List<String> rules, String file) {
        return coverage.reaches(file) && looksFor(rules);
    }

    /** For a mark in a file. */
    boolean covers(List<String> rules, String path) {
        return coverage.files() && !coverage.gaps().contains(path) && looksFor(rules);
    }

    private boolean looksFor(List<String> rules) {
        return rules.isEmpty()
                ? coverage.exposure() && names.allAreActive()
                : rules.stream().allMatch(name -> names.isActive(name, coverage.exposure()));
    }
}
