package io.github.leakwarden.triage.ignore;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code .leakwardenignore}: a fingerprint, or a pattern of paths as {@code .gitignore} writes it and perhaps
 * {@code [RULE, RULE]}; then perhaps {@code until=YYYY-MM-DD}, the last day it holds; then perhaps {@code #} and a
 * reason.
 *
 * <pre>{@code
 * lw1:0123456789abcdef0123456789abcdef  until=2027-01-31  # rotated, gone with the next release
 * docs/**  [stripe-*, generic-secret]  # made up for the manual
 * !docs/live/
 * }</pre>
 *
 * <p>A line that begins with {@code !} takes back what one before it accepts. A blank, {@code #} or {@code !} that belongs
 * to a path is written after {@code \}.
 */
final class OurLine {
    private static final Pattern COMMENT = Pattern.compile("\\s#.*$");
    private static final Pattern LAST_UNTIL = Pattern.compile("\\s+until=(\\S*)$");
    private static final Pattern LAST_RULES = Pattern.compile("\\s+\\[([^\\]]*)]$");
    private static final Pattern RULE = Pattern.compile("[\\w.@*?-]+");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern LOOSE_BLANK = Pattern.compile("(?<!\\\\)\\s");
    private static final Pattern FINGERPRINT = Pattern.compile("lw1:[0-9a-f]{32}");

    private OurLine() {}

    /** What is wrong with a line, without its words. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final String what;
        private final String cure;

        Wrong(String what, String cure) {
            super(what);
            this.what = what;
            this.cure = cure;
        }

        String what() {
            return what;
        }

        String cure() {
            return cure;
        }
    }

    /** Reads a line that is neither empty nor a comment. */
    static IgnoreLine parse(String text, int number) throws Wrong {
        String rest = COMMENT.matcher(text).replaceFirst("").stripTrailing();
        Optional<LocalDate> until = Optional.empty();
        Optional<List<String>> rules = Optional.empty();
        boolean more = true;
        while (more) {
            Matcher day = LAST_UNTIL.matcher(rest);
            Matcher names = LAST_RULES.matcher(rest);
            if (until.isEmpty() && day.find()) {
                until = Optional.of(date(day.group(1)));
                rest = rest.substring(0, day.start());
            } else if (rules.isEmpty() && names.find()) {
                rules = Optional.of(rules(names.group(1)));
                rest = rest.substring(0, names.start());
            } else {
                more = false;
            }
        }
        return rest.startsWith("lw1:") ? fingerprint(rest, rules, until, number) : checked(rest, rules, until, number);
    }

    private static IgnoreLine fingerprint(
            String text, Optional<List<String>> rules, Optional<LocalDate> until, int number) throws Wrong {
        if (!FINGERPRINT.matcher(text).matches()) {
            throw new Wrong("is no fingerprint", "lw1: and 32 hexadecimal digits, as reports print it");
        }
        if (rules.isPresent()) {
            throw new Wrong("names a rule beside a fingerprint", "a fingerprint is of one rule already");
        }
        return new IgnoreLine.OfFingerprint(text, until, number);
    }

    private static IgnoreLine checked(String glob, Optional<List<String>> rules, Optional<LocalDate> until, int number)
            throws Wrong {
        if (LOOSE_BLANK.matcher(glob).find()) {
            throw new Wrong(
                    "has more than a path, [RULE] and until=",
                    "write a reason behind #, and a blank inside a path with a \\ before it");
        }
        IgnoreLine.OfPath line = path(glob, rules.orElse(List.of()), until, number);
        if (line.paths().isEverything()
                && line.accepts()
                && (line.rules().isEmpty() || line.rules().contains("*"))) {
            throw new Wrong("accepts everything", "name a path or a [RULE]");
        }
        return line;
    }

    /** A pattern of paths, perhaps after {@code !}. */
    static IgnoreLine.OfPath path(String glob, List<String> rules, Optional<LocalDate> until, int number) throws Wrong {
        if (!PathGlob.parses(glob)) {
            throw new Wrong(
                    "has a path pattern that does not parse",
                    "close each [ with ], write ranges upwards, and \\ before [ or \\ that mean themselves");
        }
        boolean accepts = !glob.startsWith("!");
        return new IgnoreLine.OfPath(PathGlob.of(accepts ? glob : glob.substring(1)), accepts, rules, until, number);
    }

    private static LocalDate date(String text) throws Wrong {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new Wrong("until= has no date behind it", "write until=YYYY-MM-DD");
        }
    }

    private static List<String> rules(String names) throws Wrong {
        List<String> rules = List.of(COMMA.split(names.strip()));
        if (!rules.stream().allMatch(name -> RULE.matcher(name).matches())) {
            throw new Wrong("has brackets that hold no rule", "write [RULE] or [RULE, RULE]");
        }
        return rules;
    }
}
