package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.exposure.flow.CallMeaning.Role;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls: into the file's own functions by running them, into all others by the vocabulary's tables. */
final class Calls {
    /** One of the names of a request's headers, or all of them; no program can write this symbol. */
    private static final Value HEADER_NAME =
            new Value.Builder().symbol("a header's name").safe().build();

    private final Interpreter interpreter;
    private final Evaluator evaluator;
    private final Printing printing;
    private final CallEffects effects;
    private final Set<VariableFacts> resolving = Collections.newSetFromMap(new IdentityHashMap<>());

    Calls(Interpreter interpreter, Evaluator evaluator, Printing printing) {
        this.interpreter = interpreter;
        this.evaluator = evaluator;
        this.printing = printing;
        this.effects = new CallEffects(interpreter, printing);
    }

    Value call(Expression.Call call, Frame frame) {
        Optional<Value> receiver = call.target().map(target -> evaluator.evaluate(target, frame));
        List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
        Optional<Value> own = own(call, receiver, arguments, frame).or(() -> module(call, arguments));
        if (own.isPresent()) {
            return own.get();
        }
        String written = call.target().map(Evaluator::dotted).orElse("");
        CallSite site = new CallSite(call.name(), false, written, receiver, arguments);
        CallMeaning meaning = interpreter.vocabulary().meaning(site);
        if (meaning.result() == CallMeaning.Result.UNKNOWN && meaning.roles().isEmpty()) {
            Optional<Value> elsewhere = elsewhere(call, receiver, arguments, frame);
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
        }
        Value value = result(call, site, meaning, frame);
        boolean chained = call.target()
                .map(target -> target instanceof Expression.Call || target instanceof Expression.New)
                .orElse(false);
        return effects.of(site, meaning, value, chained, frame.sink(call.span()), frame);
    }

    /** A call of a function that the file declares. */
    private Optional<Value> own(Expression.Call call, Optional<Value> receiver, List<Value> arguments, Frame frame) {
        if (call.target().isEmpty() || isSelf(call.target().get())) {
            Optional<Closure> closure = frame.scope().lookup(call.name()).flatMap(Value::closure);
            if (closure.isPresent()) {
                boolean masks = interpreter.isElsewhere(closure.get().function().span()) && sanitizes(call, arguments);
                return Optional.of(masks ? Value.SAFE : run(closure.get(), arguments, frame, call.span()));
            }
            for (Optional<Self> self = Optional.of(frame.self());
                    self.isPresent();
                    self = self.get().outer()) {
                Optional<FunctionFacts> function = function(self.get().type(), call.name(), arguments.size());
                if (function.isPresent()) {
                    Self owner = self.get();
                    return Optional.of(
                            interpreter.invoke(function.get(), owner, owner.fields(), arguments, frame, call.span()));
                }
            }
            return Optional.empty();
        }
        if (call.name().isEmpty() && receiver.isPresent()) {
            return receiver.get().closure().map(closure -> run(closure, arguments, frame, call.span()));
        }
        return receiver.flatMap(value -> onOwnType(value, call, arguments, frame));
    }

    private Optional<Value> module(Expression.Call call, List<Value> arguments) {
        boolean mayLoad = call.target().isEmpty() && arguments.size() == 1;
        return mayLoad
                ? arguments.get(0).constantText().flatMap(name -> interpreter.module(call.name(), name))
                : Optional.empty();
    }

    /** A call of a class's function in another file, where its name alone says nothing. */
    private Optional<Value> elsewhere(
            Expression.Call call, Optional<Value> receiver, List<Value> arguments, Frame frame) {
        String symbol = receiver.map(Value::symbol).orElse("");
        return interpreter
                .typeElsewhere(symbol)
                .flatMap(type -> function(type, call.name(), arguments.size()).map(function -> {
                    Frame there = elsewhere(type, frame);
                    return interpreter.invoke(function, there.self(), there.scope(), arguments, frame, call.span());
                }));
    }

    /** Whether a plain function's name says that it makes a mask or the like. */
    private boolean sanitizes(Expression.Call call, List<Value> arguments) {
        CallSite site = new CallSite(call.name(), false, "", Optional.empty(), arguments);
        return interpreter.vocabulary().meaning(site).result() == CallMeaning.Result.SAFE;
    }

    private Value run(Closure closure, List<Value> arguments, Frame frame, Span at) {
        return interpreter.invoke(closure.function(), closure.self(), closure.scope(), arguments, frame, at);
    }

    private static boolean isSelf(Expression target) {
        return target instanceof Expression.Name name
                && (name.name().equals("this") || name.name().equals("super"));
    }

