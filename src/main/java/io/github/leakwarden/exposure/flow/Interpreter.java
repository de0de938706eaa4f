package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements and functions with what is known of values. One for each file, used by one thread. */
final class Interpreter {
    /** Helpers of helpers that are followed. */
    private static final int MOST_CALLS = 6;

    /** Runs of one function, each for another call; what is called more often is known well by then. */
    private static final int MOST_RUNS = 24;

    private final Vocabulary vocabulary;
    private final TaintSources sources;
    private final Findings findings;
    private final Budget budget = new Budget();
    private final Evaluator evaluator;
    private final List<TypeFacts> types;
    private final Elsewhere elsewhere;
    private final Map<FunctionFacts, Integer> runs = new IdentityHashMap<>();
    private final Map<TypeFacts, Value> modules = new IdentityHashMap<>();
    private int abroad;

    Interpreter(
            List<TypeFacts> types,
            Vocabulary vocabulary,
            TaintSources sources,
            Findings findings,
            Elsewhere elsewhere) {
        this.types = List.copyOf(types);
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.findings = findings;
        this.elsewhere = elsewhere;
        this.evaluator = new Evaluator(this);
        findings.printWith(evaluator.printing());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    TaintSources sources() {
        return sources;
    }

    Findings findings() {
        return findings;
    }

    Budget budget() {
        return budget;
    }

    /** Types at the top of the file. */
    List<TypeFacts> types() {
        return types;
    }

    /** A type that another file declares. */
    Optional<TypeFacts> typeElsewhere(String name) {
        return abroad > 0 ? Optional.empty() : elsewhere.type(name);
    }

    /**
     * What a module in another file exports, if a call loads one: a table of it. Such a module's own modules are not
     * followed.
     */
    Optional<Value> module(String function, String name) {
        return abroad > 0 ? Optional.empty() : elsewhere.module(function, name).map(this::exports);
    }

    private Value exports(TypeFacts module) {
        Value known = modules.get(module);
        if (known != null) {
            return known;
        }
        modules.put(module, Value.UNKNOWN);
        abroad++;
        Self self = new Self(module, new Scope(null), Optional.empty());
        fill(self);
        abroad--;
        Thing table = new Thing(Printing.TABLE);
        Value exports = Value.of(table);
        Scope scope = self.fields();
        scope.own().forEach((name, value) -> table.put(name, value, false));
        scope.lookup("exports").ifPresent(value -> addMembers(value, table));
        Optional<Value> whole = scope.lookup("module").flatMap(value -> value.member("exports"));
        if (whole.isPresent()) {
            addMembers(whole.get(), table);
            exports = whole.get().change().thing(table).build();
        }
        modules.put(module, exports);
        return exports;
    }

    private static void addMembers(Value from, Thing table) {
        from.thing().ifPresent(thing -> thing.members().forEach((name, value) -> table.put(name, value, false)));
    }

    void runAll() {
        types.forEach(type -> run(type, Optional.empty(), null));
    }

    /** Runs each function of a type once, its arguments unknown, after whatever fills its fields. */
    void run(TypeFacts type, Optional<Self> outer, @Nullable Scope around) {
        Scope fields =
                new Scope(around != null ? around : outer.map(Self::fields).orElse(null));
        Self self = new Self(type, fields, outer);
        fill(self);
        for (FunctionFacts function : type.functions()) {
            if (!function.isConstructor()) {
                invoke(function, self, fields, List.of(), null, function.span());
            }
        }
        type.types().forEach(nested -> run(nested, Optional.of(self), null));
    }

    private void fill(Self self) {
        TypeFacts type = self.type();
        Frame frame = new Frame(loading(type), self.fields(), self, null);
        for (VariableFacts field : type.fields()) {
            frame.at(whole(field));
            self.fields().declare(field.name(), declared(field, frame, false));
        }
        define(type.body(), frame);
        type.body().forEach(statement -> run(statement, frame));
        runDefined(type.body(), frame);
        for (FunctionFacts function : type.functions()) {
            if (function.isConstructor()) {
                invoke(function, self, self.fields(), List.of(), null, function.span());
            }
        }
        for (VariableFacts field : type.fields()) {
            self.fields()
                    .lookup(field.name())
                    .ifPresent(value -> self.fields().declare(field.name(), known(field, value)));
        }
    }

    /** A field from its name to the end of its value. */
    private static Span whole(VariableFacts field) {
        long end = field.value()
                .map(value -> value.span().end())
                .orElse(field.span().end());
        return new Span(field.span().start(), Math.max(end, field.span().end()));
    }

    /** The code that runs when a type is loaded or an object is made, as a function. */
    static FunctionFacts loading(TypeFacts type) {
        return new FunctionFacts(type.span(), "", type.name(), List.of(), List.of(), "", List.of());
    }

    /**
     * Runs a function.
     *
     * @param arguments their values; missing ones are unknown
     * @param at the call's name
     */
    Value invoke(
            FunctionFacts function, Self self, Scope around, List<Value> arguments, @Nullable Frame caller, Span at) {
        boolean tooOften = runs.merge(function, 1, Integer::sum) > MOST_RUNS;
        if (caller != null && (tooOften || caller.calls() >= MOST_CALLS || caller.runs(function))) {
            return Value.UNKNOWN;
        }
        Frame frame = new Frame(function, new Scope(around), self, caller);
        for (int i = 0; i < function.parameters().size(); i++) {
            VariableFacts parameter = function.parameters().get(i);
            frame.scope().declare(parameter.name(), argument(function, parameter, i, arguments, at));
        }
        findings.declared(function, frame);
        define(function.body(), frame);
        function.body().forEach(statement -> run(statement, frame));
        runDefined(function.body(), frame);
        return frame.result().orElse(Value.UNKNOWN);
    }

    private Value argument(FunctionFacts function, VariableFacts parameter, int index, List<Value> arguments, Span at) {
        Value value = index < arguments.size() ? arguments.get(index) : Value.UNKNOWN;
        if (index == function.parameters().size() - 1) {
            for (int rest = index + 1; rest < arguments.size(); rest++) {
                value = value.or(arguments.get(rest));
            }
        }
        if (value.saysNothing() && parameter.setting().isPresent()) {
            VariableFacts.Setting setting = parameter.setting().get();
            value = sources.setting(setting.key(), setting.span());
        }
        String note = function.name().isEmpty() ? "handed on" : "handed to " + function.name();
        return known(parameter, typed(parameter, value.step(at, note)));
    }

    private void run(Statement statement, Frame frame) {
        frame.at(statement.span());
        if (statement instanceof Statement.Declare declare) {
            Value value = declared(declare.variable(), frame, true);
            frame.scope().declare(declare.variable().name(), value);
        } else if (statement instanceof Statement.Evaluate evaluate) {
            evaluator.evaluate(evaluate.expression(), frame);
        } else if (statement instanceof Statement.Return back) {
            back.value().ifPresent(expression -> {
                Value value = evaluator.evaluate(expression, frame);
                findings.returned(frame, value, expression.span());
                frame.give(value);
            });
        } else if (statement instanceof Statement.Branch branch) {
            branch.condition().ifPresent(condition -> evaluator.evaluate(condition, frame));
            boolean debug = branch.condition().map(Interpreter::asksForDebug).orElse(false);
            runAll(branch.body(), frame.block(true, debug));
        } else if (statement instanceof Statement.Block block) {
            runAll(block.body(), frame.block(false, false));
        } else if (statement instanceof Statement.DefineType define) {
            run(define.type(), Optional.of(frame.self()), frame.scope());
        }
    }

    private void runAll(List<Statement> statements, Frame frame) {
        define(statements, frame);
        statements.forEach(statement -> run(statement, frame));
        runDefined(statements, frame);
    }

    /** Functions can be called before the place where they are declared. */
    private void define(List<Statement> statements, Frame frame) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Define define) {
                Closure closure = new Closure(define.function(), frame.scope(), frame.self(), Value.UNKNOWN, List.of());
                frame.scope()
                        .declare(
                                define.function().name(),
                                new Value.Builder().closure(closure).build());
            }
        }
    }

    private void runDefined(List<Statement> statements, Frame frame) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Define define) {
                FunctionFacts function = define.function();
                invoke(function, frame.self(), frame.scope(), List.of(), frame, function.span());
            }
        }
    }

    /** Whether a condition is that of a debug build. */
    static boolean asksForDebug(Expression condition) {
        if (condition instanceof Expression.Member member) {
            return member.name().equals("DEBUG");
        }
        if (condition instanceof Expression.Name name) {
            return name.name().equals("DEBUG") || name.name().equals("__DEV__");
        }
        return false;
    }

    private Value declared(VariableFacts variable, Frame frame, boolean tell) {
        Value value = variable.value()
                .map(expression -> evaluator.evaluate(expression, frame))
                .orElse(Value.UNKNOWN);
        if (variable.setting().isPresent()) {
            VariableFacts.Setting setting = variable.setting().get();
            value = sources.setting(setting.key(), setting.span());
        }
        value = typed(variable, value.step(variable.span(), "kept in " + variable.name()));
        return tell || variable.value().isPresent() || variable.setting().isPresent() ? known(variable, value) : value;
    }

    /** Whether a place stands for something in another file. */
    boolean isElsewhere(Span span) {
        return elsewhere.isElsewhere(span);
    }

    /** Whether a value is a text that stands in another file: whether it is a credential is known there only. */
    boolean isPlainElsewhere(Value value) {
        return value.prints().isEmpty()
                && value.text().isPresent()
                && !value.pieces().isEmpty()
                && value.pieces().stream().allMatch(piece -> elsewhere.isElsewhere(piece.span()));
    }

    /** A variable whose value says nothing may say it by its name. */
    private Value known(VariableFacts variable, Value value) {
        if (!vocabulary.holdsText(variable.type())) {
            return value.withoutNames();
        }
        if (!value.saysNothing() && !isPlainElsewhere(value)) {
            return value;
        }
        return sources.named(variable.name(), variable.span(), value.read())
                .map(named -> named.change().thing(value.thing().orElse(null)).build())
                .orElse(value);
    }

    /** A variable's declared type is its thing's; what could be a thing and is none yet becomes one. */
    private Value typed(VariableFacts variable, Value value) {
        if (value.thing().isPresent()) {
            value.thing().get().declare(variable.type());
            return value;
        }
        boolean plain = !value.prints().isEmpty() || value.text().isPresent() || value.isSafe();
        return plain
                ? value
                : value.change()
                        .thing(new Thing(variable.type(), declaredHere(variable.type())))
                        .build();
    }

    /** The file's own type of a name, if there is one. */
    private @Nullable TypeFacts declaredHere(String name) {
        return types.stream()
                .flatMap(type -> find(type, name, 0).stream())
                .findFirst()
                .orElse(null);
    }

    /** A type or one inside it, by simple name. */
    static Optional<TypeFacts> find(TypeFacts type, String name, int depth) {
        if (type.name().equals(name)) {
            return Optional.of(type);
        }
        if (depth > 8) {
            return Optional.empty();
        }
        return type.types().stream()
                .flatMap(nested -> find(nested, name, depth + 1).stream())
                .findFirst();
    }
}
