package io.github.leakwarden.exposure.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that some values hold or are built of: headers, addresses, switches. */
final class Carried {
    private static final int MOST_THINGS = 400;

    private final List<Thing.Sent> sent = new ArrayList<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final List<Thing.TlsOff> tlsOff = new ArrayList<>();
    private final Map<Thing, Boolean> seen = new IdentityHashMap<>();

    static Carried by(Collection<Value> values) {
        Carried carried = new Carried();
        values.forEach(carried::visit);
        return carried;
    }

    List<Thing.Sent> sent() {
        return sent;
    }

    Set<Address> addresses() {
        return addresses;
    }

    List<Thing.TlsOff> tlsOff() {
        return tlsOff;
    }

    private void visit(Value value) {
        Address.in(value).ifPresent(addresses::add);
        value.closure().ifPresent(closure -> {
            visit(closure.result());
            closure.given().forEach(this::visit);
        });
        value.thing().ifPresent(this::visit);
    }

    /** A table whose entries were sent as headers: an address in one, such as {@code Origin}, is not where it goes. */
    private static boolean isHeaders(Thing thing) {
        return thing.type().equals(Printing.TABLE) && !thing.sent().isEmpty();
    }

    private void visit(Thing thing) {
        if (seen.size() >= MOST_THINGS || seen.put(thing, true) != null) {
            return;
        }
        sent.addAll(thing.sent());
        tlsOff.addAll(thing.tlsOff());
        if (!isHeaders(thing)) {
            thing.members().values().forEach(this::visit);
        }
        thing.elements().forEach(this::visit);
        thing.links().forEach(this::visit);
    }
}
