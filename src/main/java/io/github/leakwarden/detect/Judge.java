package io.github.leakwarden.detect;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Secret;
import io.github.leakwarden.rule.Dialect;
import io.github.leakwarden.rule.Rule;
import io.github.leakwarden.rule.Rule.Checksum;
import io.github.leakwarden.rule.Rule.Prefix;
import io.github.leakwarden.rule.Rule.Replacement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells whether a hit of one rule is a secret: placeholder, entropy, checksum. Immutable and shared by threads. */
final class Judge {
    private final Rule rule;
    private final Optional<Verifier> verifier;

    /** What a hit came to. */
    record Verdict(Secret secret, Environment environment, Confidence confidence) {}

    Judge(Rule rule) {
        this.rule = rule;
        this.verifier = rule.verifier().map(Verifiers::named);
    }

    /** The secret in the hit, or nothing if it is none. */
    Optional<Verdict> judge(RawHit hit) {
        byte[] value = normalize(hit);
        Optional<Prefix> prefix = prefixOf(value);
        String fixed = prefix.map(Prefix::prefix).orElse("");
        if (value.length == 0 || isPlaceholder(value, fixed.length()) || isTooRegular(value)) {
            return Optional.empty();
        }
        Confidence confidence = rule.confidence();
        if (verifier.isPresent() && !verifier.get().accepts(value)) {
            if (rule.checksum() == Checksum.ALWAYS) {
                return Optional.empty();
            }
            confidence = confidence.down();
        }
        Environment environment = prefix.map(Prefix::environment)
                .filter(told -> told != Environment.UNKNOWN)
                .orElse(rule.environment());
        return Optional.of(new Verdict(Secret.of(value, fixed), environment, confidence));
    }

    /** A foreign rule is taken at its word: its writer may have looked for just that. */
    private boolean isPlaceholder(byte[] value, int fixedPrefix) {
        return rule.dialect() != Dialect.GITLEAKS && PlaceholderValue.is(value, fixedPrefix);
    }

    private boolean isTooRegular(byte[] value) {
        if (rule.entropy() <= 0) {
            return false;
        }
        double bits = rule.dialect() == Dialect.GITLEAKS ? Entropy.asGitleaks(value) : Entropy.of(value);
        return bits <= rule.entropy();
    }

    private byte[] normalize(RawHit hit) {
        byte[] value = Arrays.copyOfRange(hit.text(), hit.secretStart(), hit.secretEnd());
        List<Replacement> replacements = rule.normalize();
        if (replacements.isEmpty()) {
            return value;
        }
        String text = new String(value, StandardCharsets.ISO_8859_1);
        for (Replacement replacement : replacements) {
            text = text.replace(replacement.from(), replacement.to());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The longest prefix that the value starts with. */
    private Optional<Prefix> prefixOf(byte[] value) {
        if (rule.prefixes().isEmpty()) {
            return Optional.empty();
        }
        String text = new String(value, StandardCharsets.ISO_8859_1);
        Prefix best = null;
        for (Prefix prefix : rule.prefixes()) {
            boolean longer =
                    best == null || prefix.prefix().length() > best.prefix().length();
            if (longer && text.startsWith(prefix.prefix())) {
                best = prefix;
            }
        }
        return Optional.ofNullable(best);
    }
}
