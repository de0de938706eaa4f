package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.flow.CallMeaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call does beside its result: sinks are told, and what went in is linked to what it went into. */
final class CallEffects {
    private final Findings findings;
    private final Printing printing;
    private final Set<String> queryMembers;

    CallEffects(Interpreter interpreter, Printing printing) {
        this.findings = interpreter.findings();
        this.printing = printing;
        this.queryMembers = interpreter.vocabulary().queryMembers();
    }

    /**
     * Applies the effects.
     *
     * @param value the call's result by its meaning; of a constructor, the new object
     * @param chained whether the receiver is itself a call, as in a builder's chain
     * @return the result, linked to receiver and arguments where it is built of them
     */
    Value of(CallSite site, CallMeaning meaning, Value value, boolean chained, Sink sink, Frame frame) {
        Value receiver = site.constructor() ? value : site.receiverValue().orElse(Value.UNKNOWN);
        Thing target = receiver.thing().orElse(null);
        boolean fills = chained || meaning.has(Role.FILLS) || meaning.has(Role.SETS_HEADER);
        if (target == null && !meaning.has(Role.EXECUTES) && !meaning.has(Role.LOGS)) {
            target = new Thing("");
            if (Address.in(receiver).isPresent()) {
                target.add(receiver);
            }
        }
        tell(site, meaning, target, sink, frame);
        if (meaning.has(Role.LOGS)) {
            return value;
        }
        if (meaning.has(Role.EXECUTES)) {
            findings.meet(all(receiver, site.arguments()));
            return value.thing().isPresent()
                    ? value
                    : value.change().thing(new Thing("")).build();
        }
        if (target != null && fills) {
            fill(target, site.arguments());
        }
        Value built = site.constructor() || meaning.result() != CallMeaning.Result.UNKNOWN || target == null
                ? value
                : built(value, receiver, target, fills, site);
        findings.meet(all(target == null ? receiver : Value.of(target), all(built, site.arguments())));
        return built;
    }

    /** A builder's chain goes on with the builder; any other result is a thing of its own, linked to its parts. */
    private static Value built(Value value, Value receiver, Thing target, boolean fills, CallSite site) {
        if (fills) {
            return value.change()
                    .thing(target)
                    .accepting(receiver.acceptsEveryPeer())
                    .build();
        }
        Thing thing = new Thing("");
        thing.link(target);
        fill(thing, site.arguments());
        boolean accepting = receiver.acceptsEveryPeer() && site.arguments().isEmpty();
        return value.change().thing(thing).accepting(accepting).build();
    }

    private static void fill(Thing thing, List<Value> arguments) {
        for (Value argument : arguments) {
            thing.add(argument);
            argument.thing().ifPresent(thing::link);
        }
    }

    private void tell(CallSite site, CallMeaning meaning, @Nullable Thing target, Sink sink, Frame frame) {
        if (meaning.has(Role.LOGS)) {
            logs(site, sink);
        }
        if (meaning.has(Role.RESPONDS)) {
            findings.answered(sink, printed(site.arguments()));
        }
        if (meaning.has(Role.PUTS_QUERY) && site.arguments().size() > 1) {
            findings.inUrl(sink, printing.of(site.arguments().get(1)));
        }
        if (meaning.has(Role.TAKES_HEADERS)) {
            site.arguments().forEach(argument -> headers(argument, sink));
        }
        if (meaning.has(Role.TAKES_REQUEST)) {
            site.arguments().forEach(argument -> argument.member("headers").ifPresent(own -> headers(own, sink)));
            site.arguments().forEach(argument -> query(argument, sink));
        }
        if (target != null) {
            headersOf(target, site, meaning, sink);
            contentOf(target, site, meaning, frame);
            checksOf(target, site, meaning, sink, frame);
        }
    }

    private void headersOf(Thing target, CallSite site, CallMeaning meaning, Sink sink) {
        List<Value> arguments = site.arguments();
        if (meaning.has(Role.SETS_HEADER)) {
            String name = site.text(0);
            Value given = arguments.size() > 1 ? arguments.get(1) : Value.UNKNOWN;
            if (!name.isEmpty() && arguments.get(0).prints().isEmpty()) {
                findings.header(name, given, target, sink);
            }
        }
        if (meaning.has(Role.SETS_AUTHORIZATION) && !arguments.isEmpty()) {
            findings.header("Authorization", arguments.get(arguments.size() - 1), target, sink);
        }
    }

    private static void contentOf(Thing target, CallSite site, CallMeaning meaning, Frame frame) {
        if (meaning.has(Role.PUTS) && site.arguments().size() > 1) {
            Value given = site.arguments().get(1);
            site.arguments().get(0).constantText().ifPresent(key -> target.put(key, given, frame.isUncertain()));
            target.add(given);
        }
        if (meaning.has(Role.REDACTS_HEADERS)) {
            redact(site.arguments(), target);
        }
    }

    private void checksOf(Thing target, CallSite site, CallMeaning meaning, Sink sink, Frame frame) {
        if (meaning.has(Role.LOGS_WIRE) && !frame.isDebugOnly()) {
            findings.wire(site, target, sink);
        }
        if (meaning.has(Role.SETS_DEFAULT)) {
            Carried.by(site.arguments()).tlsOff().forEach(findings::everywhere);
        }
        if (meaning.has(Role.TURNS_TLS_OFF) || meaning.has(Role.TURNS_TLS_OFF_EVERYWHERE)) {
            findings.tlsOff(target, new Thing.TlsOff(sink, meaning.has(Role.TURNS_TLS_OFF_EVERYWHERE)));
        }
    }

    private static void redact(List<Value> arguments, Thing target) {
        for (Value argument : arguments) {
            argument.constantText().ifPresent(target::redact);
            argument.thing().ifPresent(all -> redact(all.elements(), target));
        }
    }

    private void logs(CallSite site, Sink sink) {
        List<Value> values =
                site.arguments().isEmpty() ? site.receiverValue().map(List::of).orElse(List.of()) : site.arguments();
        findings.logged(sink, printed(values));
    }

    private List<Taint> printed(List<Value> values) {
        List<Taint> taints = new ArrayList<>();
        values.forEach(value -> taints.addAll(printing.of(value)));
        return taints;
    }

    private void query(Value request, Sink sink) {
        for (String member : queryMembers) {
            request.member(member).ifPresent(own -> findings.inUrl(sink, printing.of(own)));
        }
    }

    /** Headers in a table: each is given where the table is taken. */
    private void headers(Value table, Sink sink) {
        Optional<Thing> thing = table.thing();
        thing.ifPresent(own -> List.copyOf(own.members().entrySet())
                .forEach(entry -> findings.header(entry.getKey(), entry.getValue(), own, sink)));
    }

    private static List<Value> all(Value one, List<Value> others) {
        List<Value> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }
}
