package io.github.leakwarden.triage.baseline;

import io.github.leakwarden.model.Secret;
import java.util.Objects;
import java.util.Optional;

/** One finding that was accepted. */
public sealed interface BaselineEntry {
    /** Its line in the file, from 1. */
    int line();

    /** The rule's name in the tool that wrote it. */
    String rule();

    /**
     * An entry of ours.
     *
     * @param fingerprint of the finding
     * @param value digest of its value, whatever rule found it; empty for a finding without a value
     * @param rule rule id, for people to read
     * @param path where it stood when it was accepted, for people to read; may be empty
     * @param reason why it was accepted, as somebody wrote it
     * @param line in the file, from 1
     */
    record Known(
            String fingerprint, Optional<String> value, String rule, String path, Optional<String> reason, int line)
            implements BaselineEntry {
        public Known {
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A finding of gitleaks' JSON report.
     *
     * @param rule gitleaks' id
     * @param path with {@code /} between segments
     * @param from first line of its match, from 1
     * @param to last line of its match
     * @param commit in lower case; empty for none
     * @param value what it found; empty if the report is redacted
     * @param line in the file, from 1
     */
    record Seen(String rule, String path, int from, int to, Optional<String> commit, Optional<Secret> value, int line)
            implements BaselineEntry {
        public Seen {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(commit, "commit");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A secret of detect-secrets' file.
     *
     * @param rule its type in the manner of rule ids: {@code AWS Access Key} is {@code aws-access-key}
     * @param path with {@code /} between segments
     * @param sha1 hexadecimal SHA-1 of the value, in lower case
     * @param at its line, from 1; 0 if the file does not say
     * @param line in the file, from 1
     */
    record Hashed(String rule, String path, String sha1, int at, int line) implements BaselineEntry {
        public Hashed {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(sha1, "sha1");
        }
    }
}
