package io.github.leakwarden.exposure.flow;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a call does with the values it is given: the entries of a language's tables of taint sinks, sanitizers and
 * propagators.
 *
 * @param result what the result has to do with receiver and arguments
 * @param roles what else it does
 */
public record CallMeaning(Result result, Set<Role> roles) {
    /** What a call's result has to do with its receiver and arguments. */
    public enum Result {
        /** Nothing is known: the result prints no credential, but may be built of receiver and arguments. */
        UNKNOWN,
        /** A sanitizer's: tells nothing of what went in (a mask, a hash, a length, a test, names only). */
        SAFE,
        /** A text that holds the text of receiver and arguments. */
        JOINED,
        /** A text made by filling {@code %s}, {@code {}} or {@code {0}} of a pattern; receiver or first argument. */
        FORMATTED,
        /** The receiver, or its text, in another form: {@code trim}, {@code toString}, {@code orElse}. */
        RECEIVER,
        /** The first argument, or its text, in another form: {@code Objects.requireNonNull}, {@code String.valueOf}. */
        ARGUMENT,
        /** A collection of the arguments: {@code List.of}; keys and values in turn for {@code Map.of}. */
        COLLECTED,
        /** A setting whose name is the first argument. */
        SETTING,
        /** A member of the receiver whose name is the first argument: {@code map.get("x")}. */
        MEMBER,
        /** One of the receiver's elements. */
        ELEMENT,
        /** All headers of a request, as a value that prints them. */
        HEADERS,
        /** The names of all headers of a request: who reads a header by one of them reads them all. */
        HEADER_NAMES
    }

    /** What a call does beside its result. */
    public enum Role {
        /** Prints its arguments where people and systems read logs. */
        LOGS,
        /** Gives a header, first argument, a value, second argument. */
        SETS_HEADER,
        /** Gives {@code Authorization} the value of its last argument. */
        SETS_AUTHORIZATION,
        /** Takes headers as a table or map in one of its arguments. */
        TAKES_HEADERS,
        /** Takes a request's description: a table with a member {@code headers}. */
        TAKES_REQUEST,
        /** Puts its second argument into an address's query under the name of the first. */
        PUTS_QUERY,
        /** Puts its arguments into what a client is answered, or into the page it gets. */
        RESPONDS,
        /** Sends the request: what comes back is not built of what went in. */
        EXECUTES,
        /** Adds its arguments to the receiver. */
        FILLS,
        /** Stores its second argument in the receiver under the name of the first. */
        PUTS,
        /** Puts something that accepts every peer in force. */
        TURNS_TLS_OFF,
        /** The same for every connection of the process. */
        TURNS_TLS_OFF_EVERYWHERE,
        /** Makes what its arguments are built of the default of the process. */
        SETS_DEFAULT,
        /** Sets a client, server or proxy to log headers. */
        LOGS_WIRE,
        /** Names headers, its arguments, that wire logging hides. */
        REDACTS_HEADERS
    }

    /** A call of which nothing is known. */
    public static final CallMeaning UNKNOWN = of(Result.UNKNOWN);

    public CallMeaning {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(roles);
    }

    public static CallMeaning of(Result result, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Set.of(roles));
        return new CallMeaning(result, set);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The same with one role more. */
    public CallMeaning with(Role role) {
        Set<Role> more = EnumSet.of(role);
        more.addAll(roles);
        return new CallMeaning(result, more);
    }
}
