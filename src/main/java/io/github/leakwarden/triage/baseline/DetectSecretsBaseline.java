package io.github.leakwarden.triage.baseline;

import io.github.leakwarden.text.json.JsonValue;
import io.github.leakwarden.triage.foreign.ForeignPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * detect-secrets' baseline: under {@code results} by file lists of secrets, of which {@code type},
 * {@code hashed_secret} and, unless the file is slim, {@code line_number} count.
 */
final class DetectSecretsBaseline {
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private DetectSecretsBaseline() {}

    static List<BaselineEntry> entries(JsonValue whole, BaselineFile.Faults faults) {
        List<BaselineEntry> entries = new ArrayList<>();
        JsonValue byFile = whole.member("results").orElse(whole);
        if (!(byFile instanceof JsonValue.Obj)) {
            faults.add(byFile, "has results that are no object", "\"results\": { FILE: [ … ] }");
        }
        byFile.members().forEach((file, secrets) -> {
            if (!(secrets instanceof JsonValue.Arr)) {
                faults.add(secrets, "has a file without a list of secrets", "FILE: [ … ]");
            }
            for (JsonValue secret : secrets.items()) {
                Optional<String> hash = secret.string("hashed_secret")
                        .filter(text -> SHA1.matcher(text).matches());
                Optional<String> type = secret.string("type");
                if (hash.isEmpty() || type.isEmpty()) {
                    faults.add(
                            secret,
                            "is no secret of a detect-secrets baseline",
                            "one has type and hashed_secret (SHA-1)");
                    continue;
                }
                long line = secret.member("line_number")
                        .map(JsonValue::whole)
                        .filter(number -> number.isPresent())
                        .map(number -> number.getAsLong())
                        .orElse(0L);
                entries.add(new BaselineEntry.Hashed(
                        ruleName(type.get()),
                        ForeignPath.of(file),
                        hash.get().toLowerCase(Locale.ROOT),
                        (int) Math.min(Math.max(line, 0), Integer.MAX_VALUE),
                        secret.position().line()));
            }
        });
        return entries;
    }

    /** A type as rule ids are written, so that our rules' aliases can name it. */
    private static String ruleName(String type) {
        String words = BETWEEN_WORDS.matcher(type.toLowerCase(Locale.ROOT)).replaceAll("-");
        return words.startsWith("-") ? words.substring(1) : words;
    }
}
