package io.github.leakwarden.report.console;

import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.text.Printable;

/**
 * Lines for a terminal. Every text given is escaped here, so that nothing from the scanned tree reaches the terminal
 * raw; looks are added last. Not for several threads.
 */
final class Page {
    private static final int NARROWEST = 48;
    private static final int WIDEST = 120;
    private static final int DEFAULT = 100;

    private final StringBuilder out = new StringBuilder();
    private final boolean colour;
    private final int width;

    Page(ReportOptions options) {
        this.colour = options.colour();
        this.width = options.width() <= 0 ? DEFAULT : Math.min(WIDEST, Math.max(NARROWEST, options.width()));
    }

    /** Columns of a line. */
    int width() {
        return width;
    }

    /** A text in a look, escaped; append with {@link #line(int, String)}. */
    String styled(Style style, String text) {
        String safe = tame(Printable.line(text));
        return colour ? style.apply(safe) : safe;
    }

    /** A line of texts made by {@link #styled}. */
    void line(int indent, String styled) {
        out.append(" ".repeat(indent)).append(styled).append('\n');
    }

    void blank() {
        out.append('\n');
    }

    /** A text broken into lines, with {@code head} before the first and blanks of its width before the others. */
    void paragraph(int indent, String head, Style style, String text) {
        int hang = indent + Columns.width(head);
        String before = " ".repeat(indent) + Printable.line(head);
        for (String wrapped : Columns.wrap(Printable.line(text), width - hang)) {
            String line = tame(wrapped);
            out.append(before).append(colour ? style.apply(line) : line).append('\n');
            before = " ".repeat(hang);
        }
    }

    /** GitHub takes a line that begins with two colons for a command to its runner. */
    private static String tame(String line) {
        return line.stripLeading().startsWith("::") ? line.replaceFirst(":", "\\\\u{3a}") : line;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