    /** A method of an object or class whose type the file declares, or a member of one. */
    private Optional<Value> onOwnType(Value receiver, Expression.Call call, List<Value> arguments, Frame frame) {
        Optional<TypeFacts> type = receiver.thing().flatMap(Thing::facts).or(() -> typeNamed(receiver.symbol(), frame));
        if (type.isPresent()) {
            Optional<FunctionFacts> function = function(type.get(), call.name(), arguments.size());
            if (function.isPresent()) {
                Scope fields = receiver.thing()
                        .map(Calls::fieldsOf)
                        .orElseGet(() -> frame.self().fields());
                Self self = new Self(type.get(), fields, Optional.of(frame.self()));
                return Optional.of(interpreter.invoke(function.get(), self, fields, arguments, frame, call.span()));
            }
        }
        Optional<Value> member = receiver.member(call.name());
        if (member.isPresent() && member.get().closure().isPresent()) {
            return Optional.of(run(member.get().closure().get(), arguments, frame, call.span()));
        }
        return arguments.isEmpty() ? member.or(() -> receiver.member(property(call.name()))) : Optional.empty();
    }

    /** {@code apiSecret} for {@code getApiSecret}. */
    static String property(String accessor) {
        if (accessor.length() > 3 && accessor.startsWith("get") && Character.isUpperCase(accessor.charAt(3))) {
            return Character.toLowerCase(accessor.charAt(3)) + accessor.substring(4);
        }
        return accessor;
    }

    static Scope fieldsOf(Thing thing) {
        Scope fields = new Scope(null);
        thing.members().forEach(fields::declare);
        return fields;
    }

    private static Optional<FunctionFacts> function(TypeFacts type, String name, int arguments) {
        return type.functions().stream()
                .filter(function -> function.name().equals(name) && takes(function, arguments))
                .findFirst();
    }

    private static boolean takes(FunctionFacts function, int arguments) {
        int parameters = function.parameters().size();
        return parameters == arguments
                || parameters > 0
                        && arguments >= parameters - 1
                        && function.parameters().get(parameters - 1).type().endsWith("...");
    }

