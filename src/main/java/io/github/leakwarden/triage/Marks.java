package io.github.leakwarden.triage;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.text.LineMap;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the marks that speak of a span: those on its lines, and those alone on the line before or after that speak of
 * their neighbour.
 *
 * <p>Ours is {@link OurMark}. Alone on its line, it speaks of what begins on the next line, and of what spans several
 * lines and ends on the one before. So does {@code kingfisher:ignore}, whatever ends there. {@code pragma: allowlist
 * nextline secret} speaks of the next line only, and only when alone.
 */
public final class Marks {
    private static final String KINGFISHER = "kingfisher:ignore";
    private static final Pattern FOREIGN = Pattern.compile("gitleaks:allow|betterleaks:allow|trufflehog:ignore|"
            + KINGFISHER + "|\\bggignore\\b|pragma: ?(?:allowlist|whitelist)[ -]secret");
    private static final Pattern NEXT_LINE =
            Pattern.compile("[^\\p{L}\\p{N}]*pragma: ?(?:allowlist|whitelist)[ -]nextline[ -]secret[^\\p{L}\\p{N}]*");
    private static final Pattern IN_COMMENT =
            Pattern.compile("(?:#|//|/\\*|\\*|--|;|%|')\\s{0,9}" + Detection.MARK, Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_BEFORE = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern CODE_AFTER = Pattern.compile("(?:\\*/|-->|#}|%>).*[\\p{L}\\p{N}]");
    private static final int LONGEST_LINE_BYTES = 64 * 1024;

    /** A quarter of the part of a longer line that is looked at. */
    private static final int STEP_BYTES = LONGEST_LINE_BYTES / 4;

    /** A line that holds nothing but a comment; also bounds what {@link #CODE_AFTER} may cost. */
    private static final int LONGEST_COMMENT_BYTES = 1024;

    private final byte[] bytes;
    private final LineMap lines;

    /** The stretch that was looked at last, and its marks: many spans may stand in one. */
    private int lastFrom = -1;

    private int lastTo = -1;
    private List<Mark> lastMarks = List.of();

    private Marks(byte[] bytes, LineMap lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /** Those of one text, for whoever asks about several spans. For one thread. */
    public static Marks of(byte[] bytes, LineMap lines) {
        return new Marks(bytes, lines);
    }

    /** Marks that speak of {@code span}; offsets into {@code bytes}. */
    public static List<Mark> on(byte[] bytes, LineMap lines, Span span) {
        return new Marks(bytes, lines).on(span);
    }

    /** All marks of ours that begin a comment: others, such as those in quotes, are mostly talk about marks. */
    public static List<Mark> ours(byte[] bytes, LineMap lines) {
        Marks all = new Marks(bytes, lines);
        List<Mark> marks = new ArrayList<>();
        for (int line = 1; line <= lines.lineCount(); line++) {
            String text = all.line(line, LONGEST_LINE_BYTES);
            Matcher comment = IN_COMMENT.matcher(text);
            if (comment.find() && !isQuoted(text, comment.start())) {
                marks.addAll(OurMark.in(text, line));
            }
        }
        return marks;
    }

    /** Whether an odd number of quotation marks stands before. */
    private static boolean isQuoted(String line, int at) {
        boolean quoted = false;
        for (int i = 0; i < at; i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /** Marks that speak of {@code span}. */
    public List<Mark> on(Span span) {
        int first = lines.lineOf((int) span.start());
        int last = lines.lineOf((int) span.end() - 1);
        List<Mark> marks = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            marks.addAll(onLine(line, (int) span.start()));
        }
        if (first > 1) {
            addOfNeighbour(first - 1, true, marks);
        }
        if (last < lines.lineCount()) {
            addOfNeighbour(last + 1, first < last, marks);
        }
        if (first > 1
                && NEXT_LINE.matcher(line(first - 1, LONGEST_COMMENT_BYTES)).matches()) {
            marks.add(Mark.foreign("pragma: allowlist nextline secret", first - 1));
        }
        return marks;
    }

    /** Those on a line, or on the part of it around an offset when it is longer than anyone would mark by hand. */
    private List<Mark> onLine(int line, int around) {
        int from = lines.lineStart(line);
        int to = lines.lineEnd(line);
        if (to - from > LONGEST_LINE_BYTES) {
            // Two steps before, two behind: the same part for all that stand in one step.
            int step = (around - from) / STEP_BYTES;
            from = Math.max(from, from + (step - 2) * STEP_BYTES);
            to = Math.min(to, from + LONGEST_LINE_BYTES + STEP_BYTES);
        }
        if (from != lastFrom || to != lastTo) {
            String text = text(from, to);
            List<Mark> marks = new ArrayList<>(OurMark.in(text, line));
            Matcher foreign = FOREIGN.matcher(text);
            while (foreign.find()) {
                marks.add(Mark.foreign(foreign.group(), line));
            }
            lastFrom = from;
            lastTo = to;
            lastMarks = marks;
        }
        return lastMarks;
    }

    /** Marks alone on a neighbouring line that speak of the span beside it. */
    private void addOfNeighbour(int line, boolean oursToo, List<Mark> marks) {
        String text = line(line, LONGEST_COMMENT_BYTES);
        if (oursToo && isAlone(text, Detection.MARK)) {
            marks.addAll(OurMark.in(text, line));
        }
        if (isAlone(text, KINGFISHER)) {
            marks.add(Mark.foreign(KINGFISHER, line));
        }
    }

    /** Whether nothing but signs, as of a comment, stands before the word, and no code behind the comment. */
    private static boolean isAlone(String line, String word) {
        int at = line.indexOf(word);
        return at >= 0
                && NOTHING_BEFORE.matcher(line.substring(0, at)).matches()
                && !CODE_AFTER.matcher(line).find(at);
    }

    /** The line, or nothing if it is longer than so many bytes. */
    private String line(int line, int longest) {
        int length = lines.lineEnd(line) - lines.lineStart(line);
        return length > longest ? "" : text(lines.lineStart(line), lines.lineEnd(line));
    }

    private String text(int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    }
}
