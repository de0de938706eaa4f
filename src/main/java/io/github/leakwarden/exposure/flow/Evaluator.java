package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what is known of an expression's value. */
final class Evaluator {
    private final Interpreter interpreter;
    private final Vocabulary vocabulary;
    private final TaintSources sources;
    private final Printing printing;
    private final Calls calls;
    private final UrlCredentials urls;

    Evaluator(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.vocabulary = interpreter.vocabulary();
        this.sources = interpreter.sources();
        this.printing = new Printing(interpreter);
        this.urls = new UrlCredentials(interpreter.findings());
        this.calls = new Calls(interpreter, this, printing);
    }

    Printing printing() {
        return printing;
    }

    UrlCredentials urls() {
        return urls;
    }

    Value evaluate(Expression expression, Frame frame) {
        interpreter.budget().enter();
        Value value = dispatch(expression, frame);
        interpreter.budget().leave();
        return value;
    }

    List<Value> evaluateAll(List<Expression> expressions, Frame frame) {
        List<Value> values = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> values.add(evaluate(expression, frame)));
        return values;
    }

    private Value dispatch(Expression expression, Frame frame) {
        if (expression instanceof Expression.Text text) {
            return literal(text, frame);
        } else if (expression instanceof Expression.Constant constant) {
            return constant(constant);
        } else if (expression instanceof Expression.Name name) {
            return name(name, frame);
        } else if (expression instanceof Expression.Member member) {
            return member(member, frame);
        } else if (expression instanceof Expression.Element element) {
            return element(element, frame);
        } else if (expression instanceof Expression.Call call) {
            return calls.call(call, frame);
        } else if (expression instanceof Expression.New made) {
            return calls.construct(made, frame);
        } else if (expression instanceof Expression.Join join) {
            List<Value> parts = evaluateAll(join.parts(), frame);
            urls.look(parts, join.parts().stream().map(Expression::span).toList(), frame);
            return join(parts);
        } else if (expression instanceof Expression.Table table) {
            return table(table, frame);
        } else if (expression instanceof Expression.Sequence sequence) {
            return sequence(evaluateAll(sequence.elements(), frame));
        } else if (expression instanceof Expression.Lambda lambda) {
            return lambda(lambda, frame);
        } else if (expression instanceof Expression.Choice choice) {
            return choice(choice, frame);
        } else if (expression instanceof Expression.Assign assign) {
            return assign(assign, frame);
        } else if (expression instanceof Expression.Opaque opaque) {
            evaluateAll(opaque.parts(), frame);
            return Value.SAFE;
        }
        throw new IllegalStateException("an expression of no kind");
    }

    private Value literal(Expression.Text text, Frame frame) {
        Value value = sources.literal(text);
        interpreter.findings().literal(text, frame.sink(text.span()));
        return value;
    }

    private static Value constant(Expression.Constant constant) {
        Value.Builder value = new Value.Builder().symbol(constant.text()).safe();
        if (!constant.text().isEmpty() && Character.isDigit(constant.text().charAt(0))) {
            value.text(constant.text());
        }
        return value.build();
    }

    private Value name(Expression.Name name, Frame frame) {
        Optional<Value> found = frame.scope().lookup(name.name());
        if (found.isPresent()) {
            return found.get();
        }
        String symbol = name.name();
        if (vocabulary.constant(symbol).isPresent()) {
            return symbolic(symbol);
        }
        if (!isTypeName(symbol) && !vocabulary.isForeignConstant("", symbol)) {
            Optional<Value> named = sources.named(symbol, name.span(), Optional.empty());
            if (named.isPresent()) {
                return named.get().change().symbol(symbol).build();
            }
        }
        return symbolic(symbol);
    }

    private static boolean isTypeName(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
    }

    private Value symbolic(String symbol) {
        Value.Builder value = new Value.Builder().symbol(symbol).accepting(vocabulary.acceptsEveryPeer(symbol));
        vocabulary.constant(symbol).ifPresent(value::text);
        return value.build();
    }

    private Value member(Expression.Member member, Frame frame) {
        if (member.target() instanceof Expression.Name self && self.name().equals("this")) {
            Optional<Value> field = frame.self().fields().lookup(member.name());
            if (field.isPresent()) {
                return field.get();
            }
        }
        Value target = evaluate(member.target(), frame);
        return memberOf(target, member.name(), member.span(), member.target(), frame);
    }

    private Value memberOf(Value target, String name, Span span, Expression owner, Frame frame) {
        Optional<Value> known = target.member(name).or(() -> calls.constantOf(target.symbol(), name, frame));
        if (known.isPresent()) {
            return interpreter.isPlainElsewhere(known.get())
                    ? sources.member(dotted(owner), name, span).orElse(known.get())
                    : known.get();
        }
        if (vocabulary.holdsSettings(target.symbol())) {
            return setting(name, span, target.symbol(), frame);
        }
        String symbol = target.symbol().isEmpty() ? "" : target.symbol() + "." + name;
        String written = dotted(owner);
        if (vocabulary.isHeaders(written, target.type(), name)) {
            return sources.headers(name, span);
        }
        Value.Builder value =
                new Value.Builder().symbol(symbol).accepting(!symbol.isEmpty() && vocabulary.acceptsEveryPeer(symbol));
        vocabulary.constant(symbol).ifPresent(value::text);
        if (vocabulary.constant(symbol).isEmpty() && !vocabulary.isForeignConstant(written, name)) {
            Optional<Value> named = sources.member(written, name, span);
            if (named.isPresent()) {
                return named.get().change().symbol(symbol).build();
            }
        }
        target.thing().ifPresent(whole -> {
            Thing part = new Thing("");
            part.link(whole);
            value.thing(part);
        });
        return value.build();
    }

    private Value element(Expression.Element element, Frame frame) {
        Value target = evaluate(element.target(), frame);
        Value key = evaluate(element.key(), frame);
        Span span =
                key.pieces().isEmpty() ? element.span() : key.pieces().get(0).span();
        Optional<String> name = key.constantText();
        if (name.isPresent()) {
            return memberOf(target, name.get(), span, element.target(), frame);
        }
        return vocabulary.holdsSettings(target.symbol())
                ? new Value.Builder().read(span).build()
                : Value.UNKNOWN;
    }

    /** Reads a setting, and notes that the build may have inlined it. */
    Value setting(String key, Span span, String holder, Frame frame) {
        interpreter.findings().setting(holder, key, frame.sink(span));
        return sources.setting(key, span);
    }

    /** One text after the other, credentials that the parts print with it. */
    Value join(List<Value> parts) {
        StringBuilder text = new StringBuilder();
        Value.Builder value = new Value.Builder();
        for (Value part : parts) {
            text.append(part.text().orElse(String.valueOf(Value.HOLE)));
            value.addPrints(printing.of(part)).addPieces(part.pieces());
        }
        return value.text(text.length() > MOST_TEXT ? String.valueOf(Value.HOLE) : text.toString())
                .build();
    }

    private static final int MOST_TEXT = 4_000;

    private Value table(Expression.Table table, Frame frame) {
        Thing thing = new Thing(Printing.TABLE);
        for (Expression.Entry entry : table.entries()) {
            Value value = evaluate(entry.value(), frame);
            Optional<String> key =
                    entry.key().flatMap(own -> evaluate(own, frame).constantText());
            if (key.isPresent()) {
                thing.put(key.get(), value, false);
                if (vocabulary.turnsTlsOff(key.get(), value)) {
                    interpreter.findings().tlsOff(thing, new Thing.TlsOff(frame.sink(entry.span()), false));
                }
            } else if (entry.key().isEmpty()) {
                value.thing().ifPresent(spread -> {
                    spread.members().forEach((name, own) -> thing.put(name, own, false));
                    thing.link(spread);
                });
                value.prints().forEach(taint -> thing.add(value));
            } else {
                thing.add(value);
            }
        }
        return Value.of(thing);
    }

    Value sequence(List<Value> elements) {
        Thing thing = new Thing(Printing.SEQUENCE);
        elements.forEach(thing::add);
        boolean accepting = elements.stream().anyMatch(Value::acceptsEveryPeer);
        return Value.of(thing).change().accepting(accepting).build();
    }

    private Value lambda(Expression.Lambda lambda, Frame frame) {
        FunctionFacts function = lambda.function();
        List<Value> given = function.parameters().stream()
                .map(parameter -> Value.of(new Thing(parameter.type())))
                .toList();
        Value result = interpreter.invoke(function, frame.self(), frame.scope(), given, frame, function.span());
        Closure closure = new Closure(function, frame.scope(), frame.self(), result, given);
        return new Value.Builder()
                .closure(closure)
                .accepting(Lenient.alwaysTrue(function))
                .build();
    }

    private Value choice(Expression.Choice choice, Frame frame) {
        evaluateAll(choice.conditions(), frame);
        boolean debug = choice.conditions().stream().anyMatch(Interpreter::asksForDebug);
        List<Value> values = evaluateAll(choice.alternatives(), frame);
        Value either = values.isEmpty() ? Value.UNKNOWN : values.get(0);
        for (int i = 1; i < values.size(); i++) {
            either = either.or(values.get(i));
        }
        return debug ? either.change().symbol("").build() : either;
    }

    private Value assign(Expression.Assign assign, Frame frame) {
        Value given = evaluate(assign.value(), frame);
        if (assign.appends()) {
            List<Value> parts = List.of(evaluate(assign.target(), frame), given);
            urls.look(parts, List.of(assign.span(), assign.value().span()), frame);
            given = join(parts);
        }
        Expression target = assign.target();
        if (target instanceof Expression.Name name) {
            Value kept = given.step(assign.span(), "kept in " + name.name());
            if (!frame.scope().assign(name.name(), kept, frame.isUncertain())) {
                frame.scope().declare(name.name(), kept);
            }
        } else if (target instanceof Expression.Member member) {
            store(member.target(), member.name(), given, assign, frame);
        } else if (target instanceof Expression.Element element) {
            Optional<String> key = evaluate(element.key(), frame).constantText();
            if (key.isPresent()) {
                store(element.target(), key.get(), given, assign, frame);
            }
        }
        return given;
    }

    private void store(Expression owner, String name, Value given, Expression.Assign assign, Frame frame) {
        Value kept = given.step(assign.span(), "kept in " + name);
        if (owner instanceof Expression.Name self && self.name().equals("this")) {
            if (!frame.self()
                    .fields()
                    .assign(name, kept, frame.isUncertain() || !frame.function().isConstructor())) {
                frame.self().fields().declare(name, kept);
            }
            return;
        }
        Value target = holder(owner, frame);
        target.thing().ifPresent(thing -> thing.put(name, kept, frame.isUncertain()));
        String written = dotted(owner);
        if (vocabulary.turnsTlsOff(name, given)) {
            Thing thing = target.thing().orElseGet(() -> new Thing(""));
            boolean everywhere = vocabulary.holdsSettings(written);
            interpreter.findings().tlsOff(thing, new Thing.TlsOff(frame.sink(assign.span()), everywhere));
        }
        if (vocabulary.holdsHeaders(written)) {
            Thing thing = target.thing().orElseGet(() -> new Thing(""));
            interpreter.findings().header(name, given, thing, frame.sink(assign.span()));
        }
    }

    /** What a member is stored in; a name that is declared nowhere, such as {@code exports}, becomes a thing by that. */
    private Value holder(Expression owner, Frame frame) {
        Value target = evaluate(owner, frame);
        boolean isNew = owner instanceof Expression.Name && target.thing().isEmpty() && target.saysNothing();
        if (!isNew) {
            return target;
        }
        String name = ((Expression.Name) owner).name();
        Value made = target.change().thing(new Thing("")).build();
        frame.scope().declare(name, made);
        return made;
    }

    /** A chain of names as written, such as {@code axios.defaults.headers} or {@code given().log()}. */
    static String dotted(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name.name();
        }
        if (expression instanceof Expression.Member member) {
            String owner = dotted(member.target());
            return owner.isEmpty() ? "" : owner + "." + member.name();
        }
        if (expression instanceof Expression.Call call) {
            String owner = call.target().map(Evaluator::dotted).orElse("");
            return (owner.isEmpty() ? "" : owner + ".") + call.name() + "()";
        }
        return "";
    }
}
