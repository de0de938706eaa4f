package io.github.leakwarden.exposure.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the holes of a format: {@code %s}, {@code %1$s}, {@code {}}, {@code {0}}. */
final class Formatting {
    private static final Pattern PLACE =
            Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]|\\{(\\d*)[^{}]*}");

    private Formatting() {}

    /** The text of a format, first of the values, with the others in its places. */
    static Value of(List<Value> values, Evaluator evaluator) {
        Value whole = evaluator.join(values);
        if (values.isEmpty() || values.get(0).text().isEmpty()) {
            return whole;
        }
        List<Value> arguments = spread(values.subList(1, values.size()));
        Matcher matcher = PLACE.matcher(values.get(0).text().get());
        StringBuilder text = new StringBuilder();
        int from = 0;
        int next = 0;
        while (matcher.find()) {
            int index = index(matcher, next);
            next = index + 1;
            text.append(values.get(0).text().get(), from, matcher.start());
            text.append(
                    index < arguments.size()
                            ? arguments.get(index).text().orElse(String.valueOf(Value.HOLE))
                            : String.valueOf(Value.HOLE));
            from = matcher.end();
        }
        text.append(values.get(0).text().get().substring(from));
        return whole.change().text(text.toString()).build();
    }

    /** A format's own text and what fills it, in turn. */
    static List<Value> parts(List<Value> values) {
        if (values.isEmpty() || values.get(0).text().isEmpty()) {
            return List.of();
        }
        List<Value> arguments = spread(values.subList(1, values.size()));
        String pattern = values.get(0).text().get();
        Matcher matcher = PLACE.matcher(pattern);
        List<Value> parts = new ArrayList<>();
        int from = 0;
        int next = 0;
        while (matcher.find()) {
            int index = index(matcher, next);
            next = index + 1;
            parts.add(new Value.Builder()
                    .text(pattern.substring(from, matcher.start()))
                    .build());
            parts.add(index < arguments.size() ? arguments.get(index) : Value.UNKNOWN);
            from = matcher.end();
        }
        parts.add(new Value.Builder().text(pattern.substring(from)).build());
        return parts;
    }

    private static int index(Matcher matcher, int next) {
        if (matcher.group(1) != null) {
            return number(matcher.group(1)) - 1 < 0 ? next : number(matcher.group(1)) - 1;
        }
        String braces = matcher.group(2);
        return braces == null || braces.isEmpty() ? next : number(braces);
    }

    private static int number(String digits) {
        return digits.length() > 3 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
    }

    private static List<Value> spread(List<Value> arguments) {
        List<Value> all = new ArrayList<>();
        for (Value argument : arguments) {
            boolean isArray = argument.type().equals(Printing.SEQUENCE);
            if (isArray) {
                argument.thing().ifPresent(thing -> all.addAll(thing.elements()));
            } else {
                all.add(argument);
            }
        }
        return all;
    }
}
