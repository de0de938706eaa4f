package io.github.leakwarden.rule;

import java.util.List;
import java.util.Optional;

/**
 * How a rule finds a secret in text.
 *
 * @param keywords gitleaks' gate: one of these, lower case, stands somewhere in the blob; empty for no gate
 * @param regex the pattern, RE2 syntax; empty for a rule about paths only
 * @param secretGroup group that holds the secret; 0 for the first group that is not empty, else the whole match
 * @param normalize literal replacements on the captured secret, in order
 * @param path pattern that the path must match
 */
public record Search(
        List<String> keywords,
        Optional<String> regex,
        int secretGroup,
        List<Rule.Replacement> normalize,
        Optional<String> path) {
    public Search {
        keywords = List.copyOf(keywords);
        normalize = List.copyOf(normalize);
    }
}
