package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A method, constructor, function or lambda.
 *
 * @param span of its name, or of the whole where it has none
 * @param name simple name; empty for lambdas; {@link #CONSTRUCTOR} for constructors
 * @param enclosing what reports call it, such as {@code PaymentClient.pay}
 * @param parameters in order
 * @param body in order; empty for abstract ones
 * @param returnType simple name; empty if none is written
 * @param annotations on it
 */
public record FunctionFacts(
        Span span,
        String name,
        String enclosing,
        List<VariableFacts> parameters,
        List<Statement> body,
        String returnType,
        List<VariableFacts.Annotation> annotations) {
    /** The name of every constructor. */
    public static final String CONSTRUCTOR = "<init>";

    public FunctionFacts {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(enclosing, "enclosing");
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
        Objects.requireNonNull(returnType, "returnType");
        annotations = List.copyOf(annotations);
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }
}
