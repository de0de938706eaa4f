package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A local variable, parameter or field.
 *
 * @param span of its name, where a path through it points
 * @param name simple name
 * @param type simple name of its declared type, without type arguments; empty if none is written
 * @param value initial value
 * @param setting the setting it is filled from, such as {@code @Value("${a.b}")}
 * @param annotations with their first text argument
 */
public record VariableFacts(
        Span span,
        String name,
        String type,
        Optional<Expression> value,
        Optional<Setting> setting,
        List<Annotation> annotations) {
    public VariableFacts {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        annotations = List.copyOf(annotations);
    }

    /** A variable without annotations. */
    public static VariableFacts plain(Span span, String name, String type, Optional<Expression> value) {
        return new VariableFacts(span, name, type, value, Optional.empty(), List.of());
    }

    /**
     * A setting by which a variable is filled.
     *
     * @param span where it is named
     * @param key such as {@code senjaropay.api-secret}
     */
    public record Setting(Span span, String key) {}

    /**
     * An annotation or decorator.
     *
     * @param span of its name
     * @param name simple name
     * @param values its text arguments in order
     */
    public record Annotation(Span span, String name, List<String> values) {
        public Annotation {
            values = List.copyOf(values);
        }
    }
}
