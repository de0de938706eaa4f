package io.github.leakwarden.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a secret that was found must pass.
 *
 * @param entropy Shannon bits per character that the secret must exceed; 0 for none
 * @param verifier a named check in code
 * @param checksum what a failed check means
 * @param allowlists patterns never reported
 */
public record Checks(double entropy, Optional<String> verifier, Rule.Checksum checksum, List<Allowlist> allowlists) {
    public Checks {
        allowlists = List.copyOf(allowlists);
    }
}
