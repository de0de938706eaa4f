package io.github.leakwarden.exposure.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The credentials that a value's printed form holds. */
final class Printing {
    /** The type of an object literal. */
    static final String TABLE = "{}";

    /** The type of an array literal. */
    static final String SEQUENCE = "[]";

    private static final int DEEPEST = 5;

    private final Interpreter interpreter;

    Printing(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** All of them, secrets and client-scoped ones. */
    List<Taint> of(Value value) {
        List<Taint> found = new ArrayList<>();
        add(value, found, new HashSet<>(), 0);
        return found;
    }

    private void add(Value value, List<Taint> found, Set<Thing> seen, int depth) {
        value.prints().forEach(taint -> {
            if (!found.contains(taint)) {
                found.add(taint);
            }
        });
        value.closure().ifPresent(closure -> closure.result().prints().forEach(found::add));
        if (depth < DEEPEST
                && value.thing().isPresent()
                && seen.add(value.thing().get())) {
            add(value.thing().get(), found, seen, depth + 1);
        }
    }

    private void add(Thing thing, List<Taint> found, Set<Thing> seen, int depth) {
        Optional<TypeFacts> facts = thing.facts().or(() -> interpreter.typeElsewhere(thing.type()));
        if (facts.isPresent()) {
            ofOwnType(thing, facts.get()).forEach(value -> add(value, found, seen, depth));
            return;
        }
        if (isLiteral(thing.type()) || interpreter.vocabulary().printsContent(thing.type())) {
            thing.members().values().forEach(value -> add(value, found, seen, depth));
            thing.elements().forEach(value -> add(value, found, seen, depth));
            thing.sent().forEach(sent -> add(sent.value(), found, seen, depth));
            thing.links().forEach(part -> add(Value.of(part), found, seen, depth));
        }
    }

    private static boolean isLiteral(String type) {
        return type.equals(TABLE) || type.equals(SEQUENCE);
    }

    /** What an object of a class of the file prints: what its own method says, or its fields if it prints them. */
    private List<Value> ofOwnType(Thing thing, TypeFacts type) {
        Optional<FunctionFacts> own = type.functions().stream()
                .filter(function -> function.parameters().isEmpty()
                        && function.name().equals(interpreter.vocabulary().textMethod()))
                .findFirst();
        if (own.isPresent()) {
            Scope fields = Calls.fieldsOf(thing);
            Self self = new Self(type, fields, Optional.empty());
            return List.of(interpreter.invoke(
                    own.get(), self, fields, List.of(), null, own.get().span()));
        }
        boolean printsFields = type.shape() == TypeFacts.Shape.RECORD
                || interpreter.vocabulary().printsFields(type);
        boolean isError = type.supertypes().stream().anyMatch(interpreter.vocabulary()::printsContent);
        return printsFields ? fields(thing, type) : isError ? thing.elements() : List.of();
    }

    /** The values of its fields; one that came from elsewhere is known by its field's name. */
    private List<Value> fields(Thing thing, TypeFacts type) {
        List<Value> values = new ArrayList<>(thing.members().values());
        for (VariableFacts field : type.fields()) {
            if (thing.member(field.name()).isEmpty() && interpreter.vocabulary().holdsText(field.type())) {
                interpreter
                        .sources()
                        .named(field.name(), field.span(), Optional.empty())
                        .ifPresent(values::add);
            }
        }
        return values;
    }
}
