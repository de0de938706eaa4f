package io.github.leakwarden.triage;

import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks that speak of a span: anywhere on its lines, or {@code pragma: allowlist nextline secret} alone on the
 * line before.
 *
 * <p>Ours is {@code leakwarden:allow}, {@code leakwarden:allow[RULE]}, with an optional {@code until=YYYY-MM-DD} after
 * it. A mark with a date that is no date holds for nobody.
 */
public final class Marks {
    private static final Pattern OURS =
            Pattern.compile("leakwarden:allow(?:\\[([A-Za-z0-9._@-]{1,80})])?(?:.{0,200}?\\buntil=(\\S{1,20}))?");
    private static final Pattern FOREIGN =
            Pattern.compile("gitleaks:allow|betterleaks:allow|trufflehog:ignore|kingfisher:ignore|ggignore"
                    + "|pragma: (?:allowlist|whitelist)[ -]secret");
    private static final Pattern NEXT_LINE = Pattern.compile("pragma: (?:allowlist|whitelist) nextline secret");
    private static final int LONGEST_LINE_BYTES = 64 * 1024;

    private Marks() {}

    /** Marks that speak of {@code span}; offsets into {@code bytes}. */
    public static List<Mark> on(byte[] bytes, LineMap lines, Span span) {
        int first = lines.lineOf((int) span.start());
        int last = lines.lineOf((int) span.end() - 1);
        List<Mark> marks = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            addMarksOf(text(bytes, lines, line, span), marks);
        }
        if (first > 1 && NEXT_LINE.matcher(text(bytes, lines, first - 1, span)).find()) {
            marks.add(new Mark("pragma: allowlist nextline secret", Optional.empty(), Optional.empty()));
        }
        return marks;
    }

    private static void addMarksOf(String line, List<Mark> marks) {
        Matcher ours = OURS.matcher(line);
        if (ours.find()) {
            ourMark(ours).ifPresent(marks::add);
        }
        Matcher foreign = FOREIGN.matcher(line);
        if (foreign.find()) {
            marks.add(new Mark(foreign.group(), Optional.empty(), Optional.empty()));
        }
    }

    private static Optional<Mark> ourMark(Matcher ours) {
        Optional<String> rule = Optional.ofNullable(ours.group(1));
        if (ours.group(2) == null) {
            return Optional.of(new Mark("leakwarden:allow", rule, Optional.empty()));
        }
        try {
            return Optional.of(new Mark("leakwarden:allow", rule, Optional.of(LocalDate.parse(ours.group(2)))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The line, or the part of it around the span when it is longer than anyone would mark by hand. */
    private static String text(byte[] bytes, LineMap lines, int line, Span span) {
        int from = lines.lineStart(line);
        int to = lines.lineEnd(line);
        if (to - from > LONGEST_LINE_BYTES) {
            from = Math.max(from, (int) span.start() - LONGEST_LINE_BYTES / 2);
            to = Math.min(to, from + LONGEST_LINE_BYTES);
        }
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }
}
