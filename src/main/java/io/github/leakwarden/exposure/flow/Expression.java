package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * An expression of any language, reduced to what matters for where values go. Parentheses, casts, {@code await},
 * {@code !} after a value and the like are left out by the language adapter.
 */
public sealed interface Expression {
    /** The place to point at: the name for names, members and calls, the content for text. */
    Span span();

    /**
     * A text literal.
     *
     * @param span its content without quotes, or the whole literal when it is empty
     * @param value with escapes undone
     */
    record Text(Span span, String value) implements Expression {}

    /** Any other constant, as written: {@code true}, {@code null}, {@code 42}. */
    record Constant(Span span, String text) implements Expression {}

    /** A variable, field, type or function by its simple name. */
    record Name(Span span, String name) implements Expression {}

    /**
     * A member by name: a field, a property, a nested type.
     *
     * @param span of the name
     */
    record Member(Span span, Expression target, String name) implements Expression {}

    /**
     * An element by computed key: {@code env[name]}.
     *
     * @param span of the key
     */
    record Element(Span span, Expression target, Expression key) implements Expression {}

    /**
     * A call.
     *
     * @param span of the method's or function's name, the place of findings
     * @param target before the dot; empty for a plain function
     * @param name simple name; empty when the callee is an expression, which is then the target
     */
    record Call(Span span, Optional<Expression> target, String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A new object.
     *
     * @param span of the type's name
     * @param type simple name; {@code Outer.Inner} where so written
     * @param body of an anonymous class
     */
    record New(Span span, String type, List<Expression> arguments, Optional<TypeFacts> body) implements Expression {
        public New {
            arguments = List.copyOf(arguments);
        }
    }

    /** Texts put one after the other: {@code +} on text, a template. A {@code +} on numbers is {@link Opaque}. */
    record Join(Span span, List<Expression> parts) implements Expression {
        public Join {
            parts = List.copyOf(parts);
        }
    }

    /** An object literal. */
    record Table(Span span, List<Entry> entries) implements Expression {
        public Table {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry of an object literal.
     *
     * @param span of the key, or of the value where there is none
     * @param key text for a plain or quoted name, any expression for a computed one; empty for a spread
     */
    record Entry(Span span, Optional<Expression> key, Expression value) {}

    /** An array, list or set literal. */
    record Sequence(Span span, List<Expression> elements) implements Expression {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** A lambda, arrow function or function expression. */
    record Lambda(Span span, FunctionFacts function) implements Expression {}

    /**
     * One of several values: {@code ?:}, {@code ??}, {@code ||}, a switch expression.
     *
     * @param conditions looked into for calls; their values go nowhere
     */
    record Choice(Span span, List<Expression> conditions, List<Expression> alternatives) implements Expression {
        public Choice {
            conditions = List.copyOf(conditions);
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * An assignment; its value is the assigned one.
     *
     * @param span of the target's name
     * @param appends {@code +=}
     */
    record Assign(Span span, Expression target, Expression value, boolean appends) implements Expression {}

    /** An expression whose value tells nothing of its parts: a comparison, arithmetic, {@code instanceof}. */
    record Opaque(Span span, List<Expression> parts) implements Expression {
        public Opaque {
            parts = List.copyOf(parts);
        }
    }
}