    /** A type of the file by its simple name: around the running code, inside it, or at the top. */
    private Optional<TypeFacts> typeNamed(String name, Frame frame) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return interpreter.types().stream()
                .flatMap(type -> Interpreter.find(type, simple, 0).stream())
                .findFirst()
                .or(() -> Interpreter.find(frame.self().type(), simple, 0));
    }

    /** A constant of another type of the file; one whose value leads back to itself is unknown. */
    Optional<Value> constantOf(String typeName, String name, Frame frame) {
        Optional<TypeFacts> type = typeNamed(typeName, frame).or(() -> interpreter.typeElsewhere(typeName));
        Optional<VariableFacts> field = type.flatMap(own -> own.fields().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst());
        if (field.isEmpty() || field.get().value().isEmpty() || !resolving.add(field.get())) {
            return Optional.empty();
        }
        Value value = evaluator.evaluate(field.get().value().get(), elsewhere(type.get(), frame));
        resolving.remove(field.get());
        return Optional.of(value);
    }

    private static Frame elsewhere(TypeFacts type, Frame frame) {
        Self self = new Self(type, new Scope(null), Optional.empty());
        return new Frame(Interpreter.loading(type), self.fields(), self, frame);
    }

    Value construct(Expression.New made, Frame frame) {
        List<Value> arguments = evaluator.evaluateAll(made.arguments(), frame);
        Optional<TypeFacts> type = made.body().or(() -> typeNamed(made.type(), frame));
        Thing thing = new Thing(made.type(), type.orElse(null));
        arguments.forEach(thing::add);
        type.ifPresent(own -> fill(thing, own, arguments, made, frame));
        boolean accepting = type.map(interpreter.vocabulary()::acceptsEveryPeer)
                .orElseGet(() -> interpreter.vocabulary().acceptsEveryPeer(made.type()));
        Value value = Value.of(thing).change().accepting(accepting).build();
        CallSite site = new CallSite(made.type(), true, "", Optional.empty(), arguments);
        CallMeaning meaning = type.isPresent()
                ? CallMeaning.UNKNOWN
                : interpreter.vocabulary().meaning(site);
        if (meaning.result() == CallMeaning.Result.JOINED) {
            return evaluator.join(arguments);
        }
        return effects.of(site, meaning.with(Role.FILLS), value, true, frame.sink(made.span()), frame);
    }

    /** Sets the fields of a new object as its constructor does. */
    private void fill(Thing thing, TypeFacts type, List<Value> arguments, Expression.New made, Frame frame) {
        Optional<FunctionFacts> constructor = function(type, FunctionFacts.CONSTRUCTOR, arguments.size());
        if (made.body().isPresent()) {
            interpreter.run(type, Optional.of(frame.self()), frame.scope());
        } else if (constructor.isPresent()) {
            Scope fields = new Scope(null);
            type.fields().forEach(field -> fields.declare(field.name(), Value.UNKNOWN));
            Self self = new Self(type, fields, Optional.of(frame.self()));
            interpreter.invoke(constructor.get(), self, fields, arguments, frame, made.span());
            type.fields()
                    .forEach(field ->
                            fields.lookup(field.name()).ifPresent(value -> thing.put(field.name(), value, false)));
        } else if (type.shape() == TypeFacts.Shape.RECORD) {
            for (int i = 0; i < Math.min(arguments.size(), type.fields().size()); i++) {
                String component = type.fields().get(i).name();
                thing.put(component, arguments.get(i).step(made.span(), "put into " + type.name()), false);
            }
        }
    }

    private Value result(Expression.Call call, CallSite site, CallMeaning meaning, Frame frame) {
        Value first =
                site.arguments().isEmpty() ? Value.UNKNOWN : site.arguments().get(0);
        Value receiver = site.receiverValue().orElse(Value.UNKNOWN);
        switch (meaning.result()) {
            case SAFE:
                return Value.SAFE;
            case JOINED:
                return evaluator.join(all(site));
            case FORMATTED:
                List<Value> parts = Formatting.parts(all(site));
                evaluator.urls().look(parts, Collections.nCopies(parts.size(), call.span()), frame);
                return Formatting.of(all(site), evaluator);
            case RECEIVER:
                return receiver.change().addPrints(printing.of(receiver)).build();
            case ARGUMENT:
                return first.change().addPrints(printing.of(first)).build();
            case COLLECTED:
                return collected(site);
            case SETTING:
                return setting(call, site, first, frame);
            case MEMBER:
                return member(call, receiver, first);
            case HEADERS:
                return interpreter.sources().headers(call.name(), call.span());
            case ELEMENT:
                return receiver.symbol().equals(HEADER_NAME.symbol())
                        ? HEADER_NAME
                        : new Value.Builder().addPrints(printing.of(receiver)).build();
            case HEADER_NAMES:
                return HEADER_NAME;
            case UNKNOWN:
                return accessor(call, site, receiver);
        }
        throw new IllegalStateException("a result of no kind");
    }

    private static List<Value> all(CallSite site) {
        List<Value> all = new ArrayList<>();
        boolean isText = site.receiverValue()
                .map(value -> !value.saysNothing() || value.thing().isPresent())
                .orElse(false);
        if (isText) {
            site.receiverValue().ifPresent(all::add);
        }
        all.addAll(site.arguments());
        return all;
    }

    private Value collected(CallSite site) {
        Value value = evaluator.sequence(site.arguments());
        Thing thing = value.thing().orElseThrow();
        thing.declare(site.receiverName());
        if (site.receiverName().equals("Map")) {
            for (int i = 0; i + 1 < site.arguments().size(); i += 2) {
                Value entry = site.arguments().get(i + 1);
                site.arguments().get(i).constantText().ifPresent(key -> thing.put(key, entry, false));
            }
        }
        return value;
    }

    private Value setting(Expression.Call call, CallSite site, Value key, Frame frame) {
        Optional<String> name = nameIn(key);
        Span span = key.pieces().isEmpty() ? call.span() : key.pieces().get(0).span();
        return name.isEmpty()
                ? new Value.Builder().read(span).build()
                : evaluator.setting(name.get(), span, site.name(), frame);
    }

    /** A constant text as a name; a credential where a name belongs is none, lest a report shows it. */
    private static Optional<String> nameIn(Value key) {
        return key.prints().isEmpty() ? key.constantText() : Optional.empty();
    }

    private Value member(Expression.Call call, Value receiver, Value key) {
        Optional<String> name = nameIn(key);
        if (key.symbol().equals(HEADER_NAME.symbol())) {
            return interpreter.sources().headers(call.name(), call.span());
        }
        if (name.isEmpty()) {
            return Value.UNKNOWN;
        }
        Span span = key.pieces().isEmpty() ? call.span() : key.pieces().get(0).span();
        return receiver.member(name.get())
                .or(() -> interpreter.sources().entry(name.get(), span))
                .orElse(Value.UNKNOWN);
    }

    /** An accessor without arguments may be known by its name. */
    private Value accessor(Expression.Call call, CallSite site, Value receiver) {
        if (!site.arguments().isEmpty() || receiver.isSafe()) {
            return Value.UNKNOWN;
        }
        String property = property(call.name());
        return interpreter
                .sources()
                .named(property, call.span(), Optional.empty())
                .orElse(Value.UNKNOWN);
    }
}
