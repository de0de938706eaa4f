package io.github.leakwarden.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells values that a template, a shell, a program or a person fills in later: <code>${VAR}</code>, <code>{{ key }}</code>,
 * {@code <token>}, {@code %TOKEN%}, {@code @token@}, {@code process.env.KEY}.
 */
final class TemplateExpression {
    /** Beginnings that say it alone: what a pattern takes for the value may stop before the end. */
    private static final List<String> OPENINGS =
            List.of("${", "$(", "$[", "#{", "{{", "{%", "[[", "<%", "%{", "$env:", "$_ENV[", "$_SERVER[");

    /** Beginnings that a value could have by chance, with the ends that settle it. */
    private static final List<Pair> PAIRS = List.of(
            new Pair("<", ">"),
            new Pair("[", "]"),
            new Pair("{", "}"),
            new Pair("((", "))"),
            new Pair("@{", "}"),
            new Pair("%(", ")s"),
            new Pair("`", "`"));

    /** Ends that are ordinary characters: only a name stands between them. */
    private static final List<String> MARKS = List.of("%", "@", "__", "#", "~", ":", "|");

    /** Beginnings of code that fetches a value, in lower case. */
    private static final List<String> REFERENCES = List.of(
            "process.env",
            "import.meta.env",
            "os.environ",
            "os.getenv",
            "system.getenv",
            "system.getproperty",
            "environment.getenvironmentvariable",
            "deno.env",
            "bun.env",
            "std::env",
            "env::var",
            "getenv(",
            "env(",
            "env[",
            "env!(",
            "env.",
            "secrets.",
            "secrets[",
            "config.",
            "settings.",
            "this.",
            "self.",
            "op://",
            "vault:",
            "ref+",
            "arn:aws:secretsmanager:",
            "arn:aws:ssm:",
            "@microsoft.keyvault(");

    private record Pair(String start, String end) {
        boolean encloses(String value) {
            return value.length() >= start.length() + end.length() && value.startsWith(start) && value.endsWith(end);
        }
    }

    private TemplateExpression() {}

    /** Whether the whole value is one. */
    static boolean is(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return OPENINGS.stream().anyMatch(value::startsWith)
                || PAIRS.stream().anyMatch(pair -> pair.encloses(value))
                || MARKS.stream().anyMatch(mark -> isMarkedName(value, mark))
                || REFERENCES.stream().anyMatch(lower::startsWith)
                || isShellVariable(value);
    }

    /** What <code>${NAME:-default}</code> or <code>${NAME:default}</code> stands for when nothing is filled in; never empty. */
    static Optional<String> defaultOf(String value) {
        int colon = value.indexOf(':');
        if (!value.startsWith("${") || !value.endsWith("}") || colon < 0 || !isName(value.substring(2, colon))) {
            return Optional.empty();
        }
        int from = colon + 1;
        if ("-=".indexOf(value.charAt(from)) >= 0) {
            from++;
        }
        return Optional.of(value.substring(from, value.length() - 1)).filter(text -> !text.isEmpty());
    }

    private static boolean isMarkedName(String value, String mark) {
        return new Pair(mark, mark).encloses(value)
                && isName(value.substring(mark.length(), value.length() - mark.length()));
    }

    /** Letters, digits where they are no more than a number at the end, and what joins words. */
    private static boolean isName(String text) {
        int end = text.length();
        while (end > 0 && isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end > 0 && text.substring(0, end).chars().allMatch(c -> isLetter(c) || "_-. ".indexOf(c) >= 0);
    }

    /** {@code $TOKEN} and {@code $token}; {@code $Token7} may be a password. */
    private static boolean isShellVariable(String value) {
        String name = value.startsWith("$") ? value.substring(1) : "";
        boolean oneCase = name.equals(name.toUpperCase(Locale.ROOT))
                || name.chars().noneMatch(TemplateExpression::isDigit) && name.equals(name.toLowerCase(Locale.ROOT));
        return oneCase && isName(name) && name.indexOf(' ') < 0;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
