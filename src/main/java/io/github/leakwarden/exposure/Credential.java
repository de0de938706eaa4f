package io.github.leakwarden.exposure;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Match;
import java.util.Objects;
import java.util.Optional;

/**
 * A credential as far as code tells of it: by a value that a key rule matched, or by a name.
 *
 * @param provider display name; empty when nothing tells
 * @param kind what it is for
 * @param clientAllowed whether it may reach a client
 * @param subject the name that tells of it: of a variable, setting, header or provider; never a value
 * @param confidence how surely it is a credential
 * @param match the value, when it stands in the file
 */
public record Credential(
        String provider,
        Kind kind,
        boolean clientAllowed,
        String subject,
        Confidence confidence,
        Optional<Match> match) {
    public Credential {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(match, "match");
    }

    /** Whether it must be kept out of logs: secrets and client-scoped credentials. */
    public boolean isSecret() {
        return kind == Kind.SECRET || kind == Kind.CLIENT_SCOPED;
    }

    /** Whether only servers may hold it. */
    public boolean serverOnly() {
        return isSecret() && !clientAllowed;
    }
}
