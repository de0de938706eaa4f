package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A class, record, interface, enum, or the top level of a script.
 *
 * @param span of its name, or of the whole where it has none
 * @param name simple name; empty for anonymous ones and modules
 * @param shape what it is
 * @param supertypes simple names of what it extends and implements
 * @param fields in order; a record's components are its first
 * @param functions methods and constructors
 * @param body statements that run when it is loaded or built: initialiser blocks, a module's top level
 * @param types declared inside it
 * @param annotations on it
 */
public record TypeFacts(
        Span span,
        String name,
        Shape shape,
        List<String> supertypes,
        List<VariableFacts> fields,
        List<FunctionFacts> functions,
        List<Statement> body,
        List<TypeFacts> types,
        List<VariableFacts.Annotation> annotations) {
    /** What a type is. */
    public enum Shape {
        CLASS,
        /** Prints its components unless it says otherwise. */
        RECORD,
        INTERFACE,
        /** The top level of a script: {@code body} holds its statements, functions among them. */
        MODULE
    }

    public TypeFacts {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shape, "shape");
        supertypes = List.copyOf(supertypes);
        fields = List.copyOf(fields);
        functions = List.copyOf(functions);
        body = List.copyOf(body);
        types = List.copyOf(types);
        annotations = List.copyOf(annotations);
    }
}
