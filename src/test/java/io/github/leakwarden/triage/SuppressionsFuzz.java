package io.github.leakwarden.triage;

import io.github.leakwarden.fuzz.FuzzTarget;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import io.github.leakwarden.triage.baseline.BaselineFile;
import io.github.leakwarden.triage.ignore.IgnoreFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Any bytes as a baseline, as ignore files and as a line with marks: all faults at once, or what it says. */
public final class SuppressionsFuzz implements FuzzTarget {
    private static final String DIGEST = "0123456789abcdef0123456789abcdef01234567";

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        new SuppressionsFuzz().run(input);
    }

    @Override
    public void run(byte[] input) throws Exception {
        LineMap lines = LineMap.of(input, input.length);
        Marks.ours(input, lines);
        if (input.length > 1) {
            Marks.on(input, lines, new Span(input.length / 2, input.length / 2 + 1));
        }
        for (String name : List.of(".leakwardenignore", ".gitleaksignore", ".secretsignore", "baseline.json")) {
            file(name, input);
        }
    }

    private static void file(String name, byte[] input) throws Exception {
        Path folder = Files.createTempDirectory("suppressions");
        Path file = folder.resolve(name);
        try {
            Files.write(file, input);
            if (name.endsWith(".json")) {
                BaselineFile.read(file);
            } else {
                IgnoreFile.named(file);
            }
        } catch (RequestException told) {
            if (told.faults().isEmpty()) {
                throw new IllegalStateException("a refusal without a fault", told);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String text : List.of(
                "# why\nlw1:" + DIGEST.substring(0, 32) + "  # until=2027-01-31\npath:docs/**/*.md\nrule:generic-*\n",
                DIGEST + ":src/a b.txt:generic-api-key:12\nsrc/a.txt:rule:3\n",
                "x = 1 // leakwarden:allow[generic-secret] reason here until=2026-12-01\n# gitleaks:allow\n",
                "[{\"RuleID\": \"a\", \"File\": \"b\", \"StartLine\": 3, \"Secret\": \"c\", \"Fingerprint\":"
                        + " \"b:a:3\"}]",
                "{\"version\": \"1.5.0\", \"plugins_used\": [{\"name\": \"x\"}], \"results\": {\"b\": [{\"type\":"
                        + " \"Secret Keyword\","
                        + " \"hashed_secret\":"
                        + " \"" + DIGEST + "\", \"line_number\": 3, \"is_verified\": false}]}}",
                "{\"leakwardenBaseline\": 1, \"findings\": [{\"fingerprint\": \"lw1:" + DIGEST.substring(8)
                        + "\", \"rule\": \"a\"}]}")) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }
}
