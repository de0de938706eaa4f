package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.util.List;
import java.util.Set;

/**
 * What a credential is for, where it belongs, and how bad it is to find one.
 *
 * @param kind what the credential is for
 * @param allowedIn where it may live
 * @param environment where it works; {@link Environment#UNKNOWN} also where {@code prefixes} decide
 * @param prefixes fixed beginnings, and the environment each one tells
 * @param severity harm if live
 * @param confidence how often a hit is real
 * @param headers request headers it travels in
 */
public record Profile(
        Kind kind,
        Set<Rule.Place> allowedIn,
        Environment environment,
        List<Rule.Prefix> prefixes,
        Severity severity,
        Confidence confidence,
        List<Rule.Header> headers) {
    public Profile {
        allowedIn = Set.copyOf(allowedIn);
        prefixes = List.copyOf(prefixes);
        headers = List.copyOf(headers);
    }
}
