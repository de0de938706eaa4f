package io.github.leakwarden.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What reports say of a commit.
 *
 * @param id full object id, lower-case hex
 * @param author name; never shown without masking
 * @param email address; reports leave it out unless asked
 * @param date author date
 * @param subject first line of the message; never shown without masking
 */
public record CommitInfo(String id, String author, String email, Instant date, String subject) {
    public CommitInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(subject, "subject");
    }

    /** The first ten digits of the id. */
    public String shortId() {
        return id.substring(0, Math.min(10, id.length()));
    }
}
