package io.github.leakwarden.rule;

import io.github.leakwarden.model.Environment;
import java.util.List;
import java.util.Optional;

/**
 * Who issues credentials.
 *
 * @param name display name
 * @param docs documentation of authentication, if it may be named
 * @param names words that name the provider in code, lower case
 * @param hosts its hosts, and the environment each serves
 * @param rotation how a credential is ended and what that breaks
 */
public record Provider(
        String name, Optional<String> docs, List<String> names, List<Host> hosts, Optional<Rotation> rotation) {
    /** A provider of which nothing is known, for rules of foreign files. */
    public static final Provider NONE = new Provider("", Optional.empty(), List.of(), List.of(), Optional.empty());

    public Provider {
        names = List.copyOf(names);
        hosts = List.copyOf(hosts);
    }

    /**
     * A host.
     *
     * @param host lower case, without port
     * @param environment what it serves
     */
    public record Host(String host, Environment environment) {}

    /**
     * How a credential is ended.
     *
     * @param where place in the provider's dashboard, or whom to ask
     * @param effect {@code immediate}, {@code grace:PT24H}, {@code on-request} or {@code unknown}
     * @param steps what to do, in order
     */
    public record Rotation(String where, String effect, List<String> steps) {
        public Rotation {
            steps = List.copyOf(steps);
        }
    }
}
