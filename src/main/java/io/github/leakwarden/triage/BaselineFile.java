package io.github.leakwarden.triage;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Fingerprint;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.text.json.JsonException;
import io.github.leakwarden.text.json.JsonReader;
import io.github.leakwarden.text.json.JsonValue;
import io.github.leakwarden.text.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A baseline on disk: a JSON object with {@code leakwardenBaseline: 1} and {@code findings}, each with its
 * {@code fingerprint}, the digest {@code secret} of its value if it has one, and its {@code rule} for people to read.
 * Holds no values, no lines and no times, and is sorted, so that it merges well.
 */
public final class BaselineFile {
    private static final String MARKER = "leakwardenBaseline";
    private static final long VERSION = 1;
    private static final String FORM = "lw1:[0-9a-f]{32}";

    private BaselineFile() {}

    /**
     * Reads a baseline.
     *
     * @throws RequestException naming everything that is wrong with it, each with its line
     */
    public static Baseline read(Path file) throws RequestException {
        JsonValue whole = parse(file);
        List<Fault> faults = new ArrayList<>();
        if (whole.member(MARKER).stream().flatMapToLong(v -> v.whole().stream()).noneMatch(v -> v == VERSION)) {
            faults.add(fault(file, whole, "is no Leakwarden baseline", "make one with leakwarden baseline create"));
        }
        Set<String> fingerprints = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (JsonValue finding : whole.member("findings").map(JsonValue::items).orElse(List.of())) {
            add(finding, "fingerprint", fingerprints, file, faults);
            if (finding.member("secret").isPresent()) {
                add(finding, "secret", values, file, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return new Baseline(fingerprints, values);
    }

    private static JsonValue parse(Path file) throws RequestException {
        try {
            return JsonReader.strict().read(Files.readAllBytes(file));
        } catch (JsonException wrong) {
            String place = file + ":" + wrong.position().line();
            throw new RequestException(place, "is not JSON", "make it anew with leakwarden baseline create");
        } catch (IOException unreadable) {
            throw new RequestException(file.toString(), "the baseline cannot be read", "see its name and permissions");
        }
    }

    private static void add(JsonValue finding, String name, Set<String> to, Path file, List<Fault> faults) {
        Optional<String> text = finding.string(name).filter(value -> value.matches(FORM));
        if (text.isPresent()) {
            to.add(text.get());
        } else {
            faults.add(fault(file, finding, "has a finding without a right " + name, "lw1: and 32 hexadecimal digits"));
        }
    }

    private static Fault fault(Path file, JsonValue at, String message, String cure) {
        return new Fault(file + ":" + at.position().line(), message, cure);
    }

    /**
     * Writes a baseline that accepts these findings.
     *
     * @param recipe the one that the findings' fingerprints were made with
     */
    public static void write(List<Finding> findings, Fingerprints recipe, OutputStream out) throws IOException {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::rule).thenComparing(Finding::fingerprint))
                .toList();
        try (JsonWriter json = JsonWriter.pretty(out)) {
            json.startObject().member(MARKER, VERSION).name("findings").startArray();
            for (Finding finding : sorted) {
                json.startObject();
                json.member("fingerprint", finding.fingerprint().value());
                json.member("secret", finding.secret().map(recipe::ofValue).map(Fingerprint::value));
                json.member("rule", finding.rule());
                json.endObject();
            }
            json.endArray().endObject();
        }
    }
}
