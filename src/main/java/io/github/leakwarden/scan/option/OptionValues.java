package io.github.leakwarden.scan.option;

import io.github.leakwarden.model.RequestException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was given for each option. Not thread-safe. */
public final class OptionValues {
    private final Map<ScanOption, List<String>> values = new EnumMap<>(ScanOption.class);

    /** Gives an option a value: one more if it is a list, else instead of what it had. A switch is {@code true}. */
    public void add(ScanOption option, String value) {
        List<String> given = values.get(option);
        if (given == null) {
            given = new ArrayList<>();
            values.put(option, given);
        }
        if (!option.isList()) {
            given.clear();
        }
        given.add(value);
    }

    /** Values for an option that has none yet. */
    void fill(ScanOption option, List<String> otherwise) {
        values.putIfAbsent(option, new ArrayList<>(otherwise));
    }

    /** Whether a switch is on. */
    public boolean has(ScanOption option) {
        return values.containsKey(option) && !values.get(option).contains("false");
    }

    /** The value; of several the last. */
    public Optional<String> value(ScanOption option) {
        List<String> given = values.get(option);
        return given == null ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** All values. */
    public List<String> values(ScanOption option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    /**
     * A path as a user wrote it.
     *
     * @throws RequestException if the text is no path on this system
     */
    public static Path path(String text) throws RequestException {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new RequestException("path", "is not a path on this system", "name a file or folder");
        }
    }
}
