package io.github.leakwarden.rule;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * One table of a TOML file, read field by field. A field of the wrong sort is recorded as a fault with its line, and
 * reading goes on with the default; {@link #finish} then names the fields nobody asked for. Lines count from 1.
 */
final class Fields {
    private final TomlTable table;
    private final int line;
    private final Dialect dialect;
    private final Faults faults;
    private final Map<String, String> spelling;
    private final Set<String> asked = new TreeSet<>();

    Fields(TomlTable table, int line, Dialect dialect, Faults faults) {
        this.table = table;
        this.line = line;
        this.dialect = dialect;
        this.faults = faults;
        this.spelling = dialect == Dialect.GITLEAKS ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
        table.keySet().forEach(key -> spelling.put(key, key));
    }

    Faults faults() {
        return faults;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Where the table begins. */
    int line() {
        return line;
    }

    /** Where a field stands, or where the table begins if it is absent. */
    int line(String key) {
        String spelled = spelling.get(key);
        return spelled == null ? line : Lines.of(table.inputPositionOf(List.of(spelled)), line);
    }

    boolean has(String key) {
        asked.add(key);
        return spelling.containsKey(key);
    }

    /** The fields that are there and were asked for, with their lines. */
    Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        asked.stream().filter(spelling::containsKey).forEach(key -> lines.put(key, line(key)));
        return lines;
    }

    void fault(String key, String message, String cure) {
        faults.add(line(key), message, cure);
    }

    Optional<String> text(String key) {
        return value(key, String.class, "a text");
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key, Boolean.class, "true or false").orElse(otherwise);
    }

    int integer(String key, int least, int greatest, int otherwise) {
        Optional<Long> value = value(key, Long.class, "a whole number");
        if (value.isPresent() && (value.get() < least || value.get() > greatest)) {
            fault(key, key + " is out of range", "between " + least + " and " + greatest);
            return otherwise;
        }
        return value.map(Math::toIntExact).orElse(otherwise);
    }

    double number(String key, double least, double greatest, double otherwise) {
        Optional<Number> value = value(key, Number.class, "a number");
        if (value.isPresent()
                && !(value.get().doubleValue() >= least && value.get().doubleValue() <= greatest)) {
            fault(key, key + " is out of range", "between " + least + " and " + greatest);
            return otherwise;
        }
        return value.map(Number::doubleValue).orElse(otherwise);
    }

    /** One of a few words. */
    <T> T choice(String key, Map<String, T> words, T otherwise) {
        Optional<String> word = text(key);
        return word.isPresent() ? choice(line(key), key, word.get(), words).orElse(otherwise) : otherwise;
    }

    /** Several of a few words. */
    <T> List<T> choices(String key, Map<String, T> words) {
        return items(key, "texts", String.class, (item, at) -> choice(at, key, item, words)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A text that must be there and not be empty. */
    String needed(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            fault(key, key + " is missing or empty", key + " = \"…\"");
        }
        return text;
    }

    /** In our own files, that no text stands in a list twice. */
    void unique(String key, List<String> texts) {
        if (dialect == Dialect.LEAKWARDEN && new HashSet<>(texts).size() < texts.size()) {
            fault(key, key + " says something twice", "once suffices");
        }
    }

    /** The constants of an enum by their names in lower case. */
    static <T extends Enum<T>> Map<String, T> words(T[] constants) {
        return words(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    List<String> texts(String key) {
        return items(key, "texts", String.class, (item, at) -> item);
    }

    /** A list of tables, written either way: {@code [[key]]} or {@code key = [{…}]}. */
    List<Fields> tables(String key) {
        return items(key, "tables", TomlTable.class, (item, at) -> new Fields(item, at, dialect, faults));
    }

    Optional<Fields> table(String key) {
        return value(key, TomlTable.class, "a table").map(value -> new Fields(value, line(key), dialect, faults));
    }

    /** The values of a table of options: each a text, a number, a flag, or a list of those, all as text. */
    Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String key : spelling.keySet()) {
            Object value = get(key);
            if (value instanceof TomlArray) {
                options.put(key, items(key, "values", Object.class, (item, at) -> option(key, item)));
            } else if (value != null) {
                options.put(key, List.of(option(key, value)));
            }
        }
        return options;
    }

    private String option(String key, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        fault(key, key + " is neither a text nor a number nor true or false", "");
        return "";
    }

    /** Notes fields that may stand here and mean nothing to us, with the reason. */
    void ignored(Collection<String> keys, String reason) {
        for (String key : keys) {
            if (has(key)) {
                faults.warn(line(key), key + " is ignored: " + reason, "");
            }
        }
    }

    /** Reports the fields that nobody asked for. */
    void finish() {
        for (String key : spelling.keySet()) {
            if (!isAsked(key)) {
                unknown(key);
            }
        }
    }

    private boolean isAsked(String key) {
        return dialect == Dialect.GITLEAKS ? asked.stream().anyMatch(key::equalsIgnoreCase) : asked.contains(key);
    }

    private void unknown(String key) {
        String message = "unknown key" + Names.quoted(key);
        String cure = Names.cure(key, asked);
        if (dialect == Dialect.GITLEAKS) {
            faults.warn(line(key), message, cure);
        } else {
            faults.add(line(key), message, cure);
        }
    }

    private <T> Optional<T> choice(int at, String key, String word, Map<String, T> words) {
        T value = words.get(word);
        if (value == null) {
            faults.add(at, key + " is not one of its words" + Names.quoted(word), String.join(", ", words.keySet()));
        }
        return Optional.ofNullable(value);
    }

    private <T> Optional<T> value(String key, Class<T> type, String sort) {
        Object written = get(key);
        Object value = written != null && dialect == Dialect.GITLEAKS ? WeakValues.as(written, type) : written;
        if (value == null || type.isInstance(value)) {
            return Optional.ofNullable(value).map(type::cast);
        }
        fault(key, key + " is not " + sort, "");
        return Optional.empty();
    }

    private <T, R> List<R> items(String key, String sort, Class<T> type, BiFunction<T, Integer, R> read) {
        List<R> items = new ArrayList<>();
        if (dialect == Dialect.GITLEAKS && isSingle(key, type)) {
            single(key, type).forEach(item -> items.add(read.apply(item, line(key))));
            return items;
        }
        Optional<TomlArray> array = value(key, TomlArray.class, "a list of " + sort);
        for (int i = 0; i < array.map(TomlArray::size).orElse(0); i++) {
            int at = Lines.of(array.get().inputPositionOf(i), line(key));
            Object written = array.get().get(i);
            Object item = dialect == Dialect.GITLEAKS ? WeakValues.as(written, type) : written;
            if (type.isInstance(item)) {
                items.add(read.apply(type.cast(item), at));
            } else {
                faults.add(at, key + " holds something else than " + sort, "");
            }
        }
        return items;
    }

    /** Whether one table, or one text, stands where a list of them is asked for. */
    private boolean isSingle(String key, Class<?> type) {
        Object value = get(key);
        return value instanceof TomlTable && type == TomlTable.class || value instanceof String && type == String.class;
    }

    private <T> List<T> single(String key, Class<T> type) {
        Object value = requireNonNull(get(key));
        List<?> items = value instanceof String text ? WeakValues.texts(text) : List.of(value);
        return items.stream().map(type::cast).toList();
    }

    private @Nullable Object get(String key) {
        return has(key) ? table.get(List.of(spelling.get(key))) : null;
    }

    /** Lines out of tomlj's positions. */
    static final class Lines {
        private Lines() {}

        static int of(org.tomlj.@Nullable TomlPosition position, int otherwise) {
            return position == null ? otherwise : position.line();
        }
    }

    /** The words of an enum, as its constants spell themselves, in their order. */
    static <T extends Enum<T>> Map<String, T> words(T[] constants, Function<T, String> label) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(label.apply(constant), constant);
        }
        return words;
    }
}
