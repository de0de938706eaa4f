package io.github.leakwarden.detect;

import io.github.leakwarden.pattern.Workspace;
import io.github.leakwarden.rule.Allowlist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The part of an allowlist that content decides: patterns and stop words. Paths and commits are tested on each
 * provenance, later. Immutable from outside and shared by threads.
 */
final class ContentAllowlist {
    private final Allowlist list;
    private final List<LazyPattern> patterns;

    ContentAllowlist(Allowlist list) {
        this.list = list;
        this.patterns = list.regexes().stream().map(LazyPattern::new).toList();
    }

    /** Compiles now what would be compiled when needed. */
    void compile() {
        patterns.forEach(LazyPattern::get);
    }

    /** What content says of a hit. */
    enum Verdict {
        /** It is allowed wherever it stands. */
        ALLOWED,
        /** It is allowed where the place is allowed too. */
        IF_PLACE,
        /** This list does not allow it, unless for its place alone. */
        OPEN
    }

    Verdict judge(RawHit hit, byte[] secret, Workspace workspace) {
        if (!list.asksForContent()) {
            return Verdict.OPEN;
        }
        if (!list.all()) {
            return hasStopword(secret) || matches(hit, secret, workspace) ? Verdict.ALLOWED : Verdict.OPEN;
        }
        boolean all = (list.stopwords().isEmpty() || hasStopword(secret))
                && (patterns.isEmpty() || matches(hit, secret, workspace));
        if (!all) {
            return Verdict.OPEN;
        }
        return list.asksForPlace() ? Verdict.IF_PLACE : Verdict.ALLOWED;
    }

    private boolean hasStopword(byte[] secret) {
        if (list.stopwords().isEmpty()) {
            return false;
        }
        String text = new String(secret, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return list.stopwords().stream().anyMatch(text::contains);
    }

    private boolean matches(RawHit hit, byte[] secret, Workspace workspace) {
        return patterns.stream().anyMatch(pattern -> switch (list.target()) {
            case SECRET ->
                pattern.get().matcher(workspace).reset(secret, 0, secret.length).find(0);
            case MATCH ->
                pattern.get()
                        .matcher(workspace)
                        .reset(hit.text(), hit.start(), hit.end())
                        .find(hit.start());
            case LINE ->
                pattern.get()
                        .matcher(workspace)
                        .reset(hit.text(), lineStart(hit), lineEnd(hit))
                        .find(lineStart(hit));
        });
    }

    private static int lineStart(RawHit hit) {
        int at = hit.start();
        while (at > 0 && hit.text()[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static int lineEnd(RawHit hit) {
        int at = hit.end();
        while (at < hit.length() && hit.text()[at] != '\n') {
            at++;
        }
        return at;
    }
}
