package io.github.leakwarden.triage;

import io.github.leakwarden.detect.Detection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spelling of our own marks: {@code leakwarden:allow}, then perhaps {@code [RULE]} or {@code [RULE, RULE]}, a reason
 * in any words, and {@code until=YYYY-MM-DD}, the last day it holds. Case does not matter. Each mark reaches to the next
 * one on its line.
 */
final class OurMark {
    private static final Pattern WORD = Pattern.compile(Detection.MARK + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULES =
            Pattern.compile("\\[\\s{0,9}([\\w.@*?-]{1,80}(?:\\s{0,9},\\s{0,9}[\\w.@*?-]{1,80}){0,20})\\s{0,9}]");
    private static final Pattern UNTIL = Pattern.compile("\\buntil\\s*=\\s*([\\w/.-]*)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private OurMark() {}

    /** Those on one line. */
    static List<Mark> in(String text, int line) {
        Matcher word = WORD.matcher(text);
        List<Mark> marks = new ArrayList<>();
        int from = -1;
        while (word.find()) {
            if (from >= 0) {
                marks.add(mark(text.substring(from, word.start()), line));
            }
            from = word.end();
        }
        if (from >= 0) {
            marks.add(mark(text.substring(from), line));
        }
        return marks;
    }

    /** @param rest what follows the word */
    private static Mark mark(String rest, int line) {
        Optional<String> fault = Optional.empty();
        List<String> rules = List.of();
        Matcher named = RULES.matcher(rest);
        if (named.lookingAt()) {
            rules = List.of(COMMA.split(named.group(1)));
        } else if (rest.startsWith("[")) {
            fault = Optional.of("the brackets of this mark hold no rule: write [RULE] or [RULE, RULE]");
        }
        Matcher until = UNTIL.matcher(rest);
        Optional<LocalDate> day = Optional.empty();
        if (until.find()) {
            day = date(until.group(1));
            if (day.isEmpty()) {
                fault = Optional.of("the date of this mark is none: write until=YYYY-MM-DD");
            }
        }
        return new Mark(Detection.MARK, rules, day, fault, line);
    }

    /** A day as ISO 8601 writes it. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
