package io.github.leakwarden.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The marks written into a fixture; their grammar stands in the README beside the fixtures. */
public final class Marks {
    private static final Pattern MARK = Pattern.compile("\\b(expect|fine)(-next)?: (exposure\\.[a-z-]+)([^\\n]*)");

    /** A mark with the comment that holds it, and the blanks before; a mark's comment ends its line. */
    private static final Pattern COMMENT = Pattern.compile(
            "[ \\t]*(?://|#|<!--|\\{?/\\*|\\{\\{--|<%--|<%#)[ \\t]*" + "(?:expect|fine)(?:-next)?: exposure\\.[^\\n]*");

    private static final Pattern NEEDS = Pattern.compile(" needs=(variable|function|file)\\b");

    private Marks() {}

    /**
     * An expectation.
     *
     * @param line of the result, from 1
     * @param rule its rule
     * @param needs what an analyser must follow to see it: a variable, a second function or a second file
     * @param source line on which its path starts, if the mark says it
     */
    public record Expected(int line, String rule, Optional<String> needs, Optional<Integer> source) {}

    /**
     * A look-alike.
     *
     * @param line that must stay silent, from 1
     * @param rule of which it is no case
     */
    public record Fine(int line, String rule) {}

    /** The look-alikes of a template. */
    public static List<Fine> fine(String template) {
        List<Fine> fine = new ArrayList<>();
        String[] lines = template.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = MARK.matcher(lines[i]);
            while (matcher.find()) {
                if (matcher.group(1).equals("fine")) {
                    fine.add(new Fine(i + (matcher.group(2) == null ? 1 : 2), matcher.group(3)));
                }
            }
        }
        return fine;
    }

    /** The template without the comments that hold marks; every line stays where it is. */
    public static String strip(String template) {
        return COMMENT.matcher(template).replaceAll("");
    }

    /** The expectations of a template. */
    public static List<Expected> of(String template) {
        List<Expected> expected = new ArrayList<>();
        String[] lines = template.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = MARK.matcher(lines[i]);
            int from = 0;
            while (matcher.find(from)) {
                String rest = end(matcher.group(4));
                from = matcher.start(4) + rest.length();
                if (matcher.group(1).equals("expect")) {
                    int line = i + (matcher.group(2) == null ? 1 : 2);
                    Matcher needs = NEEDS.matcher(rest);
                    Optional<String> need = needs.find() ? Optional.of(needs.group(1)) : Optional.empty();
                    expected.add(new Expected(line, matcher.group(3), need, source(rest, lines)));
                }
            }
        }
        return expected;
    }

    private static String end(String rest) {
        int end = rest.length();
        for (String stop : List.of(" // ", " */", " -->")) {
            int at = rest.indexOf(stop);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return rest.substring(0, end);
    }

    private static Optional<Integer> source(String rest, String[] lines) {
        int at = rest.indexOf(" source=");
        if (at < 0) {
            return Optional.empty();
        }
        String place = rest.substring(at + " source=".length()).strip();
        if (place.matches("\\d+")) {
            return Optional.of(Integer.parseInt(place));
        }
        List<Integer> found = IntStream.range(0, lines.length)
                .filter(i -> withoutMarks(lines[i]).contains(place))
                .mapToObj(i -> i + 1)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("source= must name one line, not " + found + ": " + place);
        }
        return Optional.of(found.get(0));
    }

    private static String withoutMarks(String line) {
        Matcher matcher = MARK.matcher(line);
        return matcher.find() ? line.substring(0, matcher.start()) : line;
    }
}
