package io.github.leakwarden.triage.baseline;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.text.json.JsonException;
import io.github.leakwarden.text.json.JsonReader;
import io.github.leakwarden.text.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A baseline on disk. Its content tells whose it is: ours, gitleaks' JSON report, or detect-secrets'. */
public final class BaselineFile {
    private final Faults faults;
    private final JsonValue whole;
    private final String name;

    private BaselineFile(Path file) throws RequestException {
        this.name = file.toString();
        this.whole = parse(file);
        this.faults = new Faults(name);
    }

    /**
     * Reads a baseline of any kind.
     *
     * @throws RequestException naming everything that is wrong with it, each with its line
     */
    public static Baseline read(Path file) throws RequestException {
        return new BaselineFile(file).read();
    }

    /**
     * Reads one that we may write to.
     *
     * @throws RequestException naming everything that is wrong with it; also if it is another tool's
     */
    public static Baseline readOurs(Path file) throws RequestException {
        BaselineFile read = new BaselineFile(file);
        if (!OurBaseline.isOne(read.whole)) {
            throw new RequestException(
                    file.toString(),
                    "is no Leakwarden baseline",
                    "leakwarden baseline create --from FILE makes one of it");
        }
        return read.read();
    }

    private Baseline read() throws RequestException {
        List<BaselineEntry> entries = List.of();
        if (OurBaseline.isOne(whole)) {
            entries = OurBaseline.entries(whole, faults);
        } else if (whole instanceof JsonValue.Arr) {
            entries = GitleaksBaseline.entries(whole, faults);
        } else if (whole.member("results").isPresent()) {
            entries = DetectSecretsBaseline.entries(whole, faults);
        } else {
            faults.add(
                    whole,
                    "is no baseline",
                    "Leakwarden's, gitleaks' JSON report or detect-secrets' .secrets.baseline");
        }
        faults.done();
        return new Baseline(name, entries);
    }

    private static JsonValue parse(Path file) throws RequestException {
        try {
            return JsonReader.strict().read(Files.readAllBytes(file));
        } catch (JsonException wrong) {
            String place = file + ":" + wrong.position().line();
            throw new RequestException(place, "is not JSON", "make it anew, with leakwarden baseline create say");
        } catch (IOException unreadable) {
            throw new RequestException(file.toString(), "the baseline cannot be read", "see its name and permissions");
        }
    }

    /** What is wrong with a baseline, and where. */
    static final class Faults {
        private final String name;
        private final List<Fault> all = new ArrayList<>();

        Faults(String name) {
            this.name = name;
        }

        void add(JsonValue at, String message, String cure) {
            all.add(new Fault(name + ":" + at.position().line(), message, cure));
        }

        void done() throws RequestException {
            if (!all.isEmpty()) {
                throw new RequestException(all);
            }
        }
    }
}
