package io.github.leakwarden.triage.baseline;

import io.github.leakwarden.model.Secret;
import io.github.leakwarden.text.json.JsonValue;
import io.github.leakwarden.triage.foreign.ForeignPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * gitleaks' JSON report as a baseline: an array of findings, of which {@code RuleID}, {@code File}, {@code StartLine},
 * {@code EndLine}, {@code Commit} and {@code Secret} count.
 */
final class GitleaksBaseline {
    /** What {@code --redact} leaves of a secret, whole or of its end. */
    private static final List<String> REDACTED = List.of("REDACTED", "...");

    private GitleaksBaseline() {}

    static List<BaselineEntry> entries(JsonValue whole, BaselineFile.Faults faults) {
        List<BaselineEntry> entries = new ArrayList<>();
        for (JsonValue finding : whole.items()) {
            Optional<String> rule = finding.string("RuleID");
            Optional<String> file = finding.string("File");
            Optional<Integer> line = line(finding, "StartLine");
            if (rule.isEmpty() || file.isEmpty() || line.isEmpty()) {
                faults.add(finding, "is no finding of a gitleaks report", "one has RuleID, File and StartLine");
                continue;
            }
            entries.add(new BaselineEntry.Seen(
                    rule.get(),
                    ForeignPath.of(file.get()),
                    line.get(),
                    Math.max(line.get(), line(finding, "EndLine").orElse(line.get())),
                    finding.string("Commit")
                            .filter(commit -> !commit.isEmpty())
                            .map(commit -> commit.toLowerCase(Locale.ROOT)),
                    finding.string("Secret")
                            .filter(value ->
                                    !value.isEmpty() && REDACTED.stream().noneMatch(value::endsWith))
                            .map(Secret::of),
                    finding.position().line()));
        }
        return entries;
    }

    private static Optional<Integer> line(JsonValue finding, String name) {
        return finding.member(name)
                .filter(value -> value.whole().isPresent())
                .map(value -> value.whole().getAsLong())
                .filter(line -> line >= 0 && line <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }
}
