package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Optional;

/** A statement of any language, reduced to what matters for where values go. */
public sealed interface Statement {
    /** The whole statement, from which a finding's statement text is cut. */
    Span span();

    /** A local variable; a destructuring is one of these for each name, its value a member of the whole. */
    record Declare(Span span, VariableFacts variable) implements Statement {}

    /** An expression for its effect; {@code throw} too. */
    record Evaluate(Span span, Expression expression) implements Statement {}

    /** A result; an expression-bodied lambda has one. */
    record Return(Span span, Optional<Expression> value) implements Statement {}

    /**
     * Statements that may run or not: a branch, a loop's body, a {@code catch}.
     *
     * @param condition decides it, where there is one
     */
    record Branch(Span span, Optional<Expression> condition, List<Statement> body) implements Statement {
        public Branch {
            body = List.copyOf(body);
        }
    }

    /** Statements that run in order: a plain block, a {@code try}. */
    record Block(Span span, List<Statement> body) implements Statement {
        public Block {
            body = List.copyOf(body);
        }
    }

    /** A function declared inside another. */
    record Define(Span span, FunctionFacts function) implements Statement {}

    /** A type declared inside a function. */
    record DefineType(Span span, TypeFacts type) implements Statement {}
}
