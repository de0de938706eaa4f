package io.github.leakwarden.text.json;

import io.github.leakwarden.text.Position;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A value of a JSON document and where it starts. Immutable.
 *
 * <p>The questions ({@link #member}, {@link #items}, {@link #string}, …) may be asked of any value: one of another kind
 * answers with nothing, so that a reader of foreign files need not test kinds first.
 */
public sealed interface JsonValue {
    /** Where the value starts. */
    Position position();

    /** What the value is, for messages: {@code an object}, {@code a string}, … */
    String kind();

    /** The member of that name, if this is an object that has it. */
    default Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** All members in document order; empty if this is no object. */
    default Map<String, JsonValue> members() {
        return Map.of();
    }

    /** All items; empty if this is no array. */
    default List<JsonValue> items() {
        return List.of();
    }

    /** The text, if this is a string. */
    default Optional<String> string() {
        return Optional.empty();
    }

    /** The number, if this is a number without fraction that fits a {@code long}. */
    default OptionalLong whole() {
        return OptionalLong.empty();
    }

    /** The truth value, if this is one. */
    default Optional<Boolean> bool() {
        return Optional.empty();
    }

    /** The text of the string member {@code name}, if this is an object that has one. */
    default Optional<String> string(String name) {
        return member(name).flatMap(JsonValue::string);
    }

    /**
     * An object.
     *
     * @param members in document order
     * @param position of its brace
     */
    record Obj(Map<String, JsonValue> members, Position position) implements JsonValue {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param items in order
     * @param position of its bracket
     */
    record Arr(List<JsonValue> items, Position position) implements JsonValue {
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param value with its escapes undone
     * @param position of its opening quote
     */
    record Str(String value, Position position) implements JsonValue {
        @Override
        public Optional<String> string() {
            return Optional.of(value);
        }

        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param value exact
     * @param position of its first character
     */
    record Num(BigDecimal value, Position position) implements JsonValue {
        @Override
        public OptionalLong whole() {
            try {
                return OptionalLong.of(value.longValueExact());
            } catch (ArithmeticException fractionOrTooBig) {
                return OptionalLong.empty();
            }
        }

        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which
     * @param position of its first character
     */
    record Bool(boolean value, Position position) implements JsonValue {
        @Override
        public Optional<Boolean> bool() {
            return Optional.of(value);
        }

        @Override
        public String kind() {
            return "a truth value";
        }
    }

    /**
     * {@code null}.
     *
     * @param position of its first character
     */
    record Null(Position position) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }
}
