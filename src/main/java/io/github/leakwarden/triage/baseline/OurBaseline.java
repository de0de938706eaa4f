package io.github.leakwarden.triage.baseline;

import io.github.leakwarden.text.NearestName;
import io.github.leakwarden.text.json.JsonValue;
import io.github.leakwarden.text.json.JsonWriter;
import io.github.leakwarden.triage.baseline.BaselineEntry.Known;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Our baseline: a JSON object with {@code leakwardenBaseline: 1} and {@code findings}, each with its
 * {@code fingerprint}; the digest {@code secret} of its value if it has one; for people its {@code rule}, the
 * {@code path} where it stood, and a {@code reason} if somebody wrote one. Holds no values, no lines and no times, and
 * is sorted by rule and fingerprint, so that it merges well.
 */
public final class OurBaseline {
    private static final String MARKER = "leakwardenBaseline";
    private static final long VERSION = 1;
    private static final String DIGEST = "lw1:[0-9a-f]{32}";
    private static final Set<String> MEMBERS = Set.of("fingerprint", "secret", "rule", "path", "reason");

    private OurBaseline() {}

    static boolean isOne(JsonValue whole) {
        return whole.member(MARKER).isPresent();
    }

    static List<BaselineEntry> entries(JsonValue whole, BaselineFile.Faults faults) {
        JsonValue version = whole.member(MARKER).orElse(whole);
        if (version.whole().orElse(-1) != VERSION) {
            faults.add(
                    version,
                    "is a baseline of a version that this Leakwarden does not know",
                    "write version 1, or update");
        }
        Optional<JsonValue> findings = whole.member("findings").filter(JsonValue.Arr.class::isInstance);
        if (findings.isEmpty()) {
            faults.add(whole, "has no list of findings", "\"findings\": [ … ]");
        }
        List<BaselineEntry> entries = new ArrayList<>();
        for (JsonValue finding : findings.map(JsonValue::items).orElse(List.of())) {
            entries.add(entry(finding, faults));
        }
        return entries;
    }

    private static Known entry(JsonValue finding, BaselineFile.Faults faults) {
        for (var member : finding.members().entrySet()) {
            if (!MEMBERS.contains(member.getKey())) {
                faults.add(
                        member.getValue(),
                        "has a finding with a member that means nothing here",
                        NearestName.of(member.getKey(), MEMBERS)
                                .map(name -> "did you mean " + name + "?")
                                .orElse("reason is for what people want to say"));
            } else if (member.getValue().string().isEmpty()) {
                faults.add(member.getValue(), "has a finding whose " + member.getKey() + " is no text", "a string");
            }
        }
        return new Known(
                digest(finding, "fingerprint", faults),
                finding.member("secret").map(there -> digest(finding, "secret", faults)),
                finding.string("rule").orElse(""),
                finding.string("path").orElse(""),
                finding.string("reason"),
                finding.position().line());
    }

    private static String digest(JsonValue finding, String name, BaselineFile.Faults faults) {
        Optional<String> text = finding.string(name).filter(value -> value.matches(DIGEST));
        if (text.isEmpty()) {
            faults.add(finding, "has a finding without a right " + name, "lw1: and 32 hexadecimal digits");
        }
        return text.orElse("");
    }

    /** Writes a baseline, sorted: the same entries give the same bytes. */
    public static void write(Collection<Known> entries, OutputStream out) throws IOException {
        List<Known> sorted = entries.stream()
                .sorted(Comparator.comparing(Known::rule).thenComparing(Known::fingerprint))
                .toList();
        try (JsonWriter json = JsonWriter.pretty(out)) {
            json.startObject().member(MARKER, VERSION).name("findings").startArray();
            for (Known entry : sorted) {
                json.startObject();
                json.member("fingerprint", entry.fingerprint());
                json.member("secret", entry.value());
                json.member("rule", entry.rule());
                json.member("path", Optional.of(entry.path()).filter(path -> !path.isEmpty()));
                json.member("reason", entry.reason());
                json.endObject();
            }
            json.endArray().endObject();
        }
    }
}
