package io.github.leakwarden.triage.ignore;

import io.github.leakwarden.triage.foreign.ForeignPath;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code .gitleaksignore}: gitleaks' fingerprint, {@code file:rule:line} or {@code commit:file:rule:line}. A
 * file's name may hold colons; {@link ForeignPath} says what else it may be.
 */
final class GitleaksLine {
    private static final Pattern FORM =
            Pattern.compile("(?:([0-9a-fA-F]{40}|[0-9a-fA-F]{64}):)?(.+):([^:\\s]+):(\\d{1,9})");

    private GitleaksLine() {}

    static Optional<IgnoreLine> parse(String text, int number) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new IgnoreLine.OfPlace(
                Optional.ofNullable(form.group(1)).map(commit -> commit.toLowerCase(Locale.ROOT)),
                ForeignPath.of(form.group(2)),
                form.group(3),
                Integer.parseInt(form.group(4)),
                number));
    }
}
