package io.github.leakwarden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line as it may be shown: every match of any rule in it masked, cut to a bearable length, free of terminal escapes.
 *
 * @param text the line
 * @param start index in {@code text}, UTF-16 units from 0, of the first masked character of the match
 * @param end index one past its last character; equal to {@code start} when there is nothing to underline
 */
public record Excerpt(String text, int start, int end) {
    /** No line to show. */
    public static final Excerpt NONE = new Excerpt("", 0, 0);

    public Excerpt {
        Objects.requireNonNull(text, "text");
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("not inside the excerpt: [" + start + ", " + end + ")");
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    // By hand: what Java makes of a record goes through method handles, which a cold start pays for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Excerpt that && start == that.start && end == that.end && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * text.hashCode() + start) + end;
    }
}
