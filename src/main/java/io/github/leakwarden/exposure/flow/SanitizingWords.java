package io.github.leakwarden.exposure.flow;

import java.util.Locale;
import java.util.Set;

/** Parts of the names of calls that hide, hash or sign, whoever wrote them and in whatever language. */
public final class SanitizingWords {
    private static final Set<String> WORDS = Set.of(
            "mask",
            "redact",
            "hash",
            "obfuscat",
            "scrub",
            "sanitiz",
            "sanitis",
            "censor",
            "hide",
            "truncat",
            "encrypt",
            "digest",
            "fingerprint",
            "sha256",
            "sha1",
            "sha512",
            "md5",
            "hmac",
            "lastfour",
            "last4",
            "anonymi",
            "shorten");

    private SanitizingWords() {}

    /** Whether a call's name says that its result tells nothing of what went in. */
    public static boolean standIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
