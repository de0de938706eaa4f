package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the program: what was put into it, by whatever name it is reached. Mutable, used by one thread. */
final class Thing {
    private static final int MOST = 64;

    private String type;
    private final @Nullable TypeFacts facts;
    private final Map<String, Value> members = new LinkedHashMap<>();
    private final List<Value> elements = new ArrayList<>();
    private final Set<Thing> links = new LinkedHashSet<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<TlsOff> tlsOff = new ArrayList<>();
    private final Set<String> redacted = new LinkedHashSet<>();

    Thing(String type) {
        this(type, null);
    }

    /** @param facts its class, if the file declares it */
    Thing(String type, @Nullable TypeFacts facts) {
        this.type = type;
        this.facts = facts;
    }

    /**
     * A header that was given to a thing.
     *
     * @param header its name
     * @param value what it was given
     * @param credential the worst credential in it, if one is known
     * @param sink the call
     */
    record Sent(String header, Value value, Optional<Taint> credential, Sink sink) {
        /** The call's name. */
        Span at() {
            return sink.at();
        }
    }

    /** A switch that turns checks off. */
    record TlsOff(Sink sink, boolean everywhere) {}

    static @Nullable Thing either(@Nullable Thing one, @Nullable Thing other) {
        if (one == null || one == other) {
            return other;
        }
        if (other == null) {
            return one;
        }
        Thing both = new Thing(one.type, one.facts);
        both.members.putAll(other.members);
        both.members.putAll(one.members);
        both.elements.addAll(one.elements);
        both.elements.addAll(other.elements);
        both.link(one);
        both.link(other);
        return both;
    }

    String type() {
        return type;
    }

    /** A declared type tells more than a guess from a chain's first call; an object literal stays one. */
    void declare(String declared) {
        if (!declared.isEmpty() && !type.equals(Printing.TABLE)) {
            type = declared;
        }
    }

    Optional<TypeFacts> facts() {
        return Optional.ofNullable(facts);
    }

    Optional<Value> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Map<String, Value> members() {
        return members;
    }

    List<Value> elements() {
        return elements;
    }

    Set<Thing> links() {
        return links;
    }

    List<Sent> sent() {
        return sent;
    }

    List<TlsOff> tlsOff() {
        return tlsOff;
    }

    Set<String> redacted() {
        return redacted;
    }

    void put(String name, Value value, boolean maybe) {
        if (members.size() < MOST || members.containsKey(name)) {
            members.merge(name, value, (old, now) -> maybe ? old.or(now) : now);
        }
    }

    void add(Value value) {
        if (elements.size() < MOST) {
            elements.add(value);
        }
    }

    void link(Thing part) {
        if (part != this && links.size() < MOST) {
            links.add(part);
        }
    }

    void send(Sent header) {
        if (sent.size() < MOST) {
            sent.add(header);
        }
    }

    void turnOff(TlsOff off) {
        if (tlsOff.size() < MOST) {
            tlsOff.add(off);
        }
    }

    void redact(String header) {
        redacted.add(header.toLowerCase(Locale.ROOT));
    }
}
