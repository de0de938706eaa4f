package io.github.leakwarden.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a value of a foreign file for another sort as its own tool's reader does (spf13/viper, weakly typed): {@code
 * entropy = "3.5"}, {@code keywords = "one,two"}, {@code skipReport = 1}.
 */
final class WeakValues {
    private WeakValues() {}

    /** The value as that sort; itself where it cannot be. */
    static Object as(Object value, Class<?> sort) {
        if (sort.isInstance(value)) {
            return value;
        }
        if (sort == String.class) {
            return value instanceof Number || value instanceof Boolean ? value.toString() : value;
        }
        if (sort == Boolean.class) {
            return flag(value);
        }
        if (sort == Long.class) {
            return number(value) instanceof Number number ? (Object) number.longValue() : value;
        }
        return sort == Number.class ? number(value) : value;
    }

    /** The items of a list written as one text, with commas between. */
    static List<String> texts(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(",", -1)).toList();
    }

    private static Object flag(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof String text) {
            return switch (text) {
                case "1", "t", "T", "true", "TRUE", "True" -> true;
                case "", "0", "f", "F", "false", "FALSE", "False" -> false;
                default -> value;
            };
        }
        return value;
    }

    private static Object number(Object value) {
        if (value instanceof String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException none) {
                return value;
            }
        }
        return value instanceof Boolean flag ? (Object) (flag ? 1.0 : 0.0) : value;
    }
}
